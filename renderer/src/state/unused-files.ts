import { ask } from '#renderer/ipc/client.ts';
import type { Unused } from '#shared/evidence/contract.ts';
import type { Envelope } from '#shared/ipc/envelope.ts';

/** Looks for files of papers that nothing speaks of. */
export function lookForUnusedFiles(): Promise<Envelope<Unused>> {
  return ask('evidence:unused');
}

/** Takes a backup and clears them; answers with what went. */
export function clearUnusedFiles(): Promise<Envelope<Unused>> {
  return ask('evidence:clear-unused');
}
