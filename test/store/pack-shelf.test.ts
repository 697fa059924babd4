import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { checkPack, type CheckedPack } from '#main/packs/check-pack.ts';
import { readTexts } from '#main/packs/ground-texts.ts';
import { readPublisherFile } from '#main/packs/keys.ts';
import { listingOf } from '#main/packs/listing.ts';
import { PackShelf } from '#main/packs/shelf.ts';
import { writeEnvelope } from '#main/store/envelope.ts';
import { nodeFileSystem } from '#main/store/file-system.ts';
import { givenTextsIn } from '#main/reading/given-texts.ts';
import type { Corpus } from '#main/corpus/corpus.ts';
import { Refused } from '#main/ipc/refused.ts';
import { builtInCorpus } from '#test/helpers/built-in-corpus.ts';
import { faultyDisk } from '#test/helpers/faulty-file-system.ts';
import { smallSeeds } from '#test/helpers/seeds-copy.ts';
import { smallPack, testPublisher } from '#test/helpers/second-pack.ts';
import { snapshotOf } from '#test/helpers/snapshot.ts';
import { temporaryFolder } from '#test/helpers/temporary-folder.ts';

const builtInTexts = givenTextsIn(smallSeeds);
let builtIn: Corpus;
let pack: CheckedPack;
let publisherFile: NonNullable<ReturnType<typeof readPublisherFile>>;
const second = { id: 'second-edition', version: 2 };

beforeAll(async () => {
  builtIn = await builtInCorpus(smallSeeds);
  const publisher = await testPublisher();
  const file = readPublisherFile(publisher.publisherFile);
  if (file === null) throw new Error('The publisher has no file.');
  publisherFile = file;
  const { bytes } = await smallPack(publisher.key);
  pack = await checkPack(bytes, { appVersion: '0.1.0', publishers: [file], installed: [] });
}, 60_000);

test('a shelf that nothing was put on writes nothing', async () => {
  await using folder = await temporaryFolder();
  const packs = await PackShelf.open({ dataFolder: folder.path, builtIn, builtInTexts });
  expect(packs.notices).toEqual([]);
  expect(await packs.corpus.whole()).toBe(await builtIn.whole());
  expect(await readdir(folder.path)).toEqual([]);
});

test('an installed pack is in use at once, after a restart, and until one goes back', async () => {
  await using folder = await temporaryFolder();
  const packs = await PackShelf.open({ dataFolder: folder.path, builtIn, builtInTexts, now: () => 1000 });
  const { corpus } = packs;
  await packs.install(pack);
  expect((await corpus.whole()).edition).toBe(pack.bundle.edition);
  expect(corpus.overview.edition).toBe(pack.bundle.edition);

  const again = await PackShelf.open({ dataFolder: folder.path, builtIn, builtInTexts });
  expect(again.active).toEqual(second);
  expect(await again.corpus.whole()).toEqual(pack.bundle);
  expect(again.corpus.grounds).toEqual(corpus.grounds);
  expect(again.notices).toEqual([]);

  await again.activate(null);
  expect((await again.corpus.whole()).edition).toBe(builtIn.overview.edition);
  await again.activate(second);
  await again.activate(null);
  const last = await PackShelf.open({ dataFolder: folder.path, builtIn, builtInTexts });
  expect(last.active).toBeNull();
  expect(last.shelf.activations.map(({ from, to }) => [from, to])).toEqual([
    [null, second],
    [second, null],
    [null, second],
    [second, null],
  ]);
  expect(last.shelf.activations.map(({ clauses }) => clauses)).toEqual([1, 1, 1, 1]);
});

test('what stands in the packs folder is the pack as it was handed over, and what was made of it', async () => {
  await using folder = await temporaryFolder();
  const packs = await PackShelf.open({ dataFolder: folder.path, builtIn, builtInTexts });
  await packs.install(pack);
  const place = join(folder.path, 'packs', 'second-edition-2');
  expect((await readdir(place)).toSorted()).toEqual([
    'bundle.json',
    'grounds.json',
    'originals',
    'overview.json',
    'pack.portolanpack',
    'restored.json',
    'scripts.json',
  ]);
  expect(await readFile(join(place, 'pack.portolanpack'))).toEqual(pack.bytes);
});

describe('a disk that fails', () => {
  test('at any call of an installation leaves the shelf as it was, and the next try succeeds', async () => {
    const calls = await callsOfInstalling();
    expect(calls).toBeGreaterThan(30);
    for (let call = 1; call <= calls; call += 1) {
      await using folder = await temporaryFolder();
      await using disk = faultyDisk();
      const packs = await PackShelf.open({
        dataFolder: folder.path,
        builtIn,
        builtInTexts,
        fileSystem: disk.fileSystem,
      });
      disk.plant({ call, mode: 'once', code: 'ENOSPC' });
      const outcome = await packs.install(pack).then(
        () => 'installed',
        (error: unknown) => (error instanceof Refused ? error.refusal : String(error)),
      );
      disk.plant(null);
      // A call that only tidies up may fail without harm.
      const isInstalled = outcome === 'installed';
      expect(['installed', 'disk-full', 'disk-failed']).toContain(outcome);
      expect({ call, active: packs.active }).toEqual({ call, active: isInstalled ? second : null });
      const again = await PackShelf.open({ dataFolder: folder.path, builtIn, builtInTexts });
      expect(again.notices.filter(({ kind }) => kind === 'pack-damaged')).toEqual([]);
      // Where only the last fsync failed, the new edition may be found after a restart: whole, or not at all.
      if (!isInstalled && again.active === null) {
        expect(again.shelf.packs).toEqual([]);
        expect(await foldersOfPacks(folder.path)).toEqual([]);
        await again.install(pack);
      }
      expect(again.active).toEqual(second);
    }
  }, 120_000);

  test('at any moment of an installation leaves, after a crash, the old edition or the new one whole', async () => {
    const calls = await callsOfInstalling();
    for (let call = 1; call <= calls; call += 1) {
      await using folder = await temporaryFolder();
      await using disk = faultyDisk();
      const packs = await PackShelf.open({
        dataFolder: folder.path,
        builtIn,
        builtInTexts,
        fileSystem: disk.fileSystem,
      });
      disk.plant({ call, mode: 'crash', code: 'EIO' });
      await Promise.race([packs.install(pack), disk.crashed]);
      const again = await PackShelf.open({ dataFolder: folder.path, builtIn, builtInTexts });
      const { edition } = await again.corpus.whole();
      expect([builtIn.overview.edition, pack.bundle.edition]).toContain(edition);
      expect(again.notices.filter(({ kind }) => kind === 'pack-damaged')).toEqual([]);
      if (again.active === null) await again.install(pack);
      expect((await again.corpus.whole()).edition).toBe(pack.bundle.edition);
    }
  }, 120_000);
});

describe('a pack in use', () => {
  for (const name of ['bundle.json', 'overview.json', 'grounds.json']) {
    test(`whose ${name} was altered gives way to the built-in edition, with a notice, and can be installed again`, async () => {
      await using folder = await temporaryFolder();
      const packs = await PackShelf.open({ dataFolder: folder.path, builtIn, builtInTexts });
      await packs.install(pack);
      const path = join(folder.path, 'packs', 'second-edition-2', name);
      await writeFile(path, (await readFile(path, 'utf8')).replace('a', 'b'));
      const again = await PackShelf.open({ dataFolder: folder.path, builtIn, builtInTexts });
      expect(again.active).toBeNull();
      expect((await again.corpus.whole()).edition).toBe(builtIn.overview.edition);
      expect(again.notices).toEqual([
        { kind: 'pack-damaged', file: 'packs/second-edition-2', kept: null, client: null },
      ]);
      expect(listingOf(again).packs).toMatchObject([{ ...second, isDamaged: true }]);
      await expect(again.activate(second)).rejects.toThrow('repair-needed');
      await again.install(pack);
      expect(listingOf(again).packs).toMatchObject([{ ...second, isDamaged: false }]);
      expect((await PackShelf.open({ dataFolder: folder.path, builtIn, builtInTexts })).active).toEqual(second);
    });
  }

  test('whose folder is gone gives way likewise, and the person can settle for the built-in edition', async () => {
    await using folder = await temporaryFolder();
    await (await PackShelf.open({ dataFolder: folder.path, builtIn, builtInTexts })).install(pack);
    await rm(join(folder.path, 'packs'), { recursive: true });
    const again = await PackShelf.open({ dataFolder: folder.path, builtIn, builtInTexts });
    expect(again.notices).toHaveLength(1);
    await again.activate(null);
    expect((await PackShelf.open({ dataFolder: folder.path, builtIn, builtInTexts })).notices).toEqual([]);
  });
});

test('a shelf file without a whole copy is kept aside, and one of a newer app is left alone; the app starts', async () => {
  await using folder = await temporaryFolder();
  const path = join(folder.path, 'packs.json');
  await (await PackShelf.open({ dataFolder: folder.path, builtIn, builtInTexts })).trust(publisherFile);
  await rm(`${path}.backup`, { force: true });
  await writeFile(path, 'torn');
  const torn = await PackShelf.open({ dataFolder: folder.path, builtIn, builtInTexts });
  expect(torn.notices).toMatchObject([{ kind: 'damaged', file: 'packs.json' }]);
  expect(await readFile(join(folder.path, torn.notices[0]?.kept ?? ''), 'utf8')).toBe('torn');

  await writeFile(path, writeEnvelope({ version: 9, sequence: 1, body: Buffer.from('{"shelves":[]}') }));
  const before = await snapshotOf(folder.path);
  const newer = await PackShelf.open({ dataFolder: folder.path, builtIn, builtInTexts });
  expect(newer.notices).toMatchObject([{ kind: 'newer-version', file: 'packs.json' }]);
  await expect(newer.trust(publisherFile)).rejects.toThrow('read-only');
  expect(await snapshotOf(folder.path)).toEqual(before);
});

test('a trusted publisher is there after a restart and gone once it is removed', async () => {
  await using folder = await temporaryFolder();
  const packs = await PackShelf.open({ dataFolder: folder.path, builtIn, builtInTexts, now: () => 5 });
  await packs.trust(publisherFile);
  const [publisher] = listingOf(await PackShelf.open({ dataFolder: folder.path, builtIn, builtInTexts })).publishers;
  expect(publisher).toEqual({ name: publisherFile.name, fingerprint: pack.publisher.fingerprint, trusted: 5 });
  await packs.distrust(pack.publisher.fingerprint);
  expect(listingOf(await PackShelf.open({ dataFolder: folder.path, builtIn, builtInTexts })).publishers).toEqual([]);
});

test('the words that answers were given to are kept for every edition that was in use', async () => {
  await using folder = await temporaryFolder();
  const packs = await PackShelf.open({ dataFolder: folder.path, builtIn, builtInTexts });
  await packs.install(pack);
  await packs.activate(null);
  const texts = Object.values(await readTexts(nodeFileSystem, folder.path)).map(({ text }) => text);
  expect(texts).toContain('在30日内申报');
  expect(texts).toContain('在60日内申报');
});

async function callsOfInstalling(): Promise<number> {
  await using folder = await temporaryFolder();
  await using disk = faultyDisk();
  const packs = await PackShelf.open({ dataFolder: folder.path, builtIn, builtInTexts, fileSystem: disk.fileSystem });
  disk.plant(null);
  const before = disk.calls.length;
  await packs.install(pack);
  return disk.calls.length - before;
}

async function foldersOfPacks(dataFolder: string): Promise<readonly string[]> {
  const entries = await readdir(join(dataFolder, 'packs'), { withFileTypes: true }).catch(() => []);
  return entries.filter((entry) => entry.isDirectory()).map(({ name }) => name);
}
