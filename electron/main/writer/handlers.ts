import { Refused } from '#main/ipc/refused.ts';
import type { Handlers } from '#shared/ipc/contract.ts';
import type { Writer } from './writer.ts';

/** Taking the data folder over from the copy of the app that writes to it; then the app starts anew. */
export function accessHandlers(
  writer: Pick<Writer, 'takeOver'>,
  startAnew: () => void,
): Pick<Handlers, 'access:take-over'> {
  return {
    'access:take-over': async () => {
      if (!(await writer.takeOver())) throw new Refused('writer-changed');
      startAnew();
      return {};
    },
  };
}
