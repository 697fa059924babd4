import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { batchSize, claimSaved, lookAtRecord, saveTheRest } from './look-at-record.ts';
import type { Claims, Scenario } from '#test/faults/scenario.ts';
import { creation, device, sampleChange } from '#test/helpers/sample-operations.ts';
import { options } from '#test/helpers/travelling.ts';
import { ClientRecord } from '#main/record/client-record.ts';
import type { RecordOptions } from '#main/record/record-options.ts';

const optionsIn = (folder: string): RecordOptions => options(folder, device);

/** A client of `count` operations, in files of a few each. */
async function layRecord(folder: string, count: number): Promise<readonly string[]> {
  const record = await ClientRecord.create(optionsIn(folder), creation);
  for (let index = 1; index < count; index += 1) await record.append(sampleChange(index));
  return record.operations.map(({ id }) => id);
}

/** One by one, and at last two at once. */
async function answer(record: ClientRecord, count: number, claims: Claims): Promise<void> {
  claimSaved(record, claims);
  for (let index = 1; index < count - 1; index += 1) {
    await record.append(sampleChange(index));
    claimSaved(record, claims);
  }
  await Promise.all([record.append(sampleChange(count)), record.append(sampleChange(count + 1))]);
  claimSaved(record, claims);
}

/** A new client and its first answers. */
export const save: Scenario = {
  name: 'save',
  lay: () => Promise.resolve([]),
  act: async (folder, fileSystem, claims) => {
    const record = await ClientRecord.create({ ...optionsIn(folder), fileSystem }, creation);
    await answer(record, 2, claims);
    return () => saveTheRest(record, claims);
  },
  look: (folder, claims) => lookAtRecord(folder, claims),
};

/** Answers that fill a file, seal it and begin the next, twice. */
export const seal: Scenario = {
  name: 'seal a full file, begin the next',
  lay: (folder) => layRecord(folder, batchSize - 1),
  act: async (folder, fileSystem, claims) => {
    const record = await ClientRecord.open({ ...optionsIn(folder), fileSystem });
    await answer(record, batchSize * 2, claims);
    return () => saveTheRest(record, claims);
  },
  look: (folder, claims) => lookAtRecord(folder, claims),
};

/** A sealed file is torn, and the last one was caught between its two renames. */
export const openDamaged: Scenario = {
  name: 'open after damage',
  lay: async (folder) => {
    const ids = await layRecord(folder, batchSize * 2 - 1);
    const [sealed, last] = [join(folder, `${device}-1.json`), join(folder, `${device}-2.json`)];
    await writeFile(sealed, (await readFile(sealed)).subarray(0, 400));
    await writeFile(`${last}.0123456789ab.tmp`, await readFile(last));
    await writeFile(`${last}.ba9876543210.tmp`, (await readFile(last)).subarray(0, 90));
    await rm(last);
    return ids;
  },
  act: async (folder, fileSystem, claims) => {
    const record = await ClientRecord.open({ ...optionsIn(folder), fileSystem });
    await answer(record, 2, claims);
    return () => saveTheRest(record, claims);
  },
  look: (folder, claims) => lookAtRecord(folder, claims),
};
