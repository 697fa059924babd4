import { ask } from '#renderer/ipc/client.ts';
import { change, record } from '#renderer/state/record.ts';
import type { RequestOf, ResponseOf } from '#shared/ipc/contract.ts';
import type { Envelope } from '#shared/ipc/envelope.ts';
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

/** Has main make the minutes from the record and write them where the person chooses. */
export function exportMinutes(request: RequestOf<'session:minutes'>): Promise<Envelope<ResponseOf<'session:minutes'>>> {
  return ask('session:minutes', request);
}
