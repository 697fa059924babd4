import type { ClientSummary } from '#shared/ipc/contract.ts';
import { hide, letterOf } from '#shared/privacy/mask.ts';

let say: (letter: string) => string = (letter) => letter;

/** Gives hidden clients a name in the language in use. */
export function nameHiddenClientsBy(name: (letter: string) => string): void {
  say = name;
}

/** What the client at a place of the list is called while names are hidden; one that is not on it has no letter. */
export function maskedName(place: number): string {
  return say(place === -1 ? '●' : letterOf(place));
}

let hear: () => void = () => undefined;

/** Hears of every change that was not made because it would have written what is hidden; returns what stops listening. */
export function listenToHiddenChanges(listener: () => void): () => void {
  hear = listener;
  return () => (hear = () => undefined);
}

/** Tells that a change was not made, because it would have written what is hidden. */
export function tellHiddenChange(): void {
  hear();
}

const masked = new WeakMap<ClientSummary, ClientSummary>();

/** Of a profile the facts of the rule book stay; what is written beside them is hidden. */
function maskedDigest(digest: ClientSummary['digest']): ClientSummary['digest'] {
  if (digest === null) return null;
  const profile = Object.entries(digest.profile).map(([field, words]) => [field, hide(words)] as const);
  return { ...digest, profile: Object.fromEntries(profile) };
}

/** The list of clients without their names; the same lines as before give the same objects. */
export function maskClients(clients: readonly ClientSummary[]): ClientSummary[] {
  return clients.map((client, place) => {
    const name = maskedName(place);
    const known = masked.get(client);
    if (known?.name === name) return known;
    const next = { ...client, name, digest: maskedDigest(client.digest) };
    masked.set(client, next);
    return next;
  });
}
