import { ask } from '#renderer/ipc/client.ts';
import type { RequestOf, ResponseOf } from '#shared/ipc/contract.ts';
import type { Envelope } from '#shared/ipc/envelope.ts';

/** Has main build the report from the record, write it where the person chooses, and read it back. */
export function exportReport(request: RequestOf<'report:export'>): Promise<Envelope<ResponseOf<'report:export'>>> {
  return ask('report:export', request);
}
