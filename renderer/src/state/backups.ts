import { ask, listen } from '#renderer/ipc/client.ts';
import { createStore } from '#renderer/state/create-store.ts';
import { updateReady } from '#renderer/state/workspace.ts';
import type { BackupProgress, BackupState } from '#shared/backups/contract.ts';
import type { Envelope, Refusal } from '#shared/ipc/envelope.ts';

/** How backups stand, and what a person waits for. */
export interface Backups {
  /** Null until main was asked. */
  readonly state: BackupState | null;
  /** Null where nothing is under way. */
  readonly progress: BackupProgress | null;
  /** Why main could not do what was asked last. */
  readonly failure: Refusal | null;
}

export const backups = createStore<Backups>({ state: null, progress: null, failure: null });

/** Keeps it true how backups stand, how far one is, and which clients there are. */
export function listenToBackups(): () => void {
  const ends = [
    listen('backup:changed', (state) => backups.set({ ...backups.get(), state })),
    listen('backup:progress', (progress) => backups.set({ ...backups.get(), progress })),
    listen('clients:changed', ({ clients, unopened }) =>
      updateReady((ready) => ({ ...ready, clients: [...clients], unopened: [...unopened] })),
    ),
  ];
  return () => ends.forEach((end) => end());
}

/** Asks how backups stand. */
export async function askBackups(): Promise<void> {
  receive(await ask('backup:state'));
}

/** Takes a backup now. */
export async function backUpNow(): Promise<void> {
  receive(await ask('backup:now'));
}

/** Lets the person choose the folder of second copies. */
export async function chooseSecond(): Promise<void> {
  receive(await ask('backup:choose-second'));
}

/** Makes no second copies from now on; those that are there stay. */
export async function forgetSecond(): Promise<void> {
  receive(await ask('backup:forget-second'));
}

/** Ends what is under way. */
export async function cancelWork(): Promise<void> {
  await ask('backup:cancel');
}

function receive(answer: Envelope<BackupState>): void {
  const before = backups.get();
  if (answer.ok) backups.set({ ...before, state: answer.value, failure: null });
  else backups.set({ ...before, failure: answer.refusal === 'cancelled' ? null : answer.refusal });
}
