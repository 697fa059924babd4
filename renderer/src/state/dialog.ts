import { createStore } from '#renderer/state/create-store.ts';

/** A dialog that more than one screen can ask for; the frame shows it. */
export type Dialog =
  'create-client' | 'rename-client' | 'duplicate-client' | 'export-client' | 'rewrite-client' | 'shortcuts';

export const dialog = createStore<Dialog | null>(null);
