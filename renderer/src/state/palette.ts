import { createStore } from '#renderer/state/create-store.ts';

/** Whether the command palette is open. */
export const palette = createStore(false);
