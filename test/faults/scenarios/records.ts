import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { batchSize, claimSaved, lookAtRecord, saveTheRest } from './look-at-record.ts';
import { sampleCipher } from './sealed.ts';
import type { Claims, Scenario } from '#test/faults/scenario.ts';
import { creation, device, sampleChange } from '#test/helpers/sample-operations.ts';
import { options } from '#test/helpers/travelling.ts';
import { ClientRecord } from '#main/record/client-record.ts';
import type { RecordOptions } from '#main/record/record-options.ts';
import type { Cipher } from '#main/store/cipher.ts';

type OptionsIn = (folder: string) => RecordOptions;

/** A client of `count` operations, in files of a few each. */
async function layRecord(place: RecordOptions, count: number): Promise<readonly string[]> {
  const record = await ClientRecord.create(place, creation);
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

/** What is done to a client's own files, sealed by a cipher or plain. */
function recordScenarios(suffix: string, cipher: Cipher | null) {
  const optionsIn: OptionsIn = (folder) => options(folder, device, { cipher });
  const look: Scenario['look'] = (folder, claims) => lookAtRecord(folder, claims, device, cipher);

  /** A new client and its first answers. */
  const save: Scenario = {
    name: `save${suffix}`,
    lay: () => Promise.resolve([]),
    act: async (folder, fileSystem, claims) => {
      const record = await ClientRecord.create({ ...optionsIn(folder), fileSystem }, creation);
      await answer(record, 2, claims);
      return () => saveTheRest(record, claims);
    },
    look,
  };

  /** Answers that fill a file, seal it and begin the next, twice. */
  const seal: Scenario = {
    name: `seal a full file, begin the next${suffix}`,
    lay: (folder) => layRecord(optionsIn(folder), batchSize - 1),
    act: async (folder, fileSystem, claims) => {
      const record = await ClientRecord.open({ ...optionsIn(folder), fileSystem });
      await answer(record, batchSize * 2, claims);
      return () => saveTheRest(record, claims);
    },
    look,
  };

  /** A sealed file is torn, and the last one was caught between its two renames. */
  const openDamaged: Scenario = {
    name: `open after damage${suffix}`,
    lay: async (folder) => {
      const ids = await layRecord(optionsIn(folder), batchSize * 2 - 1);
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
    look,
  };
  return { save, seal, openDamaged };
}

export const { save, seal, openDamaged } = recordScenarios('', null);

/** The same under a passphrase. */
export const sealedRecords = Object.values(recordScenarios(', under a passphrase', sampleCipher));
