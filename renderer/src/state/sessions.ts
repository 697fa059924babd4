import { change, record } from '#renderer/state/record.ts';
import type { Change } from '#shared/record/schema.ts';
import type { ClientState } from '#shared/record/state.ts';

/**
 * Makes a change that adds something. True once it is there: what the disk refused waits in memory and shows already,
 * and adding it again would only double it.
 */
export async function addOnce(next: Change, isThere: (state: ClientState) => boolean): Promise<boolean> {
  if (await change(next)) return true;
  const { state } = record.get();
  return state !== null && isThere(state);
}
