import type { PackListing } from '#shared/packs/contract.ts';
import type { Publisher } from '#shared/packs/schema.ts';
import { builtInPublishers } from './built-in-publishers.ts';
import { fingerprintOf } from './keys.ts';
import type { PackShelf } from './shelf.ts';

/** Everyone whose packs are taken: those of the app first. */
export function publishersOf({ shelf }: PackShelf): readonly (Publisher & { readonly key: string })[] {
  return [
    ...builtInPublishers.map((one) => ({ ...one, trusted: 'built-in' as const })),
    ...shelf.publishers.map(({ name, key, trusted }) => ({ name, key, trusted })),
  ].map((one) => ({ ...one, fingerprint: fingerprintOf(one.key) }));
}

/** What the packs screen shows of a shelf. */
export function listingOf(packs: PackShelf): PackListing {
  const { shelf, active, builtIn } = packs;
  return {
    builtIn: { edition: builtIn.overview.edition, policies: builtIn.overview.policies.length },
    packs: shelf.packs.map((pack) => {
      const { id, version, title, publisher, created, edition, installed } = pack;
      return { id, version, title, publisher, created, edition, installed, isDamaged: packs.isDamaged(pack) };
    }),
    active,
    publishers: publishersOf(packs).map(({ name, fingerprint, trusted }) => ({ name, fingerprint, trusted })),
    activations: shelf.activations.map(({ at, from, to, clauses }) => ({ at, from, to, clauses })),
  };
}
