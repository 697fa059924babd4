import { ask, listen } from '#renderer/ipc/client.ts';
import { createStore } from '#renderer/state/create-store.ts';
import type { ExchangeKind, ExchangeProblem, ExchangeView, FolderOffer } from '#shared/exchange/contract.ts';
import type { RequestOf, ResponseOf } from '#shared/ipc/contract.ts';
import type { Envelope, Refusal } from '#shared/ipc/envelope.ts';

/** Why something that was asked for was not done: a problem of the place, or a refusal of main. */
export type ExchangeTrouble =
  | { readonly kind: 'problem'; readonly problem: ExchangeProblem }
  | { readonly kind: 'refusal'; readonly refusal: Refusal };

/** How exchanging stands, as main tells it; null before it was asked. */
export const exchange = createStore<ExchangeView | null>(null);

/** Keeps it true whenever main tells of a change. */
export function listenToExchange(): () => void {
  return listen('exchange:changed', (view) => exchange.set(view));
}

/** Asks main how exchanging stands. */
export async function lookAtExchange(): Promise<void> {
  const answer = await ask('exchange:look');
  if (answer.ok) exchange.set(answer.value);
}

/** Lets the person choose a folder; what it is, why it cannot be used, or null where none was chosen. */
export async function chooseExchangeFolder(): Promise<FolderOffer | ExchangeTrouble | null> {
  const answer = await ask('exchange:choose-folder');
  if (!answer.ok) return answer.refusal === 'cancelled' ? null : { kind: 'refusal', refusal: answer.refusal };
  const { offer, problem } = answer.value;
  return offer ?? (problem === null ? null : { kind: 'problem', problem });
}

/** Exchanges through the folder that was chosen. Null once that is set up, as from all below. */
export async function joinExchangeFolder(token: string, passphrase: string): Promise<ExchangeTrouble | null> {
  return taken(await ask('exchange:use-folder', { token, passphrase }));
}

export async function joinExchangeServer(access: RequestOf<'exchange:use-server'>): Promise<ExchangeTrouble | null> {
  return taken(await ask('exchange:use-server', access));
}

/** Goes on with what was typed; an empty passphrase leaves the one that is known. */
export async function unlockExchange(typed: RequestOf<'exchange:unlock'>): Promise<ExchangeTrouble | null> {
  return taken(await ask('exchange:unlock', typed));
}

export async function switchExchange(kind: ExchangeKind, isOn: boolean): Promise<ExchangeTrouble | null> {
  return taken(await ask('exchange:switch', { kind, isOn }));
}

/** Forgets a place; what stands there stays. */
export async function forgetExchange(kind: ExchangeKind): Promise<ExchangeTrouble | null> {
  return taken(await ask('exchange:forget', { kind }));
}

export async function exchangeNow(kind: ExchangeKind): Promise<ExchangeTrouble | null> {
  return taken(await ask('exchange:now', { kind }));
}

/** With null, all clients but samples and those in the bin take part. */
export async function chooseExchangeClients(clients: readonly string[] | null): Promise<ExchangeTrouble | null> {
  return taken(await ask('exchange:choose-clients', { clients: clients === null ? null : [...clients] }));
}

function taken(answer: Envelope<ResponseOf<'exchange:now'>>): ExchangeTrouble | null {
  if (!answer.ok) return { kind: 'refusal', refusal: answer.refusal };
  const { view, problem } = answer.value;
  exchange.set(view);
  return problem === null ? null : { kind: 'problem', problem };
}
