import type { KeyboardEvent } from 'react';

/** True while an input method is composing: then Enter and Escape belong to it, not to us. */
export function isComposing(event: KeyboardEvent): boolean {
  return event.nativeEvent.isComposing || event.nativeEvent.keyCode === 229;
}
