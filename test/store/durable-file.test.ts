import { readFile, readdir, rename, writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { expect, test } from 'vitest';
import { faultyDisk } from '#test/helpers/faulty-file-system.ts';
import { numberFormat } from '#test/helpers/number-format.ts';
import { temporaryFolder } from '#test/helpers/temporary-folder.ts';
import { DurableFile } from '#main/store/durable-file.ts';
import { writeEnvelope } from '#main/store/envelope.ts';
import { NewerVersion, saveFailureOf } from '#main/store/failures.ts';
import { nodeFileSystem, type FileSystem } from '#main/store/file-system.ts';

test('what was written is read back, and nothing was ever stored reads as null', async () => {
  await using folder = await temporaryFolder();
  const path = join(folder.path, 'a', 'b', 'n.json');
  const file = new DurableFile(path, numberFormat);
  expect(await file.read()).toBeNull();
  await file.write(1);
  await file.write(2);
  expect(await new DurableFile(path, numberFormat).read()).toBe(2);
  expect((await readdir(join(folder.path, 'a', 'b'))).toSorted()).toEqual(['n.json', 'n.json.backup']);
});

test('a file is JSON that says its version, sequence, length and hash', async () => {
  await using folder = await temporaryFolder();
  const path = join(folder.path, 'n.json');
  await new DurableFile(path, numberFormat).write(7);
  expect(JSON.parse(await readFile(path, 'utf8'))).toEqual({
    version: 1,
    sequence: 1,
    length: 1,
    sha256: expect.stringMatching(/^[0-9a-f]{64}$/) as string,
    body: 7,
  });
});

test('a write is acknowledged only after its bytes, its name and its folder were brought to the disk, in this order', async () => {
  await using folder = await temporaryFolder();
  await using disk = faultyDisk();
  const file = new DurableFile(join(folder.path, 'n.json'), numberFormat, { fileSystem: disk.fileSystem });
  await file.write(1);
  const before = disk.calls.length;
  await file.write(2);
  const sync = ['open', 'fsync', 'close'];
  expect(disk.calls.slice(before)).toEqual(['open', 'write', 'fsync', 'close', 'rename', 'rename', ...sync]);
});

test('a new folder is brought to the disk with every folder above it that is new', async () => {
  await using folder = await temporaryFolder();
  const synced: string[] = [];
  const open: FileSystem['open'] = async (path, flags) => {
    const file = await nodeFileSystem.open(path, flags);
    return {
      writeFile: (bytes) => file.writeFile(bytes),
      sync: () => file.sync().then(() => void synced.push(relative(folder.path, path))),
      close: () => file.close(),
    };
  };
  const file = new DurableFile(join(folder.path, 'a', 'b', 'n.json'), numberFormat, {
    fileSystem: { ...nodeFileSystem, open },
  });
  await file.write(1);
  expect(synced).toEqual(['a', '', expect.stringMatching(/^a.b.n\.json\./), join('a', 'b')]);
});

test('of three writes asked for at once the one that fails fails alone', async () => {
  await using folder = await temporaryFolder();
  await using disk = faultyDisk();
  const path = join(folder.path, 'n.json');
  const file = new DurableFile(path, numberFormat, { fileSystem: disk.fileSystem });
  await file.write(0);
  // The calls of one write, and then the first fsync of the second.
  disk.plant({ call: 9 + 3, mode: 'once', code: 'EIO' });
  const answers = await Promise.allSettled([file.write(1), file.write(2), file.write(3)]);
  expect(answers.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
  expect(await new DurableFile(path, numberFormat).read()).toBe(3);
});

test('writes end in the order they were asked for, and keep the value they were given', async () => {
  await using folder = await temporaryFolder();
  const path = join(folder.path, 'n.json');
  const file = new DurableFile(path, numberFormat);
  const ended: number[] = [];
  await Promise.all([5, 6, 7, 8].map((value) => file.write(value).then(() => ended.push(value))));
  expect(ended).toEqual([5, 6, 7, 8]);
  expect(await new DurableFile(path, numberFormat).read()).toBe(8);
});

test('a value that cannot be encoded rejects its own write only', async () => {
  await using folder = await temporaryFolder();
  const file = new DurableFile(join(folder.path, 'n.json'), numberFormat);
  const answers = await Promise.allSettled([file.write(Number.NaN), file.write(1)]);
  expect(answers.map(({ status }) => status)).toEqual(['rejected', 'fulfilled']);
});

test.each(['EPERM', 'EACCES', 'EBUSY'])(
  'a rename that meets %s, as under a virus scanner, is tried again',
  async (code) => {
    await using folder = await temporaryFolder();
    await using disk = faultyDisk();
    const path = join(folder.path, 'n.json');
    const file = new DurableFile(path, numberFormat, { fileSystem: disk.fileSystem });
    await file.write(1);
    for (const call of [5, 6]) {
      disk.plant({ call, mode: 'once', code });
      await file.write(call);
      expect(await new DurableFile(path, numberFormat).read()).toBe(call);
    }
  },
);

test('a rename that is refused for ever fails after a bounded time, and the old file is still there', async () => {
  await using folder = await temporaryFolder();
  await using disk = faultyDisk();
  const path = join(folder.path, 'n.json');
  const file = new DurableFile(path, numberFormat, { fileSystem: disk.fileSystem });
  await file.write(1);
  disk.plant({ call: 5, mode: 'from-then-on', code: 'EBUSY' });
  await expect(file.write(2)).rejects.toThrow('EBUSY');
  expect(disk.calls.filter((name) => name === 'rename').length).toBeLessThan(15);
  expect(JSON.parse(await readFile(path, 'utf8'))).toMatchObject({ body: 1 });
});

test('a file that nobody read is read before it is written, so that no older copy is put above a newer one', async () => {
  await using folder = await temporaryFolder();
  const path = join(folder.path, 'n.json');
  const first = new DurableFile(path, numberFormat);
  for (const value of [1, 2, 3]) await first.write(value);
  await new DurableFile(path, numberFormat).write(4);
  const { sequence } = JSON.parse(await readFile(path, 'utf8')) as { sequence: number };
  expect(sequence).toBe(4);
});

test('what a failed write left behind never passes for newer than a later write', async () => {
  await using folder = await temporaryFolder();
  await using disk = faultyDisk();
  const path = join(folder.path, 'n.json');
  const file = new DurableFile(path, numberFormat, { fileSystem: disk.fileSystem });
  await file.write(1);
  // The renames fail, and so does clearing up.
  disk.plant({ call: 5, mode: 'from-then-on', code: 'EIO' });
  await expect(file.write(2)).rejects.toThrow('EIO');
  disk.plant(null);
  await file.write(3);
  expect((await readdir(folder.path)).some((name) => name.endsWith('.tmp'))).toBe(true);
  expect(await new DurableFile(path, numberFormat).read()).toBe(3);
  expect((await readdir(folder.path)).some((name) => name.endsWith('.tmp'))).toBe(false);
});

test('who looks on while the writer puts a temporary file in its place reads what stands there then', async () => {
  await using folder = await temporaryFolder();
  const path = join(folder.path, 'n.json');
  await new DurableFile(path, numberFormat).write(1);
  const temporary = `${path}.0123456789ab.tmp`;
  const newer = Buffer.from('2');
  await writeFile(temporary, writeEnvelope({ version: 1, sequence: 2, body: newer }));
  const readFileAsItGoes: FileSystem['readFile'] = async (asked) => {
    if (asked === temporary) await rename(temporary, path).catch(() => undefined);
    return nodeFileSystem.readFile(asked);
  };
  const onlooker = { ...nodeFileSystem, readFile: readFileAsItGoes };
  expect(await new DurableFile(path, numberFormat, { fileSystem: onlooker }).read()).toBe(2);
});

test('a mirrored file loses nothing when it is damaged', async () => {
  await using folder = await temporaryFolder();
  const path = join(folder.path, 'n.json');
  const file = new DurableFile(path, numberFormat);
  await file.write(1);
  await file.write(2);
  await file.mirror();
  await writeFile(path, 'gone');
  expect(await new DurableFile(path, numberFormat).read()).toBe(2);
});

test('a file of a newer version is read as far as it fits, is marked, and is never written', async () => {
  await using folder = await temporaryFolder();
  const path = join(folder.path, 'n.json');
  const bytes = writeEnvelope({ version: 2, sequence: 9, body: Buffer.from('5') });
  await writeFile(path, bytes);
  const file = new DurableFile(path, numberFormat);
  expect(await file.read()).toBe(5);
  expect(file.newerVersion).toBe(2);
  await expect(file.write(6)).rejects.toThrow(NewerVersion);
  expect(await readFile(path)).toEqual(bytes);
});

test('a file of a newer version in a form unknown today rejects by its own type and is left alone', async () => {
  await using folder = await temporaryFolder();
  const path = join(folder.path, 'n.json');
  await writeFile(path, writeEnvelope({ version: 2, sequence: 9, body: Buffer.from('"five"') }));
  await expect(new DurableFile(path, numberFormat).read()).rejects.toThrow(NewerVersion);
  await expect(new DurableFile(path, numberFormat).write(1)).rejects.toThrow(NewerVersion);
  expect(await readdir(folder.path)).toEqual(['n.json']);
});

test('a failed save is told as what a person can do something about', () => {
  const reasons = [
    ['ENOSPC', 'write', 'disk-full'],
    ['EDQUOT', 'write', 'disk-full'],
    ['EROFS', 'open', 'read-only'],
    ['EACCES', 'open', 'read-only'],
    ['EPERM', 'mkdir', 'read-only'],
    ['EPERM', 'rename', 'disk-failed'],
    ['EIO', 'fsync', 'disk-failed'],
  ] as const;
  for (const [code, syscall, reason] of reasons) {
    expect(saveFailureOf(Object.assign(new Error(code), { code, syscall }))).toBe(reason);
  }
  expect(saveFailureOf(new Error('no code'))).toBe('disk-failed');
});
