/** What a key press asks of the whole window. */
export type Command =
  | { readonly kind: 'undo' | 'redo' | 'back' | 'shortcuts' | 'find' | 'search' | 'palette' | 'mask' | 'lock' }
  | { readonly kind: 'screen'; readonly name: (typeof railScreens)[number] };

/** What has to be known of a key press. */
export interface Stroke {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly shiftKey: boolean;
  readonly altKey: boolean;
  readonly isComposing: boolean;
  /** 229 while an input method is at work, even where `isComposing` is not yet set. */
  readonly keyCode: number;
  /** Whether the press lands in something a person types into, which has its own undo. */
  readonly isTyping: boolean;
}

/** The screens of the rail, in their order; Ctrl+1 is the first, and Ctrl+9 the ninth. */
export const railScreens = [
  'home',
  'library',
  'checklists',
  'support',
  'calculators',
  'clients',
  'evidence',
  'sessions',
  'deadlines',
  'data',
  'settings',
] as const;

/** The command of a key press, or null where the press belongs to something else. */
export function commandOf(stroke: Stroke): Command | null {
  if (stroke.isComposing || stroke.keyCode === 229) return null;
  const isControl = (stroke.ctrlKey || stroke.metaKey) && !stroke.altKey;
  if (isControl) return controlCommand(stroke);
  if (stroke.altKey) return stroke.key === 'ArrowLeft' && !stroke.ctrlKey ? { kind: 'back' } : null;
  if (stroke.key === 'F1') return { kind: 'shortcuts' };
  if (stroke.isTyping) return null;
  if (stroke.key === '?' || stroke.key === '\uff1f') return { kind: 'shortcuts' };
  return stroke.key === '/' || stroke.key === '\uff0f' ? { kind: 'search' } : null;
}

function controlCommand({ key, shiftKey, isTyping }: Stroke): Command | null {
  const letter = key.toLowerCase();
  if (!isTyping && letter === 'z') return { kind: shiftKey ? 'redo' : 'undo' };
  if (!isTyping && letter === 'y' && !shiftKey) return { kind: 'redo' };
  if (letter === 'f' && !shiftKey) return { kind: 'find' };
  if (letter === 'k' && !shiftKey) return { kind: 'palette' };
  if (letter === 'l' && !shiftKey) return { kind: 'lock' };
  if (letter === 'm' && shiftKey) return { kind: 'mask' };
  if (key === ',' && !shiftKey) return { kind: 'screen', name: 'settings' };
  const name = shiftKey ? undefined : railScreens[Number(key) - 1];
  return name === undefined ? null : { kind: 'screen', name };
}
