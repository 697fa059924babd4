import { readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { client, creation, device, otherDevice, sampleChange } from '#test/helpers/sample-operations.ts';
import { temporaryFolder } from '#test/helpers/temporary-folder.ts';
import { ClientRecord } from '#main/record/client-record.ts';
import type { RecordOptions } from '#main/record/record-options.ts';
import { counterOf } from '#shared/record/operation.ts';

function options(folder: string, more: Partial<RecordOptions> = {}): RecordOptions {
  return { folder, client, device, batchSize: 3, ...more };
}

async function removeBatch(folder: string, number: number): Promise<void> {
  for (const name of await readdir(folder)) {
    if (name.startsWith(`${device}-${number}.json`)) await rm(join(folder, name));
  }
}

async function recordOf(folder: string, count: number): Promise<ClientRecord> {
  const record = await ClientRecord.create(options(folder), creation);
  for (let index = 1; index < count; index += 1) await record.append(sampleChange(index));
  return record;
}

test('the last file of a client that vanished with its backup is missed at the next opening', async () => {
  await using folder = await temporaryFolder();
  const { heads } = await recordOf(folder.path, 8);
  expect(heads[device]).toMatchObject({ counter: 8, batch: 3 });
  await removeBatch(folder.path, 3);
  const left = await ClientRecord.open(options(folder.path, { heads }));
  expect(left.operations).toHaveLength(6);
  expect(left.notices).toEqual([{ kind: 'missing', file: `${device}-3.json`, kept: null, client }]);
  expect((await ClientRecord.open(options(folder.path))).notices).toEqual([]);
});

test('where it was begun is known as soon as it is, without a word at every save', async () => {
  await using folder = await temporaryFolder();
  const told: number[] = [];
  const record = await ClientRecord.create(
    options(folder.path, { onHeads: (heads) => told.push(heads[device]?.batch ?? 0) }),
    creation,
  );
  for (let index = 1; index < 8; index += 1) await record.append(sampleChange(index));
  expect(told).toEqual([1, 2, 3]);
});

test('no id is given a second time after a loss, and the record says itself that something is lost', async () => {
  await using folder = await temporaryFolder();
  await using elsewhere = await temporaryFolder();
  const record = await recordOf(folder.path, 8);
  const heads = { [device]: { counter: 7, hash: record.operations[6]?.prev ?? null, batch: 3 } };
  await removeBatch(folder.path, 3);
  const left = await ClientRecord.open(options(folder.path, { heads }));
  const next = await left.append(sampleChange(20));
  expect(counterOf(next.id)).toBeGreaterThan(8);
  expect(next).toMatchObject({ afterLoss: true, prev: null });
  expect((await left.append(sampleChange(21))).afterLoss).toBeUndefined();
  const again = await ClientRecord.open(options(folder.path, { heads: left.heads }));
  expect(again.operations).toEqual(left.operations);
  // It was told once; the operations since then say what they follow.
  expect(again.notices).toEqual([]);
  const received = await ClientRecord.receive(options(elsewhere.path, { device: otherDevice }), await again.outgoing());
  expect(received.received.waiting).toEqual([]);
  expect(received.record?.operations).toEqual(again.operations);
});

test('an older copy that stands in for a damaged file gives no id a second time either, and takes the lost ones back', async () => {
  await using folder = await temporaryFolder();
  await using elsewhere = await temporaryFolder();
  const record = await recordOf(folder.path, 8);
  const { record: copy } = await ClientRecord.receive(
    options(elsewhere.path, { device: otherDevice }),
    await record.outgoing(),
  );
  await writeFile(join(folder.path, `${device}-3.json`), 'damaged');
  const left = await ClientRecord.open(options(folder.path));
  expect(left.operations).toHaveLength(7);
  const next = await left.append(sampleChange(20));
  expect(counterOf(next.id)).toBeGreaterThan(8);
  const received = await left.incoming((await copy?.outgoing()) ?? []);
  expect(received).toMatchObject({ accepted: [{ id: `${device}-8` }], refused: [], waiting: [] });
  expect((await copy?.incoming(await left.outgoing()))?.accepted).toMatchObject([{ id: next.id }]);
  expect(copy?.operations).toEqual(left.operations);
});

test('the record of another device that reaches less far than it did is missed too', async () => {
  await using folder = await temporaryFolder();
  await using elsewhere = await temporaryFolder();
  const ours = await recordOf(elsewhere.path, 8);
  const { record } = await ClientRecord.receive(options(folder.path, { device: otherDevice }), await ours.outgoing());
  const heads = record?.heads ?? {};
  await removeBatch(folder.path, 3);
  const left = await ClientRecord.open(options(folder.path, { device: otherDevice, heads }));
  expect(left.notices).toEqual([{ kind: 'missing', file: `${device}-3.json`, kept: null, client }]);
  expect((await left.append(sampleChange(1))).afterLoss).toBeUndefined();
  expect((await left.incoming(await ours.outgoing())).accepted).toHaveLength(2);
});
