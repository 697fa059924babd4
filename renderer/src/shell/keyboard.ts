import { useEffect } from 'react';
import { dialog } from '#renderer/state/dialog.ts';
import { palette } from '#renderer/state/palette.ts';
import { go, goBack, place } from '#renderer/state/place.ts';
import { toggleMask } from '#renderer/state/privacy.ts';
import { redo, undo } from '#renderer/state/record.ts';
import { openSearch } from '#renderer/state/search-query.ts';
import { toast } from '#renderer/state/toast.ts';
import { assertNever } from '#shared/assert-never.ts';
import { commandOf, type Command } from './commands.ts';
import { lockWindow } from './lock-window.ts';

/** Makes the keys of the whole window work while the frame is shown. */
export function useKeyboard(): void {
  useEffect(() => {
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, []);
}

function onKeyDown(event: KeyboardEvent): void {
  // An open dialog is the only thing that should react until it is closed.
  if (event.defaultPrevented || dialog.get() !== null || palette.get()) return;
  const { key, ctrlKey, metaKey, shiftKey, altKey, isComposing, keyCode } = event;
  const isTyping = isTextField(event.target);
  const command = commandOf({ key, ctrlKey, metaKey, shiftKey, altKey, isComposing, keyCode, isTyping });
  // A document that is read is searched on its own.
  if (command === null || (command.kind === 'find' && place.get().screen.name === 'library')) return;
  event.preventDefault();
  void run(command);
}

async function run(command: Command): Promise<void> {
  switch (command.kind) {
    case 'undo':
      // What was just deleted may belong to a client that is no longer in focus.
      await (toast.get()?.undo ?? undo)();
      return;
    case 'redo':
      await redo();
      return;
    case 'back':
      goBack();
      return;
    case 'shortcuts':
      dialog.set('shortcuts');
      return;
    case 'find':
    case 'search':
      openSearch();
      return;
    case 'lock':
      await lockWindow();
      return;
    case 'palette':
      palette.set(true);
      return;
    case 'mask':
      await toggleMask();
      return;
    case 'screen':
      go({ name: command.name });
      return;
    default:
      assertNever(command);
  }
}

const notTyped = new Set(['button', 'checkbox', 'radio', 'range', 'reset', 'submit']);

function isTextField(target: EventTarget | null): boolean {
  if (target instanceof HTMLInputElement) return !notTyped.has(target.type);
  return target instanceof HTMLTextAreaElement || (target instanceof HTMLElement && target.isContentEditable);
}
