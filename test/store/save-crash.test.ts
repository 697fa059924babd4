import { expect, test } from 'vitest';
import { faultyDisk, type FaultMode } from '#test/helpers/faulty-file-system.ts';
import { client, creation, device, sampleChange } from '#test/helpers/sample-operations.ts';
import { temporaryFolder } from '#test/helpers/temporary-folder.ts';
import { ClientRecord } from '#main/record/client-record.ts';
import type { RecordOptions } from '#main/record/record-options.ts';

/** Small, so that the walk below crosses from one file to the next twice. */
const batchSize = 2;

/** Creates a client and answers, noting each operation only once the record says that it is saved. */
async function walk(options: RecordOptions, acknowledged: string[]): Promise<ClientRecord> {
  const record = await ClientRecord.create(options, creation);
  if (record.status.state === 'saved') acknowledged.push(`${device}-1`);
  for (let index = 1; index < 6; index += 1) {
    const operation = await record.append(sampleChange(index));
    if (record.status.state === 'saved') acknowledged.push(operation.id);
  }
  return record;
}

/** Opens on the real disk: every acknowledged operation is there, in one sound chain, and saving goes on. */
async function expectNothingLost(folder: string, acknowledged: readonly string[]): Promise<void> {
  const options = { folder, client, device, batchSize };
  const record = await ClientRecord.open(options).catch((error: unknown) => {
    if (acknowledged.length > 0) throw error;
    return ClientRecord.create(options, creation);
  });
  const ids = record.operations.map(({ id }) => id);
  expect(ids).toEqual(ids.map((_, index) => `${device}-${index + 1}`));
  expect(ids).toEqual(expect.arrayContaining([...acknowledged]));
  expect(record.notices.filter(({ kind, kept }) => kind === 'damaged' && kept === null)).toEqual([]);
  await record.append(sampleChange(50));
  const again = await ClientRecord.open(options);
  expect(again.operations).toEqual(record.operations);
  expect(again.notices).toEqual([]);
}

const faults = [
  ['once', 'EIO'],
  ['once', 'EPERM'],
  ['from-then-on', 'ENOSPC'],
  ['crash', 'EIO'],
] as const satisfies readonly (readonly [FaultMode, string])[];

test.each(faults)(
  'whichever call goes wrong (%s, %s), what was acknowledged is there',
  async (mode, code) => {
    let tried = 0;
    for (let call = 1, isDone = false; !isDone; call += 1) {
      await using folder = await temporaryFolder();
      await using disk = faultyDisk({ call, mode, code });
      const acknowledged: string[] = [];
      const options = { folder: folder.path, client, device, batchSize, fileSystem: disk.fileSystem };
      const walked = walk(options, acknowledged).catch((error: unknown) => {
        // Only looking into the folder first may fail as a whole; from the first operation on, failing is a status.
        expect(acknowledged).toEqual([]);
        expect(String(error)).toContain('planted');
        return null;
      });
      const record = await Promise.race([walked, disk.crashed]);
      isDone = disk.calls.length < call;
      if (record !== null && record !== 'crashed' && mode === 'once') {
        // The fault is over: what it kept from the disk is saved with the next try.
        expect(await record.retry()).toMatchObject({ state: 'saved', unsaved: 0 });
        acknowledged.push(...record.operations.map(({ id }) => id));
      }
      await expectNothingLost(folder.path, acknowledged);
      tried += 1;
    }
    expect(tried).toBeGreaterThan(60);
  },
  60_000,
);
