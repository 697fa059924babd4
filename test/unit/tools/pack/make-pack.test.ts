import { mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { checkPack } from '#main/packs/check-pack.ts';
import { readPublisherFile } from '#main/packs/keys.ts';
import { BadPack } from '#tools/pack/bad-pack.ts';
import { makeKeys, readSigningKey } from '#tools/pack/keys.ts';
import { makePack } from '#tools/pack/make-pack.ts';
import { smallSeeds } from '#test/helpers/seeds-copy.ts';
import { testPublisher, type TestPublisher } from '#test/helpers/second-pack.ts';
import { temporaryFolder } from '#test/helpers/temporary-folder.ts';

let publisher: TestPublisher;

beforeAll(async () => {
  publisher = await testPublisher();
});

const settings = `id: small-pack
version: 3
title: { zh: 虚构·小包, en: Small pack }
publisher: 虚构
created: 2026-11-20
minimumApp: 0.1.0
`;

/** Writes an author's folder over the small seeds and makes its pack. */
async function packOf(files: Readonly<Record<string, string>>) {
  await using folder = await temporaryFolder();
  for (const [name, text] of Object.entries({ 'pack.yaml': settings, ...files })) {
    await mkdir(join(folder.path, name, '..'), { recursive: true });
    await writeFile(join(folder.path, name), text);
  }
  return await makePack(smallSeeds, folder.path, publisher.key);
}

async function linesOf(files: Readonly<Record<string, string>>): Promise<readonly string[]> {
  const error: unknown = await packOf(files).catch((reason: unknown) => reason);
  if (!(error instanceof BadPack)) throw new Error('The pack was made.', { cause: error });
  return error.lines.map((line) => line.replace(/^\S*portolan-test-[^/]*\//, ''));
}

describe('the tool', () => {
  it('makes the same bytes of the same folder, and other bytes of another', async () => {
    const [one, same, other] = [
      await packOf({}),
      await packOf({}),
      await packOf({ 'pack.yaml': settings.replace('3', '4') }),
    ];
    expect(one.bytes.equals(same.bytes)).toBe(true);
    expect(one.bytes.equals(other.bytes)).toBe(false);
  });

  it('makes a pack that the app takes, with everything it was made from', async () => {
    const facts = await readFile(join(smallSeeds, 'facts.yaml'), 'utf8');
    const { bytes, manifest } = await packOf({ 'facts.yaml': facts.replace(/zh: [^,]+,/, 'zh: 换过的问题？,') });
    const file = readPublisherFile(publisher.publisherFile);
    const publishers = file === null ? [] : [file];
    const { bundle } = await checkPack(bytes, { appVersion: '0.1.0', publishers, installed: [] });
    expect(bundle.facts.map(({ question }) => question['zh-CN'])).toContain('换过的问题？');
    expect(manifest.files.map(({ name }) => name)).toContain('sources/facts/small-pack.yaml');
    expect(manifest.files.map(({ name }) => name)).toContain('originals/zz-2020.txt');
  });

  it('names what is wrong at the place where the author wrote it', async () => {
    expect(await linesOf({ 'pack.yaml': settings.replace('version: 3', 'version: soon') })).toEqual([
      expect.stringMatching(/pack\.yaml:2:10 .*version/),
    ]);
    expect(await linesOf({ 'facts.yaml': '- id: x\n  type: unheard\n' })).toContainEqual(
      expect.stringMatching(/^facts\.yaml:2:9 .*type/),
    );
    expect(await linesOf({ 'checklists/Übel.yaml': '' })).toEqual([expect.stringMatching(/checklists\/Übel\.yaml: /)]);
    expect(await linesOf({ 'notes/todo.txt': '' })).toEqual([expect.stringMatching(/notes\/todo\.txt: /)]);
    expect(await linesOf({ 'pack.yaml': `${settings}remove: [nobody]\n` })).toEqual([
      expect.stringMatching(/pack\.yaml: .*`nobody`/),
    ]);
  });

  it('asks for pack.yaml where there is none', async () => {
    await using folder = await temporaryFolder();
    await expect(makePack(smallSeeds, folder.path, publisher.key)).rejects.toThrow('pack.yaml is missing');
  });
});

describe('keys', () => {
  it('are for their owner only, and are never written over', async () => {
    await using folder = await temporaryFolder();
    const path = join(folder.path, 'key');
    const fingerprint = await makeKeys(path, '虚构');
    expect((await readdir(folder.path)).toSorted()).toEqual(['key', 'key.pub']);
    if (process.platform !== 'win32') expect((await stat(path)).mode & 0o777).toBe(0o600);
    expect((await readSigningKey(path)).fingerprint).toBe(fingerprint);
    await expect(makeKeys(path, '虚构')).rejects.toThrow('never written over');
    await expect(makeKeys(join(folder.path, 'other'), ' ')).rejects.toThrow('name');
    await expect(readSigningKey(`${path}.pub`)).rejects.toThrow('not its .pub');
    await expect(readSigningKey(join(folder.path, 'none'))).rejects.toThrow('cannot be read');
  });
});
