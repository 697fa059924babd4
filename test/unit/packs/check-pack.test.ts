import { unzipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import { checkPack, type Surroundings } from '#main/packs/check-pack.ts';
import { PackRefused } from '#main/packs/refusal.ts';
import { readPublisherFile } from '#main/packs/keys.ts';
import { PackProblem } from '#shared/packs/schema.ts';
import { hostilePacks, type HostilePack } from '#test/helpers/hostile-packs.ts';
import { secondPack, testPublisher } from '#test/helpers/second-pack.ts';

let good: Buffer;
let surroundings: Surroundings;
let hostile: readonly HostilePack[];

beforeAll(async () => {
  const [ours, stranger] = await Promise.all([testPublisher(), testPublisher('虚构·陌生人')]);
  const { bytes, manifest } = await secondPack(ours.key);
  good = bytes;
  const publisher = readPublisherFile(ours.publisherFile);
  surroundings = {
    appVersion: '0.1.0',
    publishers: publisher === null ? [] : [{ ...publisher, name: '可信的人' }],
    installed: [],
  };
  const { 'manifest.json': _, 'manifest.sig': __, ...files } = unzipSync(bytes);
  hostile = hostilePacks(bytes, { manifest, files: new Map(Object.entries(files)) }, ours.key, stranger.key);
}, 60_000);

async function problemOf(bytes: Buffer, around = surroundings): Promise<PackProblem> {
  const error: unknown = await checkPack(bytes, around).then(
    () => new Error('The pack was taken.'),
    (reason: unknown) => reason,
  );
  if (!(error instanceof PackRefused)) throw error;
  // What crosses the door must fit its contract.
  return PackProblem.parse(error.problem);
}

describe('a pack', () => {
  it('that the tool made is taken, under the name its key is trusted by', async () => {
    const { manifest, publisher, bundle } = await checkPack(good, surroundings);
    expect(manifest).toMatchObject({ id: 'second-edition', version: 2 });
    expect(publisher).toEqual({ name: '可信的人', fingerprint: manifest.publisher.key });
    expect(bundle.policies.map(({ id }) => id)).toEqual(['gd-2021', 'gz-2024', 'gz-2026', 'sh-2023', 'sz-2022']);
  });

  it('is refused for the first thing that is wrong with it, whatever that is', async () => {
    expect(hostile.length).toBeGreaterThan(40);
    for (const { name, bytes, problem } of hostile) {
      expect({ name, problem: await problemOf(bytes) }).toEqual({ name, problem: expect.objectContaining(problem) });
    }
  }, 120_000);

  it('is refused where it is older than what is installed, or the same, and taken where only another pack is newer', async () => {
    const having = (id: string, version: number): Surroundings => ({ ...surroundings, installed: [{ id, version }] });
    expect(await problemOf(good, having('second-edition', 3))).toEqual({ kind: 'older', version: 2, installed: 3 });
    expect(await problemOf(good, having('second-edition', 2))).toEqual({ kind: 'installed', version: 2 });
    await expect(checkPack(good, having('second-edition', 1))).resolves.toBeDefined();
    await expect(checkPack(good, having('another', 9))).resolves.toBeDefined();
  });

  it('of nobody that is trusted is refused with the fingerprint to ask about', async () => {
    const { manifest } = await checkPack(good, surroundings);
    expect(await problemOf(good, { ...surroundings, publishers: [] })).toEqual({
      kind: 'unknown-publisher',
      fingerprint: manifest.publisher.key,
    });
  });

  it('with any single byte changed is refused or is still the very same content', async () => {
    const { bundle } = await checkPack(good, surroundings);
    const others: unknown[] = [];
    for (let at = 7; at < good.length; at += Math.ceil(good.length / 60)) {
      const changed = Buffer.from(good);
      changed[at] = (changed[at] ?? 0) ^ 0x21;
      const outcome = await checkPack(changed, surroundings).catch((error: unknown) => error);
      const isHarmless = outcome instanceof PackRefused || isOf(outcome, bundle.edition);
      if (!isHarmless) others.push({ at, outcome });
    }
    expect(others).toEqual([]);
  }, 60_000);
});

function isOf(outcome: unknown, edition: string): boolean {
  return (
    typeof outcome === 'object' && outcome !== null && 'bundle' in outcome && editionOf(outcome.bundle) === edition
  );
}

function editionOf(bundle: unknown): unknown {
  return typeof bundle === 'object' && bundle !== null && 'edition' in bundle ? bundle.edition : null;
}
