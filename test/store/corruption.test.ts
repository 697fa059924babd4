import { readFile, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { faultyDisk, type FaultMode } from '#test/helpers/faulty-file-system.ts';
import { numberFormat } from '#test/helpers/number-format.ts';
import { temporaryFolder } from '#test/helpers/temporary-folder.ts';
import { DurableFile } from '#main/store/durable-file.ts';
import { writeEnvelope } from '#main/store/envelope.ts';
import { RepairNeeded } from '#main/store/failures.ts';
import { nodeFileSystem, type FileSystem } from '#main/store/file-system.ts';

const now = (): number => new Date(2026, 10, 20, 10, 15, 0).getTime();
const kept = 'n.json.corrupt-20261120T101500';
const temporary = 'n.json.0123456789ab.tmp';

function fileIn(folder: string, fileSystem?: FileSystem): DurableFile<number> {
  return new DurableFile(join(folder, 'n.json'), numberFormat, { now, fileSystem });
}

function stored(sequence: number, value: number): Buffer {
  return writeEnvelope({ version: 1, sequence, body: Buffer.from(String(value)) });
}

const damages: readonly (readonly [name: string, damage: (whole: Buffer) => Buffer])[] = [
  ['cut short', (whole) => whole.subarray(0, -4)],
  ['cut to its header', (whole) => whole.subarray(0, 60)],
  ['filled with NUL', (whole) => Buffer.alloc(whole.length)],
  ['filled with NUL from the middle', (whole) => Buffer.concat([whole.subarray(0, 90), Buffer.alloc(40)])],
  ['empty', () => Buffer.alloc(0)],
  ['lengthened', (whole) => Buffer.concat([whole, whole])],
  ['replaced by something else', () => Buffer.from('<html>')],
];

test.each(damages)('a file that is %s gives way to its backup and is kept', async (_, damage) => {
  await using folder = await temporaryFolder();
  await fileIn(folder.path).write(1);
  await fileIn(folder.path).write(2);
  const path = join(folder.path, 'n.json');
  const damaged = damage(await readFile(path));
  await writeFile(path, damaged);
  const file = fileIn(folder.path);
  expect(await file.read()).toBe(1);
  expect(file.recoveries).toEqual([{ kind: 'recovered', file: 'n.json', kept }]);
  expect(await readFile(join(folder.path, kept))).toEqual(damaged);
  // The second opening finds all in order again, and saving goes on.
  const again = fileIn(folder.path);
  expect(await again.read()).toBe(1);
  expect(again.recoveries).toEqual([]);
  await again.write(3);
  expect(await fileIn(folder.path).read()).toBe(3);
});

test('one flipped bit, wherever it is, is found', async () => {
  const whole = stored(2, 2);
  for (let bit = 0; bit < whole.length * 8; bit += 13) {
    await using folder = await temporaryFolder();
    const flipped = Buffer.from(whole);
    flipped[bit >> 3] = (flipped[bit >> 3] ?? 0) ^ (1 << (bit & 7));
    await writeFile(join(folder.path, 'n.json'), flipped);
    await writeFile(join(folder.path, 'n.json.backup'), stored(1, 1));
    const file = fileIn(folder.path);
    expect(await file.read()).toBe(1);
    expect(file.recoveries).toEqual([{ kind: 'recovered', file: 'n.json', kept }]);
  }
});

test('a byte order mark that an editor left is no damage', async () => {
  await using folder = await temporaryFolder();
  await writeFile(join(folder.path, 'n.json'), Buffer.concat([Buffer.from('\uFEFF'), stored(4, 4)]));
  const file = fileIn(folder.path);
  expect(await file.read()).toBe(4);
  expect(file.recoveries).toEqual([]);
});

test('a file that is gone comes back from its backup', async () => {
  await using folder = await temporaryFolder();
  await fileIn(folder.path).write(1);
  await rename(join(folder.path, 'n.json'), join(folder.path, 'n.json.backup'));
  const file = fileIn(folder.path);
  expect(await file.read()).toBe(1);
  expect(file.recoveries).toEqual([{ kind: 'recovered', file: 'n.json', kept: null }]);
  expect(await readFile(join(folder.path, 'n.json'))).toEqual(stored(1, 1));
});

test('the newest copy is taken even where only a temporary file has it', async () => {
  await using folder = await temporaryFolder();
  await fileIn(folder.path).write(1);
  await fileIn(folder.path).write(2);
  await writeFile(join(folder.path, temporary), stored(3, 3));
  await writeFile(join(folder.path, 'n.json.ba9876543210.tmp'), stored(1, 1));
  const file = fileIn(folder.path);
  expect(await file.read()).toBe(3);
  expect(file.recoveries).toEqual([{ kind: 'recovered', file: 'n.json', kept: null }]);
  expect((await readdir(folder.path)).toSorted()).toEqual(['n.json', 'n.json.backup']);
  expect(await readFile(join(folder.path, 'n.json.backup'))).toEqual(stored(2, 2));
});

test('a backup that is newer than the file, as when someone restored an old one, is taken', async () => {
  await using folder = await temporaryFolder();
  await writeFile(join(folder.path, 'n.json'), stored(1, 1));
  await writeFile(join(folder.path, 'n.json.backup'), stored(5, 5));
  expect(await fileIn(folder.path).read()).toBe(5);
  await fileIn(folder.path).write(6);
  expect(await readFile(join(folder.path, 'n.json'))).toEqual(stored(6, 6));
});

test('a torn temporary file beside a whole file is kept and told, and the file is used', async () => {
  await using folder = await temporaryFolder();
  await fileIn(folder.path).write(1);
  await writeFile(join(folder.path, temporary), stored(2, 2).subarray(0, 100));
  const file = fileIn(folder.path);
  expect(await file.read()).toBe(1);
  expect(file.recoveries).toEqual([{ kind: 'damaged', file: temporary, kept: `${temporary}.corrupt-20261120T101500` }]);
});

test('a torn temporary file alone was never acknowledged: nothing was stored', async () => {
  await using folder = await temporaryFolder();
  await writeFile(join(folder.path, temporary), stored(1, 1).subarray(0, 30));
  expect(await fileIn(folder.path).read()).toBeNull();
});

test('where no copy is whole opening stops, by its own type, and touches nothing', async () => {
  await using folder = await temporaryFolder();
  await writeFile(join(folder.path, 'n.json'), 'x');
  await writeFile(join(folder.path, 'n.json.backup'), '');
  const file = fileIn(folder.path);
  await expect(file.read()).rejects.toEqual(new RepairNeeded(['n.json', 'n.json.backup']));
  await expect(file.write(1)).rejects.toThrow(RepairNeeded);
  expect((await readdir(folder.path)).toSorted()).toEqual(['n.json', 'n.json.backup']);
});

test('a whole file that says something unreadable is no reason to start empty', async () => {
  await using folder = await temporaryFolder();
  const strange = writeEnvelope({ version: 1, sequence: 3, body: Buffer.from('"three"') });
  await writeFile(join(folder.path, 'n.json'), strange);
  await expect(fileIn(folder.path).read()).rejects.toThrow(RepairNeeded);
  await writeFile(join(folder.path, 'n.json.backup'), stored(2, 2));
  expect(await fileIn(folder.path).read()).toBe(2);
  expect(await readFile(join(folder.path, kept))).toEqual(strange);
});

test('what was kept aside before is never covered by what is kept now', async () => {
  await using folder = await temporaryFolder();
  for (const text of ['first', 'second', 'third']) {
    await writeFile(join(folder.path, 'n.json'), text);
    await writeFile(join(folder.path, 'n.json.backup'), stored(1, 1));
    expect(await fileIn(folder.path).read()).toBe(1);
  }
  const names = (await readdir(folder.path)).filter((name) => name.includes('corrupt')).toSorted();
  expect(names).toEqual([kept, `${kept}-2`, `${kept}-3`]);
  expect(await readFile(join(folder.path, `${kept}-3`), 'utf8')).toBe('third');
});

test('an error in reading is told, and never taken for a file that is not there', async () => {
  await using folder = await temporaryFolder();
  await fileIn(folder.path).write(1);
  for (const call of [1, 2]) {
    await using disk = faultyDisk({ call, mode: 'once', code: 'EIO' });
    await expect(fileIn(folder.path, disk.fileSystem).read()).rejects.toThrow('EIO');
  }
});

/** A disk on which nothing may be renamed or made, for a while, and the rest works. */
function withoutRenames(fileSystem: FileSystem): FileSystem {
  const refuse = (): Promise<never> => Promise.reject(Object.assign(new Error('planted'), { code: 'EIO' }));
  return { ...fileSystem, rename: refuse };
}

test('a damaged file that could not be moved at first is kept all the same once saving works again', async () => {
  await using folder = await temporaryFolder();
  await writeFile(join(folder.path, 'n.json'), 'damaged');
  await writeFile(join(folder.path, 'n.json.backup'), stored(4, 4));
  let isStuck = true;
  const rename: FileSystem['rename'] = (from, to) =>
    isStuck ? withoutRenames(nodeFileSystem).rename(from, to) : nodeFileSystem.rename(from, to);
  const file = fileIn(folder.path, { ...nodeFileSystem, rename });
  expect(await file.read()).toBe(4);
  expect(file.recoveries).toEqual([{ kind: 'recovered', file: 'n.json', kept: null }]);
  await expect(file.write(5)).rejects.toThrow('planted');
  isStuck = false;
  await file.write(6);
  expect(await readFile(join(folder.path, kept), 'utf8')).toBe('damaged');
  expect(await readFile(join(folder.path, 'n.json.backup'))).toEqual(stored(4, 4));
  expect(await fileIn(folder.path).read()).toBe(6);
});

test('a temporary file that is the newest copy stays until it could be put in place', async () => {
  await using folder = await temporaryFolder();
  await writeFile(join(folder.path, 'n.json'), stored(4, 4));
  await writeFile(join(folder.path, temporary), stored(5, 5));
  expect(await fileIn(folder.path, withoutRenames(nodeFileSystem)).read()).toBe(5);
  expect(await fileIn(folder.path).read()).toBe(5);
  expect((await readdir(folder.path)).toSorted()).toEqual(['n.json', 'n.json.backup']);
});

const scenes: readonly (readonly [name: string, files: Readonly<Record<string, Buffer>>, newest: number])[] = [
  ['a damaged file and its backup', { 'n.json': Buffer.from('x'), 'n.json.backup': stored(4, 4) }, 4],
  ['a crash between the two renames', { [temporary]: stored(5, 5), 'n.json.backup': stored(4, 4) }, 5],
  ['a crash before both renames', { [temporary]: stored(5, 5), 'n.json': stored(4, 4) }, 5],
  ['a damaged backup', { 'n.json': stored(4, 4), 'n.json.backup': Buffer.from('x') }, 4],
  [
    'damage on both sides',
    { 'n.json': Buffer.alloc(9), [temporary]: stored(5, 5), 'n.json.backup': Buffer.alloc(9) },
    5,
  ],
];
const modes: readonly FaultMode[] = ['once', 'from-then-on', 'crash'];

test.each(scenes.flatMap((scene) => modes.map((mode) => [...scene, mode] as const)))(
  'opening and saving after %s loses nothing',
  async (_, files, newest, mode) => {
    let isDone = false;
    for (let call = 1; !isDone; call += 1) {
      await using folder = await temporaryFolder();
      for (const [name, bytes] of Object.entries(files)) await writeFile(join(folder.path, name), bytes);
      await using disk = faultyDisk({ call, mode, code: 'EIO' });
      const file = fileIn(folder.path, disk.fileSystem);
      let acknowledged = newest;
      const work = async (): Promise<void> => {
        expect(await file.read()).toBe(newest);
        await file.write(newest + 1);
        acknowledged = newest + 1;
        await file.write(newest + 2);
        acknowledged = newest + 2;
      };
      await Promise.race([work().catch((error: unknown) => expect(String(error)).toContain('planted')), disk.crashed]);
      expect(await fileIn(folder.path).read()).toBeGreaterThanOrEqual(acknowledged);
      isDone = disk.calls.length < call;
      await rm(folder.path, { recursive: true });
    }
  },
);
