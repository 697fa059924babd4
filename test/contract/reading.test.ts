import { createHash } from 'node:crypto';
import { copyFile, mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { givenTextsIn } from '#main/reading/given-texts.ts';
import { openApp } from '#test/contract/app.ts';
import { temporaryFolder } from '#test/helpers/temporary-folder.ts';

describe('how far a document was read', () => {
  it('is found again at the next start, with the document read last', async () => {
    await using folder = await temporaryFolder();
    const app = await openApp(folder.path);
    expect((await app.get('app:start', undefined)).reading).toEqual({ latest: null, positions: {} });
    await app.get('reading:save', { policy: 'sh-2023', position: { article: 'sh-2023#13', into: 250 } });
    await app.get('reading:save', { policy: 'gz-2024', position: { article: 'gz-2024#3', into: 0 } });
    expect((await (await openApp(folder.path)).get('app:start', undefined)).reading).toEqual({
      latest: 'gz-2024',
      positions: { 'sh-2023': { article: 'sh-2023#13', into: 250 }, 'gz-2024': { article: 'gz-2024#3', into: 0 } },
    });
  });
});

describe('the given file of a document', () => {
  it('comes byte for byte, with the sum the build recorded', async () => {
    await using folder = await temporaryFolder();
    const app = await openApp(folder.path);
    const { given } = await app.get('reading:given', { policy: 'sh-2023' });
    const bytes = await readFile('seeds/originals/sh-2023.txt');
    expect(given).toEqual({
      file: 'sh-2023.txt',
      sha256: createHash('sha256').update(bytes).digest('hex'),
      isIntact: true,
      bytes: bytes.length,
      text: bytes.toString('utf8'),
      restored: null,
    });
  });

  it('is null for a document that is not carried', async () => {
    await using folder = await temporaryFolder();
    const app = await openApp(folder.path);
    expect(await app.get('reading:given', { policy: 'no-2020' })).toEqual({ given: null });
  });

  it('that was altered on the disk says so, and a name that leads elsewhere is not followed', async () => {
    await using folder = await temporaryFolder();
    await mkdir(join(folder.path, 'originals'));
    await copyFile('seeds/originals/gz-2024.txt', join(folder.path, 'originals', 'gz-2024.txt'));
    await writeFile(join(folder.path, 'originals', 'gz-2024.txt'), '改', { flag: 'a' });
    const texts = givenTextsIn(folder.path);
    const sha256 = '0'.repeat(64);
    expect(await texts.given({ id: 'gz-2024', original: { file: 'gz-2024.txt', sha256 } })).toMatchObject({
      isIntact: false,
      restored: null,
    });
    expect(await texts.given({ id: 'gz-2024', original: { file: '../restored.txt', sha256 } })).toBeNull();
  });
});
