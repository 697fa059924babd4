import { Refused } from '#main/ipc/refused.ts';
import type { Handlers } from '#shared/ipc/contract.ts';
import type { ChooseToOpen } from '#main/files/choose-to-open.ts';
import { readTableFile } from './read-table-file.ts';

/** Tables that a person brings: read once, handed on as text, and not kept. */
export function tableHandlers(chooseToOpen: ChooseToOpen): Pick<Handlers, 'table:choose'> {
  return {
    'table:choose': async () => {
      const path = await chooseToOpen('table');
      if (path === null) throw new Refused('cancelled');
      return readTableFile(path);
    },
  };
}
