import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { snapshotOf } from '#test/helpers/snapshot.ts';
import { client, creation, device, layDownRecord, sampleChange, sampleLines } from '#test/helpers/sample-operations.ts';
import { temporaryFolder } from '#test/helpers/temporary-folder.ts';
import { batchFormat, batchName, emptyBatch, withLines, type Batch } from '#main/record/batch.ts';
import { batchFile } from '#main/record/batch-files.ts';
import { ClientRecord } from '#main/record/client-record.ts';
import { WorkspaceFile } from '#main/record/workspace-file.ts';
import { saveFailureOf, WriteGuarded } from '#main/store/failures.ts';
import { nodeFileSystem } from '#main/store/file-system.ts';

const placeIn = (folder: string) => ({
  folder,
  client,
  device,
  fileSystem: nodeFileSystem,
  cipher: null,
  now: Date.now,
});

/** Callers gone wrong: what each makes of the batch that is stored. */
const bugs: Readonly<Record<string, (stored: Batch) => Batch>> = {
  'forgets the last operation': (stored) => withLines(emptyBatch(client, device, 1), linesOf(stored).slice(0, -1)),
  'starts anew with the new operation only': () => withLines(emptyBatch(client, device, 1), ['{"id":"x"}']),
  'loses the first one and gains another': (stored) =>
    withLines(emptyBatch(client, device, 1), [...linesOf(stored).slice(1), '{"id":"x"}']),
  'changes a letter': (stored) => ({
    ...stored,
    text: Buffer.from(stored.text.toString('utf8').replace('fact1', 'fact9')),
  }),
  'puts another client in its place': (stored) => ({ ...stored, client: 'c-1111111111' }),
  'writes an empty one': () => emptyBatch(client, device, 1),
  'runs the next operation into the last': (stored) => ({
    ...stored,
    count: stored.count + 1,
    text: Buffer.concat([stored.text, Buffer.from('{"id":"x"}')]),
  }),
};

test.each(Object.entries(bugs))('a caller that %s is refused, and nothing is written', async (_name, bug) => {
  await using folder = await temporaryFolder();
  await layDownRecord(folder.path, 5);
  const before = await snapshotOf(folder.path);
  const batch = batchFile(placeIn(folder.path), { device, number: 1 }, {});
  await batch.read();
  await expect(batch.write(bug(batch.data))).rejects.toThrow(WriteGuarded);
  expect(await snapshotOf(folder.path)).toEqual(before);
  // One that never looked at what is stored is refused too.
  const blind = batchFile(placeIn(folder.path), { device, number: 1 }, {});
  await expect(blind.write(bug(batch.data))).rejects.toThrow(WriteGuarded);
  expect(await snapshotOf(folder.path)).toEqual(before);
  // And the next right write is not harmed.
  await batch.write(withLines(batch.data, ['{"id":"y"}']));
  expect(await readFile(join(folder.path, batchName(device, 1)), 'utf8')).toContain('{"id":"y"}');
});

test('a sealed file is never rewritten, whether it was just closed or found so', async () => {
  await using folder = await temporaryFolder();
  const place = placeIn(folder.path);
  const lines = sampleLines(3).map(({ line }) => line);
  const closed = batchFile(place, { device, number: 1 }, {});
  await closed.write(withLines(emptyBatch(client, device, 1), lines));
  await closed.file.mirror();
  await expect(closed.write(withLines(closed.data, ['{"id":"x"}']))).rejects.toThrow('closed for good');
  const found = batchFile(place, { device, number: 1 }, { isSealed: true });
  await found.read();
  await expect(found.write(withLines(found.data, ['{"id":"x"}']))).rejects.toThrow(WriteGuarded);
});

test('a record whose memory was damaged says so instead of saving, and keeps what the person did', async () => {
  await using folder = await temporaryFolder();
  const place = { folder: folder.path, client, device };
  const record = await ClientRecord.create(place, creation);
  await record.append(sampleChange(1));
  const { keeps } = batchFormat;
  expect(keeps).toBeDefined();
  const path = join(folder.path, batchName(device, 1));
  const stored = await readFile(path);
  // The planted bug: every batch is encoded as if it were new, as a caller without the stored lines would hand it over.
  const other = batchFile(placeIn(folder.path), { device, number: 1 }, {});
  const failure = await other.write(withLines(emptyBatch(client, device, 1), ['{"id":"x"}'])).catch(saveFailureOf);
  expect(failure).toBe('write-guard');
  expect(await readFile(path)).toEqual(stored);
  await record.append(sampleChange(2));
  expect(record.status).toMatchObject({ state: 'saved', unsaved: 0 });
  expect((await ClientRecord.open(place)).operations).toHaveLength(3);
});

test('the list of clients loses none but those whose time in the bin is over', async () => {
  await using folder = await temporaryFolder();
  const file = await WorkspaceFile.open({ dataFolder: folder.path });
  const summary = { id: client, name: '甲公司', colour: 1, sample: null };
  await file.update((now) => ({ ...now, clients: [summary] }));
  await expect(file.update((now) => ({ ...now, clients: [] }))).rejects.toThrow(WriteGuarded);
  await expect(file.update((now) => ({ ...now, device: 'd-99999999' }))).rejects.toThrow(WriteGuarded);
  await file.update((now) => ({ ...now, clients: [], purged: [client] }));
  expect(file.workspace.clients).toEqual([]);
});

function linesOf(batch: Batch): string[] {
  return batch.text.toString('utf8').split(',\n');
}
