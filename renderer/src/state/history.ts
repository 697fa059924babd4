import { ask } from '#renderer/ipc/client.ts';
import type { RequestOf, ResponseOf } from '#shared/ipc/contract.ts';
import type { Envelope } from '#shared/ipc/envelope.ts';

/** Has main write the history of a client, from its own record, where the person chooses. */
export function exportHistory(request: RequestOf<'history:export'>): Promise<Envelope<ResponseOf<'history:export'>>> {
  return ask('history:export', request);
}
