import { readFile, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { faultyDisk } from '#test/helpers/faulty-file-system.ts';
import { client, creation, device, layDownRecord, otherDevice, sampleChange } from '#test/helpers/sample-operations.ts';
import { temporaryFolder } from '#test/helpers/temporary-folder.ts';
import { batchFormat, emptyBatch, withLines } from '#main/record/batch.ts';
import { ClientRecord } from '#main/record/client-record.ts';
import type { RecordOptions } from '#main/record/record-options.ts';
import { readEnvelope, writeEnvelope } from '#main/store/envelope.ts';
import { NewerVersion, RepairNeeded } from '#main/store/failures.ts';
import type { SaveStatus } from '#shared/ipc/contract.ts';
import { answersOf, fold } from '#shared/record/fold.ts';
import { Operation } from '#shared/record/schema.ts';

const answer = (value: boolean) => ({ kind: 'answer.set', payload: { fact: 'a', value, basis: 'stated' } }) as const;

function options(folder: string, more: Partial<RecordOptions> = {}): RecordOptions {
  return { folder, client, device, ...more };
}

const saved = { state: 'saved', unsaved: 0, reason: null };

test('what was appended is there after reopening, as valid operations in one chain', async () => {
  await using folder = await temporaryFolder();
  const record = await ClientRecord.create(options(folder.path), creation);
  for (let index = 1; index < 8; index += 1) await record.append(sampleChange(index));
  expect(record.status).toMatchObject(saved);
  const again = await ClientRecord.open(options(folder.path));
  expect(again.operations).toEqual(record.operations);
  expect(again.notices).toEqual([]);
  expect(again.operations.map(({ id }) => id)).toEqual(
    [1, 2, 3, 4, 5, 6, 7, 8].map((counter) => `${device}-${counter}`),
  );
  for (const operation of again.operations) expect(Operation.parse(operation)).toEqual(operation);
  expect(new Set(again.operations.map(({ prev }) => prev)).size).toBe(8);
});

test('a full file is sealed: it is never written again, and its backup is its equal', async () => {
  await using folder = await temporaryFolder();
  const record = await ClientRecord.create(options(folder.path, { batchSize: 3 }), creation);
  for (let index = 1; index < 4; index += 1) await record.append(sampleChange(index));
  const first = join(folder.path, `${device}-1.json`);
  const sealed = await readFile(first);
  for (let index = 4; index < 8; index += 1) await record.append(sampleChange(index));
  expect(await readFile(first)).toEqual(sealed);
  expect(await readFile(`${first}.backup`)).toEqual(sealed);
  expect((await readdir(folder.path)).filter((name) => name.endsWith('.json')).toSorted()).toEqual([
    `${device}-1.json`,
    `${device}-2.json`,
    `${device}-3.json`,
  ]);
  await writeFile(first, 'damaged');
  const again = await ClientRecord.open(options(folder.path));
  expect(again.operations).toEqual(record.operations);
  expect(again.notices).toMatchObject([{ kind: 'recovered', file: `${device}-1.json`, client }]);
});

test('a full file is followed by the next one also after a restart', async () => {
  await using folder = await temporaryFolder();
  await layDownRecord(folder.path, 1000);
  const record = await ClientRecord.open(options(folder.path));
  await record.append(sampleChange(1));
  const again = await ClientRecord.open(options(folder.path));
  expect(again.operations).toHaveLength(1001);
  expect(again.notices).toEqual([]);
  expect(await readdir(folder.path)).toContain(`${device}-3.json`);
});

test('appends that wait together are written together, each in its place', async () => {
  await using folder = await temporaryFolder();
  await using disk = faultyDisk();
  const record = await ClientRecord.create(options(folder.path, { fileSystem: disk.fileSystem }), creation);
  const before = disk.calls.length;
  const operations = await Promise.all(
    Array.from({ length: 40 }, (_, index) => record.append(sampleChange(index + 1))),
  );
  expect(disk.calls.slice(before).filter((name) => name === 'write').length).toBeLessThan(4);
  expect((await ClientRecord.open(options(folder.path))).operations.slice(1)).toEqual(operations);
});

test('undo and redo are appended, saved and survive a restart', async () => {
  await using folder = await temporaryFolder();
  const record = await ClientRecord.create(options(folder.path), creation);
  expect(await record.undo()).toBeNull();
  expect(await record.redo()).toBeNull();
  await record.append(answer(true));
  await record.append(answer(false));
  await record.undo();
  const again = await ClientRecord.open(options(folder.path));
  expect(answersOf(fold(again.operations))).toEqual({ a: { known: true, basis: 'stated' } });
  await again.redo();
  expect(answersOf(fold((await ClientRecord.open(options(folder.path))).operations))).toEqual({
    a: { known: false, basis: 'stated' },
  });
});

const failures = [
  ['ENOSPC', 'disk-full'],
  ['EDQUOT', 'disk-full'],
  ['EROFS', 'read-only'],
  ['EACCES', 'read-only'],
  ['EIO', 'disk-failed'],
] as const;

test.each(failures)(
  'while the disk says %s work goes on in memory, is told as %s, and is saved together later',
  async (code, reason) => {
    await using folder = await temporaryFolder();
    await using disk = faultyDisk();
    const told: SaveStatus[] = [];
    const record = await ClientRecord.create(
      options(folder.path, { fileSystem: disk.fileSystem, onStatus: (status) => told.push(status) }),
      creation,
    );
    disk.plant({ call: 1, mode: 'from-then-on', code });
    await record.append(answer(true));
    await record.append(answer(false));
    await record.undo();
    expect(record.status).toMatchObject({ state: 'failed', unsaved: 3, reason });
    expect(await record.retry()).toMatchObject({ state: 'failed', unsaved: 3, reason });
    expect(record.operations).toHaveLength(4);
    expect((await ClientRecord.open(options(folder.path))).operations).toHaveLength(1);
    disk.plant(null);
    expect(await record.retry()).toMatchObject(saved);
    expect(told.at(-1)).toEqual(record.status);
    const again = await ClientRecord.open(options(folder.path));
    expect(again.operations).toEqual(record.operations);
    expect(again.notices).toEqual([]);
  },
);

test('the next append carries what could not be saved before', async () => {
  await using folder = await temporaryFolder();
  await using disk = faultyDisk();
  const record = await ClientRecord.create(
    options(folder.path, { fileSystem: disk.fileSystem, batchSize: 2 }),
    creation,
  );
  disk.plant({ call: 1, mode: 'from-then-on', code: 'ENOSPC' });
  for (let index = 1; index < 6; index += 1) await record.append(sampleChange(index));
  expect(record.status).toMatchObject({ state: 'failed', unsaved: 5 });
  disk.plant(null);
  await record.append(sampleChange(6));
  expect(record.status).toMatchObject(saved);
  expect((await ClientRecord.open(options(folder.path))).operations).toEqual(record.operations);
});

test('appends whose common write fails are all told so, and the next append saves them', async () => {
  await using folder = await temporaryFolder();
  await using disk = faultyDisk();
  const record = await ClientRecord.create(options(folder.path, { fileSystem: disk.fileSystem }), creation);
  disk.plant({ call: 2, mode: 'once', code: 'EIO' });
  const append = (index: number): Promise<SaveStatus> => record.append(sampleChange(index)).then(() => record.status);
  const states = await Promise.all([1, 2, 3].map(append));
  expect(states.map(({ state, unsaved }) => [state, unsaved])).toEqual(Array(3).fill(['failed', 3]));
  expect(await append(4)).toMatchObject(saved);
  expect((await ClientRecord.open(options(folder.path))).operations).toEqual(record.operations);
});

test('a client whose files are gone, or never were, does not open as an empty one', async () => {
  await using folder = await temporaryFolder();
  await expect(ClientRecord.open(options(join(folder.path, 'nowhere')))).rejects.toThrow(RepairNeeded);
  await layDownRecord(folder.path, 3);
  for (const name of await readdir(folder.path)) await writeFile(join(folder.path, name), 'x');
  await expect(ClientRecord.open(options(folder.path))).rejects.toThrow(RepairNeeded);
  expect((await readdir(folder.path)).toSorted()).toEqual([`${device}-1.json`, `${device}-1.json.backup`]);
});

test('a client that is there is not created a second time', async () => {
  await using folder = await temporaryFolder();
  await layDownRecord(folder.path, 3);
  await expect(ClientRecord.create(options(folder.path), creation)).rejects.toThrow('there already');
});

test('an operation that was changed outside the app breaks the chain: it is told, and everything is kept', async () => {
  await using folder = await temporaryFolder();
  await layDownRecord(folder.path, 6, 3);
  const path = join(folder.path, `${device}-1.json`);
  const body = readEnvelope(await readFile(path))?.body.toString('utf8') ?? '';
  const changed = Buffer.from(body.replace('"value":false', '"value":true'));
  expect(changed.toString()).not.toBe(body);
  await writeFile(path, writeEnvelope({ version: 1, sequence: 3, body: changed }));
  const record = await ClientRecord.open(options(folder.path));
  expect(record.operations).toHaveLength(6);
  expect(record.notices).toEqual([{ kind: 'damaged', file: `${device}-1.json`, kept: null, client }]);
});

test('a file that is missing between others is told, the rest is kept, and no id is given twice', async () => {
  await using folder = await temporaryFolder();
  await layDownRecord(folder.path, 9, 3);
  await rm(join(folder.path, `${device}-2.json`));
  await rm(join(folder.path, `${device}-2.json.backup`));
  const record = await ClientRecord.open(options(folder.path, { batchSize: 3 }));
  expect(record.operations).toHaveLength(6);
  expect(record.notices).toEqual([{ kind: 'damaged', file: `${device}-3.json`, kept: null, client }]);
  expect((await record.append(answer(true))).id).toBe(`${device}-10`);
});

test('lines of any text read back in their own characters, and one that is no operation hides no other', async () => {
  await using folder = await temporaryFolder();
  const record = await ClientRecord.create(options(folder.path), creation);
  await record.append({
    kind: 'note.add',
    payload: { note: 'n-1', fact: 'a', text: '「退运」\n,\n第二行 é €\u2028😀' },
  });
  await record.append(answer(true));
  expect((await ClientRecord.open(options(folder.path))).operations).toEqual(record.operations);
  const lines = [...record.operations.map((operation) => JSON.stringify(operation)), '{"half":'];
  const batch = withLines(emptyBatch(client, device, 1), [lines[3] ?? '', ...lines.slice(0, 3)]);
  const bytes = writeEnvelope({ version: 1, sequence: 900, body: batchFormat.encode(batch) });
  await writeFile(join(folder.path, `${device}-1.json`), bytes);
  const again = await ClientRecord.open(options(folder.path));
  expect(again.operations).toEqual(record.operations);
  expect(again.notices).toEqual([{ kind: 'damaged', file: `${device}-1.json`, kept: null, client }]);
});

test('operations of another device stand beside ours, in clock order, in files we never write', async () => {
  await using folder = await temporaryFolder();
  const early = await ClientRecord.create(options(folder.path, { now: () => 1000 }), creation);
  const theirs = await ClientRecord.open(options(folder.path, { device: otherDevice, now: () => 3000 }));
  await theirs.append(answer(true));
  await early.append(answer(false));
  const both = await ClientRecord.open(options(folder.path, { now: () => 2000 }));
  expect(both.notices).toEqual([]);
  expect(both.operations.map(({ kind }) => kind)).toHaveLength(3);
  // Neither knew of the other's answer, so neither counts until somebody who sees both has settled it.
  expect(answersOf(fold(both.operations))).toEqual({ a: { unknown: 'disputed' } });
  const theirFile = await readFile(join(folder.path, `${otherDevice}-1.json`));
  const later = await both.append(answer(false));
  // Our wall clock is behind theirs, and our answer still comes after what we saw.
  expect(answersOf(fold(both.operations))).toEqual({ a: { known: false, basis: 'stated' } });
  expect(later.at.startsWith('000000000003000-000001')).toBe(true);
  expect(later.seen).toEqual({ [otherDevice]: 1 });
  expect((await both.append(answer(false))).seen).toBeUndefined();
  expect(await readFile(join(folder.path, `${otherDevice}-1.json`))).toEqual(theirFile);
});

test('a file of another client that was put here is told and left alone, and its name is not used', async () => {
  await using folder = await temporaryFolder();
  await using elsewhere = await temporaryFolder();
  const stranger = 'c-1111111111';
  await ClientRecord.create(options(elsewhere.path, { client: stranger }), creation);
  const record = await ClientRecord.create(options(folder.path, { batchSize: 1 }), creation);
  const path = join(folder.path, `${device}-2.json`);
  await rename(join(elsewhere.path, `${device}-1.json`), path);
  const bytes = await readFile(path);
  const again = await ClientRecord.open(options(folder.path, { batchSize: 1 }));
  expect(again.operations).toEqual(record.operations);
  expect(again.notices).toEqual([{ kind: 'damaged', file: `${device}-2.json`, kept: null, client }]);
  await again.append(answer(true));
  expect(await readFile(path)).toEqual(bytes);
  expect((await ClientRecord.open(options(folder.path))).operations).toHaveLength(2);
});

test('a client that a newer version wrote can be read and not be changed', async () => {
  await using folder = await temporaryFolder();
  await layDownRecord(folder.path, 3);
  const path = join(folder.path, `${device}-1.json`);
  const body = readEnvelope(await readFile(path))?.body ?? Buffer.alloc(0);
  await writeFile(path, writeEnvelope({ version: 2, sequence: 900, body }));
  const record = await ClientRecord.open(options(folder.path));
  expect(record.operations).toHaveLength(3);
  expect(record.notices).toEqual([{ kind: 'newer-version', file: `${device}-1.json`, kept: null, client }]);
  await expect(record.append(answer(true))).rejects.toThrow(NewerVersion);
  await expect(record.undo()).rejects.toThrow(NewerVersion);
  expect(record.operations).toHaveLength(3);
});

test('fields and kinds of a newer version are kept letter for letter', async () => {
  await using folder = await temporaryFolder();
  await layDownRecord(folder.path, 2);
  const path = join(folder.path, `${device}-1.json`);
  const whole = readEnvelope(await readFile(path));
  const batch = batchFormat.decode(whole?.body ?? Buffer.alloc(0));
  const strange = `{"at":"001795000009000-000000-${device}","by":"","id":"${device}-3","kind":"evidence.add","payload":{"size":1.50},"prev":null,"seal":"新"}`;
  const bytes = writeEnvelope({ version: 1, sequence: 900, body: batchFormat.encode(withLines(batch, [strange])) });
  await writeFile(path, bytes);
  const record = await ClientRecord.open(options(folder.path));
  await record.append(answer(true));
  expect(await readFile(path, 'utf8')).toContain(strange);
});

test('an opening that fails has ended: nothing is still being mended that the next opening would meet', async () => {
  await using folder = await temporaryFolder();
  await layDownRecord(folder.path, 9, 3);
  for (const number of [2, 3]) await writeFile(join(folder.path, `${device}-${number}.json`), 'damaged');
  await using disk = faultyDisk({ call: 2, mode: 'once', code: 'EIO' });
  await expect(ClientRecord.open(options(folder.path, { fileSystem: disk.fileSystem }))).rejects.toThrow('planted');
  const { length } = disk.calls;
  await setTimeout(100);
  expect(disk.calls.slice(length)).toEqual([]);
  expect((await ClientRecord.open(options(folder.path))).operations).toHaveLength(9);
});
