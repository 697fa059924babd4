import { ask } from '#renderer/ipc/client.ts';
import type { Envelope } from '#shared/ipc/envelope.ts';
import type { ResponseOf } from '#shared/ipc/contract.ts';

/** Has the person choose a file, and main read the tables in it. */
export function chooseTable(): Promise<Envelope<ResponseOf<'table:choose'>>> {
  return ask('table:choose');
}
