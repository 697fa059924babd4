import { ask, listen } from '#renderer/ipc/client.ts';
import { useStore } from '#renderer/state/create-store.ts';
import { record } from '#renderer/state/record.ts';
import { updateReady, useReady } from '#renderer/state/workspace.ts';

/** Keeps it true whether this copy may write, when main is told that it may not any more. */
export function listenToAccess(): () => void {
  return listen('access:changed', (access) => updateReady((ready) => ({ ...ready, access })));
}

/** True where nothing of the client in focus can be changed here; the banner of the frame says why. */
export function useReadOnly(): boolean {
  const { access } = useReady();
  const isNewer = useNewerClient();
  return access.mode === 'look' || isNewer;
}

/** True where a newer version of the app wrote the client in focus. */
export function useNewerClient(): boolean {
  const { notices } = useReady();
  const { client } = useStore(record);
  return client !== null && notices.some((notice) => notice.kind === 'newer-version' && notice.client === client);
}

/** Makes this copy the writer; the app then starts anew. False where another one was faster. */
export async function takeOver(): Promise<boolean> {
  return (await ask('access:take-over')).ok;
}
