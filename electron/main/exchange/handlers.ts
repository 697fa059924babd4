import { problemOf, type Exchanges } from '#main/exchange/exchanges.ts';
import { Refused } from '#main/ipc/refused.ts';
import type { exchangeContract } from '#shared/exchange/contract.ts';
import type { Handlers, ResponseOf } from '#shared/ipc/contract.ts';

type Answered = ResponseOf<'exchange:now'>;

/** Setting up, watching and ending the exchange with other workspaces. */
export function exchangeHandlers(
  exchanges: Exchanges,
  chooseFolder: () => Promise<string | null>,
): Pick<Handlers, keyof typeof exchangeContract> {
  /** What a person can mend is answered as a problem beside the state. */
  const answer = async (act: () => Promise<void>): Promise<Answered> => {
    const problem = await act().then(() => null, problemOf);
    return { view: exchanges.view, problem };
  };
  return {
    'exchange:look': async () => exchanges.view,
    'exchange:choose-folder': async () => {
      const path = await chooseFolder();
      if (path === null) throw new Refused('cancelled');
      try {
        return { offer: await exchanges.offerFolder(path), problem: null };
      } catch (error) {
        return { offer: null, problem: problemOf(error) };
      }
    },
    'exchange:use-folder': ({ token, passphrase }) => answer(() => exchanges.useFolder(token, passphrase)),
    'exchange:use-server': ({ passphrase, ...access }) => answer(() => exchanges.useServer(access, passphrase)),
    'exchange:unlock': ({ kind, passphrase, password }) => answer(() => exchanges.unlock(kind, passphrase, password)),
    'exchange:switch': ({ kind, isOn }) => answer(() => exchanges.switch(kind, isOn)),
    'exchange:forget': ({ kind }) => answer(() => exchanges.forget(kind)),
    'exchange:now': ({ kind }) => answer(() => exchanges.now(kind)),
    'exchange:choose-clients': ({ clients }) => answer(() => exchanges.chooseClients(clients)),
  };
}
