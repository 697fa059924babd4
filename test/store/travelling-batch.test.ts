import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { device, otherDevice } from '#test/helpers/sample-operations.ts';
import { temporaryFolder } from '#test/helpers/temporary-folder.ts';
import { options, twoCopies } from '#test/helpers/travelling.ts';
import { ClientRecord } from '#main/record/client-record.ts';
import { packBatch, unpackBatch } from '#main/record/travelling-batch.ts';
import { writeEnvelope } from '#main/store/envelope.ts';

test('a batch arrives as it left, and a file of the folder travels as it is', async () => {
  await using folder = await temporaryFolder();
  const { ours } = await twoCopies(folder.path, 5);
  for (const batch of await ours.outgoing()) {
    expect(unpackBatch(packBatch(batch))).toEqual({ kind: 'batch', batch });
    const file = await readFile(join(folder.path, 'ours', `${device}-${batch.number}.json`));
    expect(unpackBatch(file)).toEqual({ kind: 'batch', batch });
  }
});

test('both computers send the same bytes for the same batch, however often their files were written', async () => {
  await using folder = await temporaryFolder();
  const { ours, theirs } = await twoCopies(folder.path, 5);
  const [mine, others] = await Promise.all([ours.outgoing(), theirs.outgoing()]);
  expect(others.map(packBatch)).toEqual(mine.map(packBatch));
});

test('only what reaches beyond what the other has is sent', async () => {
  await using folder = await temporaryFolder();
  const { ours, theirs } = await twoCopies(folder.path, 8);
  expect(await ours.outgoing(theirs.heads)).toEqual([]);
  await ours.append({ kind: 'answer.clear', payload: { fact: 'a' } });
  expect((await ours.outgoing(theirs.heads)).map(({ number }) => number)).toEqual([3]);
});

test('a batch that was cut, altered anywhere, or is none is told as damaged; a newer one as that', async () => {
  await using folder = await temporaryFolder();
  const { ours } = await twoCopies(folder.path, 2);
  const [batch] = await ours.outgoing();
  const bytes = batch === undefined ? Buffer.alloc(0) : packBatch(batch);
  expect(unpackBatch(bytes.subarray(0, -3))).toEqual({ kind: 'damaged' });
  for (let place = 0; place < bytes.length; place += 7) {
    const altered = Buffer.from(bytes);
    altered[place] = (altered[place] ?? 0) ^ 1;
    expect(unpackBatch(altered).kind).not.toBe('batch');
  }
  for (const none of ['', '<html>', '{}']) expect(unpackBatch(Buffer.from(none))).toEqual({ kind: 'damaged' });
  const empty = writeEnvelope({ version: 1, sequence: 1, body: Buffer.from('{"client":7}') });
  expect(unpackBatch(empty)).toEqual({ kind: 'damaged' });
  const newer = writeEnvelope({ version: 2, sequence: 1, body: Buffer.from('{}') });
  expect(unpackBatch(newer)).toEqual({ kind: 'newer-version' });
});

test('a copy on a stick that only ever grew by files makes the same client again', async () => {
  await using folder = await temporaryFolder();
  const { ours } = await twoCopies(folder.path, 8);
  const stick = (await ours.outgoing()).map(packBatch).toReversed();
  const arrived = stick.flatMap((bytes) => {
    const unpacked = unpackBatch(bytes);
    return unpacked.kind === 'batch' ? [unpacked.batch] : [];
  });
  const { record } = await ClientRecord.receive(options(join(folder.path, 'new'), otherDevice), arrived);
  expect(record?.operations).toEqual(ours.operations);
});
