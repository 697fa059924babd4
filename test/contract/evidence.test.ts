import { mkdir, readdir, readFile, rm, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { evidenceFolder, readEvidence, sha256OfBytes, type EvidencePlace } from '#main/evidence/evidence-files.ts';
import { Intake, NotKept } from '#main/evidence/intake.ts';
import { KeyCipher } from '#main/vault/key-cipher.ts';
import { nodeFileSystem } from '#main/store/file-system.ts';
import type { KeptEvidence } from '#shared/evidence/contract.ts';
import { evidencePart, largestEvidence } from '#shared/evidence/limits.ts';
import { openApp, type TestApp } from '#test/contract/app.ts';
import { faultyDisk } from '#test/helpers/faulty-file-system.ts';
import { snapshotOf } from '#test/helpers/snapshot.ts';
import { temporaryFolder } from '#test/helpers/temporary-folder.ts';
import { zipOf } from '#test/helpers/zip-of.ts';

const pdf = Buffer.from('%PDF-1.7\n1 0 obj << /Type /Catalog >> endobj\ntrailer << /Root 1 0 R >>\n%%EOF\n');
const png = Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex');

interface Bench extends TestApp {
  readonly client: string;
  readonly folder: string;
  readonly dropped: (name: string, bytes: Uint8Array) => Promise<KeptEvidence>;
  readonly chosen: (path: string) => Promise<KeptEvidence>;
  /** What the next dialog answers. */
  readonly paths: { readonly set: (chosen: readonly string[]) => void };
}

async function bench(save: string | null = null): Promise<Bench> {
  const temporary = await temporaryFolder();
  onTestFinished(() => temporary[Symbol.asyncDispose]());
  const folder = temporary.path;
  let paths: readonly string[] = [];
  const app = await openApp(join(folder, 'data'), save === null ? null : join(folder, save), () => null, {
    several: () => paths,
  });
  const { summary } = await app.get('client:create', { name: '甲公司（虚构）', sample: null });
  const client = summary.id;
  const dropped: Bench['dropped'] = async (name, bytes) => {
    const begun = await app.get('evidence:begin', { client, from: { name, bytes: bytes.length } });
    if (begun.outcome === 'refused') return begun;
    const { token } = begun;
    for (let start = 0; start < bytes.length; start += evidencePart) {
      const part = new Uint8Array(bytes.subarray(start, start + evidencePart));
      const going = await app.get('evidence:part', { token, bytes: part });
      if (going.outcome === 'refused') return going;
    }
    return app.get('evidence:end', { token });
  };
  const chosen: Bench['chosen'] = async (path) => {
    paths = [path];
    const [file = expect.fail()] = (await app.get('evidence:choose', undefined)).files;
    const begun = await app.get('evidence:begin', { client, from: { token: file.token } });
    if (begun.outcome === 'refused') return begun;
    for (;;) {
      const going = await app.get('evidence:part', { token: begun.token, bytes: null });
      if (going.outcome === 'refused') return going;
      if (going.done === going.total) return app.get('evidence:end', { token: begun.token });
    }
  };
  const set = (some: readonly string[]): void => {
    paths = some;
  };
  return { ...app, client, folder, dropped, chosen, paths: { set } };
}

function place(folder: string, more: Partial<EvidencePlace> = {}): EvidencePlace {
  return { fileSystem: nodeFileSystem, dataFolder: folder, cipher: null, ...more };
}

describe('a paper', () => {
  it('is kept under its hash, byte for byte, once it is on the disk, and read back for its preview', async () => {
    const { dropped, get, client, folder } = await bench();
    const kept = await dropped('营业执照.pdf', pdf);
    const sha256 = sha256OfBytes(pdf);
    const file = { sha256, name: '营业执照.pdf', bytes: pdf.length, type: 'application/pdf' };
    expect(kept).toEqual({ outcome: 'kept', file, isProtected: false });
    expect(await readFile(join(folder, 'data', 'clients', client, 'evidence', sha256))).toEqual(pdf);
    expect(await get('evidence:stored', { client })).toEqual({ files: [sha256] });
    expect(await get('evidence:read', { client, sha256 })).toEqual({ outcome: 'whole', bytes: new Uint8Array(pdf) });
  });

  it('of several parts is whole, whether it was chosen or dropped', async () => {
    const { chosen, dropped, folder } = await bench();
    const large = Buffer.concat([pdf, Buffer.alloc(2 * evidencePart + 17, 7)]);
    const path = join(folder, 'large.pdf');
    await writeFile(path, large);
    const kept = await chosen(path);
    expect(kept).toMatchObject({ outcome: 'kept', file: { sha256: sha256OfBytes(large), bytes: large.length } });
    expect(await dropped('large.pdf', large)).toEqual(kept);
  });

  it('that is changed on the disk is said to be damaged, and one that is gone to be missing', async () => {
    const { dropped, get, client, folder } = await bench();
    const kept = await dropped('a.png', png);
    if (kept.outcome !== 'kept') throw new Error('not kept');
    const { sha256 } = kept.file;
    const path = join(evidenceFolder(place(join(folder, 'data')), client), sha256);
    await writeFile(path, 'other');
    expect(await get('evidence:read', { client, sha256 })).toEqual({ outcome: 'damaged' });
    await rm(path);
    expect(await get('evidence:read', { client, sha256 })).toEqual({ outcome: 'missing' });
    expect(await get('evidence:stored', { client })).toEqual({ files: [] });
  });

  it('is saved as a copy where the person chooses', async () => {
    const { dropped, get, client, folder, offered } = await bench('copy.pdf');
    await dropped('营业执照.pdf', pdf);
    const sha256 = sha256OfBytes(pdf);
    const answer = await get('evidence:copy', { client, sha256, name: '../营业执照.pdf' });
    expect(answer).toEqual({ outcome: 'saved', file: 'copy.pdf' });
    expect(await readFile(join(folder, 'copy.pdf'))).toEqual(pdf);
    expect(offered).toEqual(['evidence pdf 营业执照']);
  });

  it('that was let go of leaves nothing, and what an earlier run left is cleared away', async () => {
    const { get, client, folder } = await bench();
    const papers = evidenceFolder(place(join(folder, 'data')), client);
    await mkdir(papers, { recursive: true });
    await writeFile(join(papers, 'incoming-0123456789ab.tmp'), 'half');
    const begun = await get('evidence:begin', { client, from: { name: 'a.pdf', bytes: 9 } });
    if (begun.outcome !== 'begun') throw new Error('not begun');
    await get('evidence:part', { token: begun.token, bytes: new Uint8Array(Buffer.from('%PDF-')) });
    expect(await readdir(papers)).toHaveLength(1);
    await get('evidence:cancel', { token: begun.token });
    expect(await readdir(papers)).toEqual([]);
  });
});

describe('a file that is no paper is refused with its reason, and the folder stays as it was:', () => {
  const office = (name: string) =>
    zipOf([
      { name: '[Content_Types].xml', content: '' },
      { name, content: '' },
    ]);
  const refusedFiles: readonly (readonly [string, string, Uint8Array, string])[] = [
    ['nothing in it', 'a.pdf', Buffer.alloc(0), 'empty'],
    ['a Windows program called a PDF', 'a.pdf', Buffer.from('MZ\u0090\0'), 'program'],
    ['a Linux program called a picture', 'a.png', Buffer.from('\u007fELF\u0002', 'latin1'), 'program'],
    ['a macOS program called a text', 'a.txt', Buffer.from('cffaedfe07', 'hex'), 'program'],
    ['a script called a text', 'a.txt', Buffer.from('#!/bin/sh\n'), 'program'],
    ['a batch file', 'a.bat', Buffer.from('@echo off'), 'program'],
    ['a page that could run scripts', 'a.html', Buffer.from('<html>'), 'program'],
    ['a document with macros', 'a.docx', office('word/vbaProject.bin'), 'program'],
    ['an archive', 'a.zip', zipOf([{ name: 'a.pdf', content: 'x' }]), 'archive'],
    ['a text with zero bytes', 'a.txt', Buffer.from('a\0b'), 'unknown-kind'],
    ['bytes of no known kind called a PDF', 'a.pdf', Buffer.from('hello'), 'unknown-kind'],
  ];
  it.each(refusedFiles)('%s', async (_, name, bytes, problem) => {
    const { dropped, chosen, folder } = await bench();
    const path = join(folder, name);
    await writeFile(path, bytes);
    const before = await snapshotOf(join(folder, 'data'));
    expect(await dropped(name, bytes)).toEqual({ outcome: 'refused', problem });
    expect(await chosen(path)).toEqual({ outcome: 'refused', problem });
    const after = await snapshotOf(join(folder, 'data'));
    expect(Object.keys(after).filter((file) => file.includes('incoming') || /[0-9a-f]{64}/.test(file))).toEqual([]);
    expect(after).toMatchObject(before);
  });

  it('one of 200 MB, before a byte of it is read', async () => {
    const { get, chosen, client, folder } = await bench();
    const path = join(folder, 'large.pdf');
    await writeFile(path, pdf);
    await truncate(path, 200 * 1024 * 1024);
    expect(await chosen(path)).toEqual({ outcome: 'refused', problem: 'too-large' });
    const from = { name: 'large.pdf', bytes: largestEvidence + 1 };
    expect(await get('evidence:begin', { client, from })).toEqual({ outcome: 'refused', problem: 'too-large' });
  });

  it('one that vanishes after it was chosen, one that is cut short while it is copied, and one that grows', async () => {
    const { get, ask, client, folder, dropped, chosen } = await bench();
    expect(await chosen(join(folder, 'gone.pdf'))).toEqual({ outcome: 'refused', problem: 'vanished' });
    const begun = await get('evidence:begin', { client, from: { name: 'a.pdf', bytes: pdf.length + 1 } });
    if (begun.outcome !== 'begun') throw new Error('not begun');
    await get('evidence:part', { token: begun.token, bytes: new Uint8Array(pdf) });
    expect(await get('evidence:end', { token: begun.token })).toEqual({ outcome: 'refused', problem: 'vanished' });
    expect(await ask('evidence:end', { token: begun.token })).toBe('bad-request');
    const grown = await get('evidence:begin', { client, from: { name: 'a.pdf', bytes: 3 } });
    if (grown.outcome !== 'begun') throw new Error('not begun');
    const answer = await get('evidence:part', { token: grown.token, bytes: new Uint8Array(pdf) });
    expect(answer).toEqual({ outcome: 'refused', problem: 'vanished' });
    expect(await dropped('a.pdf', pdf)).toMatchObject({ outcome: 'kept' });
  });
});

describe('many papers', () => {
  it('200 chosen at once are kept, each under its hash, and one more is not offered', async () => {
    const { get, client, folder, paths } = await bench();
    const names = Array.from({ length: 201 }, (_, index) => join(folder, `材料${index}.txt`));
    await Promise.all(names.map((path, index) => writeFile(path, `第 ${index} 份`)));
    paths.set(names);
    const { files } = await get('evidence:choose', undefined);
    expect(files.length).toBe(200);
    for (const { token } of files) {
      const begun = await get('evidence:begin', { client, from: { token } });
      if (begun.outcome !== 'begun') throw new Error('not begun');
      await get('evidence:part', { token: begun.token, bytes: null });
      expect(await get('evidence:end', { token: begun.token })).toMatchObject({ outcome: 'kept' });
    }
    expect((await get('evidence:stored', { client })).files.length).toBe(200);
  });
});

describe('a file that is taken away', () => {
  it('while the person still looks at the list, or in the middle of being copied, is said to have vanished', async () => {
    const { get, client, folder, paths } = await bench();
    const [first, second] = [join(folder, '一.txt'), join(folder, '二.txt')];
    for (const path of [first, second]) await writeFile(path, Buffer.alloc(evidencePart + 10, 'a'));
    paths.set([first, second]);
    const { files } = await get('evidence:choose', undefined);
    await rm(first);
    const [gone = expect.fail(), cut = expect.fail()] = files;
    const refused = { outcome: 'refused', problem: 'vanished' };
    expect(await get('evidence:begin', { client, from: { token: gone.token } })).toEqual(refused);
    const begun = await get('evidence:begin', { client, from: { token: cut.token } });
    if (begun.outcome !== 'begun') throw new Error('not begun');
    expect(await get('evidence:part', { token: begun.token, bytes: null })).toMatchObject({ outcome: 'going' });
    // What a program that saves anew does: the file is another one, and shorter.
    await truncate(second, 5);
    expect(await get('evidence:part', { token: begun.token, bytes: null })).toEqual(refused);
    expect((await get('evidence:stored', { client })).files).toEqual([]);
    const kept = await readdir(evidenceFolder(place(join(folder, 'data')), client));
    expect(kept).toEqual([]);
  });
});

describe('a file with a password is kept, and said to have one:', () => {
  const encrypted = Buffer.from('%PDF-1.7\ntrailer << /Root 1 0 R /Encrypt 5 0 R >>\n%%EOF\n');
  it.each([
    ['a PDF', 'a.pdf', encrypted],
    ['a Word document', 'a.docx', Buffer.from('d0cf11e0a1b11ae100', 'hex')],
  ])('%s', async (_, name, bytes) => {
    const { dropped } = await bench();
    expect(await dropped(name, bytes)).toMatchObject({ outcome: 'kept', isProtected: true });
  });
});

async function keep(at: EvidencePlace, bytes: Uint8Array): Promise<string> {
  const intake = new Intake(at, 'c-0123456789', 'a.pdf', bytes.length);
  await intake.add(bytes);
  return (await intake.finish()).file.sha256;
}

describe('whatever the disk does,', () => {
  it.each(['ENOSPC', 'EIO', 'EROFS'] as const)(
    'with %s at any call a paper is kept whole or nothing of it is there',
    async (code) => {
      for (let call = 1; call < 40; call += 1) {
        await using folder = await temporaryFolder();
        await using disk = faultyDisk({ call, mode: 'once', code });
        const at = place(folder.path, { fileSystem: disk.fileSystem });
        const said = await keep(at, pdf).catch((error: unknown) => error);
        if (!disk.wasStruck) return;
        const names = await readdir(evidenceFolder(at, 'c-0123456789')).catch(() => []);
        const stored = names.filter((name) => !name.startsWith('incoming-'));
        if (typeof said === 'string') expect(stored).toEqual([sha256OfBytes(pdf)]);
        else expect(said).toBeInstanceOf(NotKept);
        for (const name of stored)
          expect(sha256OfBytes(await readFile(join(evidenceFolder(at, 'c-0123456789'), name)))).toBe(name);
      }
      throw new Error('The faults never came to an end.');
    },
  );

  it('after a power cut at any call what was said to be kept is there', async () => {
    for (let call = 1; call < 40; call += 1) {
      await using folder = await temporaryFolder();
      await using disk = faultyDisk({ call, mode: 'power-cut', code: 'EIO' });
      const at = place(folder.path, { fileSystem: disk.fileSystem });
      const said = await Promise.race([keep(at, pdf), disk.crashed]);
      if (said === 'crashed') continue;
      expect(await readEvidence(place(folder.path), 'c-0123456789', said)).toEqual({ outcome: 'whole', bytes: pdf });
      return;
    }
    throw new Error('The paper was never kept.');
  });

  it('where files are sealed nothing stands on the disk unsealed, and what was sealed for another place does not open', async () => {
    await using folder = await temporaryFolder();
    const at = place(folder.path, { cipher: new KeyCipher(Buffer.alloc(32, 7)) });
    const sha256 = await keep(at, pdf);
    const path = join(evidenceFolder(at, 'c-0123456789'), sha256);
    expect((await readFile(path)).includes('%PDF')).toBe(false);
    expect(await readEvidence(at, 'c-0123456789', sha256)).toEqual({ outcome: 'whole', bytes: pdf });
    await mkdir(evidenceFolder(at, 'c-9876543210'), { recursive: true });
    await writeFile(join(evidenceFolder(at, 'c-9876543210'), sha256), await readFile(path));
    expect(await readEvidence(at, 'c-9876543210', sha256)).toEqual({ outcome: 'damaged' });
  });
});
