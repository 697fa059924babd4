import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { faultyDisk } from '#test/helpers/faulty-file-system.ts';
import { client, creation, device, otherDevice, sampleChange } from '#test/helpers/sample-operations.ts';
import { temporaryFolder } from '#test/helpers/temporary-folder.ts';
import { contents, operationOf, options, orThrow, thirdDevice, twoCopies } from '#test/helpers/travelling.ts';
import { emptyBatch, hashOf, lineOf, withLines } from '#main/record/batch.ts';
import { ClientRecord } from '#main/record/client-record.ts';
import { nodeFileSystem, type FileSystem } from '#main/store/file-system.ts';
import { answersOf, fold } from '#shared/record/fold.ts';

const day = 24 * 60 * 60 * 1000;
const answer = (value: boolean) => ({ kind: 'answer.set', payload: { fact: 'a', value, basis: 'stated' } }) as const;
const nothing = { accepted: [], duplicates: 0, waiting: [], refused: [] };

async function exchange(one: ClientRecord, other: ClientRecord): Promise<void> {
  await other.incoming(await one.outgoing(other.heads));
  await one.incoming(await other.outgoing(one.heads));
}

test('a client received whole is the same client, in the same files of the same device', async () => {
  await using folder = await temporaryFolder();
  const { ours, theirs } = await twoCopies(folder.path, 8);
  expect(theirs.operations).toEqual(ours.operations);
  for (const number of [1, 2, 3]) {
    const name = `${device}-${number}.json`;
    const bodies = await Promise.all(['ours', 'theirs'].map((copy) => readFile(join(folder.path, copy, name), 'utf8')));
    expect(bodies[0]?.split('"body":')[1]).toBe(bodies[1]?.split('"body":')[1]);
  }
  const again = await ClientRecord.open(options(join(folder.path, 'theirs'), otherDevice));
  expect(again.operations).toEqual(ours.operations);
  expect(again.notices).toEqual([]);
});

test('work done apart comes together at both, disagreements kept, and is settled by the next answer', async () => {
  await using folder = await temporaryFolder();
  const { ours, theirs } = await twoCopies(folder.path, 2);
  await ours.append(answer(true));
  await theirs.append(answer(false));
  await exchange(ours, theirs);
  expect(theirs.operations).toEqual(ours.operations);
  expect(answersOf(fold(ours.operations))['a']).toEqual({ unknown: 'disputed' });
  await theirs.append(answer(false));
  await exchange(ours, theirs);
  for (const record of [ours, theirs]) {
    expect(fold(record.operations)).toMatchObject({ conflicts: [], answers: { a: { answer: { known: false } } } });
  }
});

test('the same again, and older copies of it, change nothing', async () => {
  await using folder = await temporaryFolder();
  const { ours, theirs } = await twoCopies(folder.path, 2);
  const early = await ours.outgoing();
  await ours.append(answer(true));
  const late = await ours.outgoing();
  const received = await theirs.incoming(late);
  expect(received.accepted).toMatchObject([answer(true)]);
  expect(received.duplicates).toBe(2);
  const before = await contents(join(folder.path, 'theirs'));
  expect(await theirs.incoming([...late, ...early])).toEqual({ ...nothing, duplicates: 5 });
  expect(await contents(join(folder.path, 'theirs'))).toEqual(before);
  expect(await ours.incoming(await theirs.outgoing())).toEqual({ ...nothing, duplicates: 3 });
});

test('a batch whose predecessor has not come waits outside, and is taken in with it', async () => {
  await using folder = await temporaryFolder();
  const { ours, theirs } = await twoCopies(folder.path, 3);
  for (let index = 3; index < 9; index += 1) await ours.append(sampleChange(index));
  const [, second, third] = await ours.outgoing();
  if (second === undefined || third === undefined) throw new Error('unreachable');
  expect(await theirs.incoming([third])).toEqual({ ...nothing, waiting: [{ device, number: 3 }] });
  expect((await readdir(join(folder.path, 'theirs'))).some((name) => name.includes('-3.json'))).toBe(false);
  expect((await theirs.incoming([third, second])).accepted).toHaveLength(6);
  expect(theirs.operations).toEqual(ours.operations);
});

test('three computers come to the same whichever way batches travel, and a third need not meet the first', async () => {
  await using folder = await temporaryFolder();
  const { ours, theirs } = await twoCopies(folder.path, 4);
  await theirs.append(answer(true));
  const place = options(join(folder.path, 'third'), thirdDevice);
  const { record } = await ClientRecord.receive(place, await theirs.outgoing());
  const third = orThrow(record);
  await third.append(answer(false));
  await ours.append(answer(true));
  await exchange(third, theirs);
  await exchange(theirs, ours);
  await exchange(theirs, third);
  expect(ours.operations).toEqual(theirs.operations);
  expect(third.operations).toEqual(theirs.operations);
  expect(fold(third.operations)?.conflicts).toMatchObject([{ field: 'answer/a', candidates: [{}, {}] }]);
});

test('our clock goes on past what came in, and what is written next says what was seen', async () => {
  await using folder = await temporaryFolder();
  const { ours, theirs } = await twoCopies(folder.path, 2, { now: () => Date.now() + day / 2 });
  await theirs.append(answer(true));
  await ours.incoming(await theirs.outgoing());
  const { at, seen } = await ours.append(answer(false));
  expect(at > (theirs.operations.at(-1)?.at ?? '')).toBe(true);
  expect(seen).toEqual({ [otherDevice]: 1 });
  expect(answersOf(fold(ours.operations))['a']).toEqual({ known: false, basis: 'stated' });
});

test('a clock more than a day ahead is refused, and nothing of its batch is kept', async () => {
  await using folder = await temporaryFolder();
  const { ours, theirs } = await twoCopies(folder.path, 2, { now: () => Date.now() + 2 * day });
  await theirs.append(answer(true));
  const { accepted, refused } = await ours.incoming(await theirs.outgoing());
  expect(accepted).toEqual([]);
  expect(refused).toEqual([{ device: otherDevice, number: 1, reason: 'clock-ahead' }]);
  expect(ours.operations).toHaveLength(2);
  expect(await readdir(join(folder.path, 'ours'))).not.toContain(`${otherDevice}-1.json`);
});

test('fields and kinds of a newer version travel letter for letter', async () => {
  await using folder = await temporaryFolder();
  const record = await ClientRecord.create(options(folder.path, device), creation);
  const strange = `{"at":"${operationOf(thirdDevice, 1).at}","by":"","id":"${thirdDevice}-1","kind":"evidence.add","payload":{"size":1.50},"prev":null,"seal":"新"}`;
  const received = await record.incoming([withLines(emptyBatch(client, thirdDevice, 1), [strange])]);
  expect(received.accepted).toHaveLength(1);
  expect(await readFile(join(folder.path, `${thirdDevice}-1.json`), 'utf8')).toContain(strange);
  const [travelling] = (await record.outgoing()).filter((batch) => batch.device === thirdDevice);
  expect(travelling?.text.toString('utf8')).toBe(strange);
});

test.each([
  ['ENOSPC', 'disk-full'],
  ['EROFS', 'read-only'],
  ['EIO', 'disk-failed'],
])('a disk that says %s keeps a batch out, is told as %s, and the next try takes it in', async (code, reason) => {
  await using folder = await temporaryFolder();
  await using disk = faultyDisk();
  const { ours, theirs } = await twoCopies(folder.path, 2, { fileSystem: disk.fileSystem });
  await ours.append(answer(true));
  disk.plant({ call: 1, mode: 'from-then-on', code });
  const late = await ours.outgoing(theirs.heads);
  disk.plant(null);
  disk.plant({ call: 3, mode: 'from-then-on', code });
  const failed = await theirs.incoming(late);
  expect(failed).toMatchObject({ accepted: [], refused: [{ device, number: 1, reason }] });
  expect(theirs.operations).toHaveLength(2);
  disk.plant(null);
  expect((await theirs.incoming(late)).accepted).toHaveLength(1);
  expect((await ClientRecord.open(options(join(folder.path, 'theirs'), otherDevice))).operations).toEqual(
    ours.operations,
  );
});

test('what is answered while batches come in is kept, in one chain, after them', async () => {
  await using folder = await temporaryFolder();
  const { ours, theirs } = await twoCopies(folder.path, 2);
  for (let index = 10; index < 15; index += 1) await theirs.append(sampleChange(index));
  const batches = await theirs.outgoing();
  const [received] = await Promise.all([ours.incoming(batches), ours.append(answer(true)), ours.undo(), ours.undo()]);
  expect(received.accepted).toHaveLength(5);
  const again = await ClientRecord.open(options(join(folder.path, 'ours'), device));
  expect(again.operations).toEqual(ours.operations);
  expect(again.notices).toEqual([]);
  expect(new Set(again.operations.map(({ id }) => id)).size).toBe(2 + 5 + 3);
});

test('operations of ours that were lost here come back from another computer, and the chain goes on behind them', async () => {
  await using folder = await temporaryFolder();
  const { ours, theirs } = await twoCopies(folder.path, 8);
  for (const name of await readdir(join(folder.path, 'ours'))) {
    if (name.includes('-3.json')) await rm(join(folder.path, 'ours', name));
  }
  const left = await ClientRecord.open(options(join(folder.path, 'ours'), device));
  expect(left.operations).toHaveLength(6);
  const received = await left.incoming(await theirs.outgoing());
  expect(received).toMatchObject({ accepted: [{}, {}], duplicates: 6, refused: [] });
  expect(left.operations).toEqual(ours.operations);
  const next = await left.append(answer(true));
  expect(next).toMatchObject({ id: `${device}-9`, prev: hashOf(lineOf(ours.operations[7] ?? next)) });
  const again = await ClientRecord.open(options(join(folder.path, 'ours'), device));
  expect(again.notices).toEqual([]);
  expect(again.operations).toHaveLength(9);
});

test('our own that came back stay on the disk also where the file cannot be read again before the next change', async () => {
  await using folder = await temporaryFolder();
  const { ours, theirs } = await twoCopies(folder.path, 4);
  const last = join(folder.path, 'ours', `${device}-2.json`);
  const older = await readFile(last);
  await ours.append(answer(true));
  await theirs.incoming(await ours.outgoing());
  await rm(`${last}.backup`);
  await writeFile(last, older);
  let isWritten = false;
  const fileSystem: FileSystem = {
    ...nodeFileSystem,
    rename: async (from, to) => {
      await nodeFileSystem.rename(from, to);
      isWritten ||= to === last;
    },
    readFile: (path) => (isWritten && path === last ? Promise.reject(new Error('EIO')) : nodeFileSystem.readFile(path)),
  };
  const record = await ClientRecord.open(options(join(folder.path, 'ours'), device, { fileSystem }));
  expect((await record.incoming(await theirs.outgoing())).accepted).toMatchObject([{ id: `${device}-5` }]);
  isWritten = false;
  await record.append(answer(false));
  expect(record.status.state).toBe('saved');
  const again = await ClientRecord.open(options(join(folder.path, 'ours'), device));
  expect(again.operations.map(({ id }) => id)).toEqual([1, 2, 3, 4, 5, 6].map((counter) => `${device}-${counter}`));
  expect(again.notices).toEqual([]);
});
