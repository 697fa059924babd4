import { cp, mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { makePack, type MadePack } from '#tools/pack/make-pack.ts';
import { makeKeys, readSigningKey, type SigningKey } from '#tools/pack/keys.ts';
import { smallSeeds } from '#test/helpers/seeds-copy.ts';
import { temporaryFolder } from '#test/helpers/temporary-folder.ts';

const Edits = z.array(z.strictObject({ from: z.string(), to: z.string(), files: z.array(z.string()) }));

/** Lays down the second pack's folder as an author would have it; an edit that finds nothing to change fails. */
async function layDownSecondPack(folder: string): Promise<void> {
  await cp('test/fixtures/packs/second', folder, { recursive: true });
  const edits = Edits.parse(parse(await readFile('test/fixtures/packs/second-edits.yaml', 'utf8')));
  const names = new Set(edits.flatMap(({ files }) => files));
  for (const name of names) {
    let text = await readFile(join('seeds', name), 'utf8');
    for (const { from, to, files } of edits) {
      if (!files.includes(name)) continue;
      if (!text.includes(from)) throw new Error(`seeds/${name} does not hold what the second pack changes: ${from}`);
      text = text.replaceAll(from, to);
    }
    await mkdir(dirname(join(folder, name)), { recursive: true });
    await writeFile(join(folder, name), text);
  }
}

/** A publisher of tests: its key, and its `.pub` file as it is handed out. */
export interface TestPublisher {
  readonly key: SigningKey;
  readonly publisherFile: Buffer;
}

/** Makes a publisher's keys as the tool does. */
export async function testPublisher(name = '虚构·测试出版者'): Promise<TestPublisher> {
  await using folder = await temporaryFolder();
  const path = join(folder.path, 'key');
  await makeKeys(path, name);
  return { key: await readSigningKey(path), publisherFile: await readFile(`${path}.pub`) };
}

/** The second pack, made by the tool from the project's own seeds. */
export async function secondPack(key: SigningKey): Promise<MadePack> {
  await using folder = await temporaryFolder();
  const place = join(folder.path, 'second');
  await layDownSecondPack(place);
  // Awaited here, or the folder would be gone before it is read.
  return await makePack('seeds', place, key);
}

const smallEdits = ['originals/zz-2020.txt', 'policies/zz-2020.md', 'checklists/small.yaml'] as const;

/** A pack over the small seeds that changes one clause, for tests that install one many times. */
export async function smallPack(key: SigningKey): Promise<MadePack> {
  await using folder = await temporaryFolder();
  const settings = await readFile('test/fixtures/packs/second/pack.yaml', 'utf8');
  await writeFile(join(folder.path, 'pack.yaml'), settings.replace('remove: [gd-2016]', 'remove: []'));
  for (const name of smallEdits) {
    const text = await readFile(join(smallSeeds, name), 'utf8');
    await mkdir(dirname(join(folder.path, name)), { recursive: true });
    await writeFile(join(folder.path, name), text.replaceAll('在30日内申报', '在60日内申报'));
  }
  return await makePack(smallSeeds, folder.path, key);
}
