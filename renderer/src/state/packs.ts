import { ask } from '#renderer/ipc/client.ts';
import { createStore } from '#renderer/state/create-store.ts';
import { loadCorpus } from '#renderer/state/start.ts';
import type { ResponseOf } from '#shared/ipc/contract.ts';
import type { PackCheck, PackListing, PublisherCheck } from '#shared/packs/contract.ts';
import type { Envelope, Refusal } from '#shared/ipc/envelope.ts';
import { packLimits } from '#shared/packs/limits.ts';
import type { PackReference } from '#shared/packs/schema.ts';

/** What the packs screen shows: what is installed, and what waits for a person's yes. */
export interface PacksState {
  /** Null until main was asked. */
  readonly listing: PackListing | null;
  readonly work: 'idle' | 'checking' | 'installing';
  /** The pack that was looked at last, or why it is refused. */
  readonly check: PackCheck | null;
  readonly offer: PublisherCheck | null;
  /** Why main could not do what was asked. */
  readonly failure: Refusal | null;
  /** What came into use just now; null for the built-in edition, undefined where nothing did. */
  readonly done: PackReference | null | undefined;
}

export const packs = createStore<PacksState>({
  listing: null,
  work: 'idle',
  check: null,
  offer: null,
  failure: null,
  done: undefined,
});

const quiet = { work: 'idle', failure: null, done: undefined } as const;

/** Asks what is installed. */
export async function listPacks(): Promise<void> {
  receiveListing(await ask('pack:list'));
}

/** Lets the person choose a file and looks at it. */
export async function choosePack(): Promise<void> {
  await look(() => ask('pack:choose'));
}

/** Looks at a file that was dropped on the window. Of one that is far too large only the size is looked at. */
export async function receivePack(file: File): Promise<void> {
  await look(async () => {
    const bytes = new Uint8Array(await file.slice(0, packLimits.archive + 1).arrayBuffer());
    return ask('pack:receive', { bytes });
  });
}

async function look(question: () => Promise<Envelope<PackCheck>>): Promise<void> {
  packs.set({ ...packs.get(), ...quiet, work: 'checking', check: null });
  const answer = await question();
  if (answer.ok) packs.set({ ...packs.get(), ...quiet, check: answer.value });
  else packs.set({ ...packs.get(), ...quiet, failure: answer.refusal === 'cancelled' ? null : answer.refusal });
}

/** Lets go of what was looked at; nothing of it was written. */
export function dismissCheck(): void {
  packs.set({ ...packs.get(), ...quiet, check: null });
}

/** Installs the pack that was looked at, and shows everything by it. */
export async function installPack(): Promise<void> {
  const { check } = packs.get();
  if (check?.outcome !== 'fit') return;
  packs.set({ ...packs.get(), ...quiet, work: 'installing' });
  const answer = await ask('pack:install', { token: check.token });
  receiveListing(answer);
  packs.set({ ...packs.get(), check: null });
  if (answer.ok) await showEdition(answer.value.listing);
}

/** Puts an installed pack, or with null the edition the app came with, into use. */
export async function activatePack(pack: PackReference | null): Promise<void> {
  packs.set({ ...packs.get(), ...quiet, work: 'installing' });
  const answer = await ask('pack:activate', { pack });
  receiveListing(answer);
  if (answer.ok) await showEdition(answer.value.listing);
}

/** Lets the person choose a publisher's file and shows what it says. */
export async function choosePublisher(): Promise<void> {
  packs.set({ ...packs.get(), ...quiet, offer: null });
  const answer = await ask('publisher:choose');
  if (answer.ok) packs.set({ ...packs.get(), offer: answer.value });
  else packs.set({ ...packs.get(), failure: answer.refusal === 'cancelled' ? null : answer.refusal });
}

/** Trusts the publisher whose file was chosen. */
export async function trustPublisher(): Promise<void> {
  const { offer } = packs.get();
  if (offer?.outcome !== 'fit') return;
  receiveListing(await ask('publisher:trust', { token: offer.token }));
  packs.set({ ...packs.get(), offer: null });
}

export function dismissOffer(): void {
  packs.set({ ...packs.get(), ...quiet, offer: null });
}

export async function removePublisher(fingerprint: string): Promise<void> {
  receiveListing(await ask('publisher:remove', { fingerprint }));
}

function receiveListing(answer: Envelope<ResponseOf<'pack:list'>>): void {
  if (answer.ok) packs.set({ ...packs.get(), ...quiet, listing: answer.value.listing });
  else packs.set({ ...packs.get(), ...quiet, failure: answer.refusal });
}

/** Client, place and what was typed stay; only the documents, rules and checklists become those of the edition. */
async function showEdition({ active }: PackListing): Promise<void> {
  await loadCorpus();
  packs.set({ ...packs.get(), done: active });
}
