import { ask } from '#renderer/ipc/client.ts';
import { receiveClient, receiveStatus } from '#renderer/state/record.ts';
import { workspace } from '#renderer/state/workspace.ts';

/** Asks main for everything the first screen needs, in one question. */
export async function startApp(): Promise<void> {
  const answer = await ask('app:start');
  if (!answer.ok) {
    workspace.set({ phase: 'failed', refusal: answer.refusal });
    return;
  }
  const { focus, status, ...rest } = answer.value;
  if (focus !== null) receiveClient(focus.id, focus.operations);
  receiveStatus(status);
  workspace.set({ phase: 'ready', ...rest });
}
