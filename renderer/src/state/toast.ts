import { createStore } from '#renderer/state/create-store.ts';

/** What was just done, in a sentence, and how it is taken back. */
export interface Toast {
  readonly text: string;
  /** True, or a sentence where there is more to say, once it is taken back on the disk; null where nothing can be. */
  readonly undo: (() => Promise<boolean | string>) | null;
}

export const toast = createStore<Toast | null>(null);

/** Says what was just done, instead of what was said before. */
export function showToast(text: string, undo: Toast['undo'] = null): void {
  toast.set({ text, undo });
}

/** Puts away what was said. */
export function forgetToast(): void {
  toast.set(null);
}
