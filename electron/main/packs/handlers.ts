import { Refused } from '#main/ipc/refused.ts';
import { groundsOf, groundTexts } from '#shared/corpus/grounds.ts';
import type { Handlers, ResponseOf } from '#shared/ipc/contract.ts';
import type { PackCheck } from '#shared/packs/contract.ts';
import { compareEditions } from '#shared/packs/compare-editions.ts';
import { longestPublisherFile, packLimits } from '#shared/packs/limits.ts';
import type { PublisherFile } from '#shared/packs/schema.ts';
import type { ChooseToOpen } from '#main/files/choose-to-open.ts';
import { readChosen } from '#main/files/read-chosen.ts';
import { createStaging } from '#main/files/staging.ts';
import type { CheckedPack } from './check-pack.ts';
import { readTexts } from './ground-texts.ts';
import { fingerprintOf, readPublisherFile } from './keys.ts';
import { listingOf, publishersOf } from './listing.ts';
import { sha256OfText } from './hash.ts';
import { PackRefused } from './refusal.ts';
import type { PackShelf } from './shelf.ts';

type PackChannel =
  | 'pack:list'
  | 'pack:choose'
  | 'pack:receive'
  | 'pack:install'
  | 'pack:activate'
  | 'publisher:choose'
  | 'publisher:trust'
  | 'publisher:remove'
  | 'grounds:load'
  | 'grounds:texts';

/** Packs and publishers. A pack or key that is not taken is an answer, with its reason, and not a refusal of the door. */
export function packHandlers(
  packs: PackShelf,
  appVersion: string,
  chooseToOpen: ChooseToOpen,
): Pick<Handlers, PackChannel> {
  const checked = createStaging<CheckedPack>();
  const offered = createStaging<PublisherFile>();
  const listed = async (work: Promise<void>): Promise<ResponseOf<'pack:list'>> => {
    await work;
    return { listing: listingOf(packs) };
  };

  async function look(bytes: Buffer): Promise<PackCheck> {
    // The reader of zips is not needed until somebody brings one.
    const { checkPack } = await import('./check-pack.ts');
    const installed = packs.shelf.packs.filter((pack) => !packs.isDamaged(pack));
    try {
      const pack = await checkPack(bytes, { appVersion, publishers: publishersOf(packs), installed });
      const { manifest, publisher, bundle } = pack;
      const { id, version, title, created } = manifest;
      return {
        outcome: 'fit',
        token: checked.put(pack),
        pack: { id, version, title, created, publisher, edition: bundle.edition },
        isSameBase: manifest.base === packs.builtIn.overview.edition,
        changes: compareEditions(await packs.corpus.whole(), bundle),
        grounds: mutable(groundsOf(bundle, sha256OfText)),
      };
    } catch (error) {
      if (error instanceof PackRefused) return { outcome: 'refused', problem: error.problem };
      throw error;
    }
  }

  return {
    'pack:list': () => listed(Promise.resolve()),
    'pack:choose': async () => look(await readChosen(await chooseToOpen('pack'), packLimits.archive)),
    'pack:receive': ({ bytes }) => look(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)),
    'pack:install': ({ token }) => {
      const pack = checked.take(token);
      if (pack === null) throw new Refused('bad-request');
      return listed(packs.install(pack));
    },
    'pack:activate': ({ pack }) => listed(packs.activate(pack)),
    'publisher:choose': async () => {
      const file = readPublisherFile(await readChosen(await chooseToOpen('publisher'), longestPublisherFile));
      if (file === null) return { outcome: 'refused', problem: 'not-a-key' };
      const fingerprint = fingerprintOf(file.key);
      const isKnown = publishersOf(packs).some((one) => one.fingerprint === fingerprint);
      if (isKnown) return { outcome: 'refused', problem: 'known' };
      return { outcome: 'fit', token: offered.put(file), name: file.name, fingerprint };
    },
    'publisher:trust': ({ token }) => {
      const file = offered.take(token);
      if (file === null) throw new Refused('bad-request');
      return listed(packs.trust(file));
    },
    'publisher:remove': ({ fingerprint }) => listed(packs.distrust(fingerprint)),
    'grounds:load': async () => mutable(packs.corpus.grounds),
    'grounds:texts': async ({ marks }) => {
      const kept = await readTexts(packs.fileSystem, packs.dataFolder);
      const texts = { ...kept, ...groundTexts(await packs.corpus.whole(), sha256OfText) };
      return Object.fromEntries(
        marks.flatMap((mark) => {
          const found = texts[mark];
          return found === undefined ? [] : [[mark, found]];
        }),
      );
    },
  };
}

/** The same, in the type that the contract's schema has. */
function mutable(book: PackShelf['corpus']['grounds']): ResponseOf<'grounds:load'> {
  // True because an answer is written out and read again on the way, so nobody can change the original by it.
  return book as ResponseOf<'grounds:load'>;
}
