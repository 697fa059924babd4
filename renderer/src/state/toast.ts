import { createStore } from '#renderer/state/create-store.ts';

/** What was just done, in a sentence, and how it is taken back. */
export interface Toast {
  readonly text: string;
  /** True once it is taken back on the disk; null where there is nothing to take back. */
  readonly undo: (() => Promise<boolean>) | null;
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
