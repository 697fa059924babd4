import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { batchSize, claimSaved, lookAtRecord, saveTheRest } from './look-at-record.ts';
import { insist, type Claims, type Scenario } from '#test/faults/scenario.ts';
import { device, otherDevice, sampleChange } from '#test/helpers/sample-operations.ts';
import { options, thirdDevice, twoCopies } from '#test/helpers/travelling.ts';
import type { Batch } from '#main/record/batch.ts';
import { ClientRecord } from '#main/record/client-record.ts';

const ours = (folder: string): string => join(folder, 'ours');
const theirs = (folder: string): string => join(folder, 'theirs');

/** Our client of four operations, and the same on another computer, where work went on. */
async function layTwo(folder: string): Promise<readonly string[]> {
  const copies = await twoCopies(folder, batchSize + 1);
  for (let index = 1; index < batchSize + 2; index += 1) await copies.theirs.append(sampleChange(index));
  return copies.ours.operations.map(({ id }) => id);
}

async function travelling(folder: string): Promise<readonly Batch[]> {
  return (await ClientRecord.open(options(theirs(folder), otherDevice))).outgoing();
}

/** Takes the batches in, and claims what is said to be on the disk; a planted error is told and work goes on. */
async function takeIn(record: ClientRecord, batches: readonly Batch[], claims: Claims): Promise<void> {
  const received = await record.incoming(batches).catch((error: unknown) => {
    insist(String(error).includes('planted'), String(error));
    return null;
  });
  for (const { id } of received?.accepted ?? []) claims.add(id);
  claimSaved(record, claims);
}

/** Offers them again on a disk that is well: then they are here, whether they came now or before. */
async function takeInAll(
  record: ClientRecord,
  batches: readonly Batch[],
  claims: Claims,
  writer = device,
): Promise<void> {
  const { accepted, refused, waiting } = await record.incoming(batches);
  // Where work went on before ours came back, ours from then and ours from now have one id, and that is told.
  const isTaken =
    waiting.length === 0 && refused.every(({ reason, device: of }) => reason === 'forked' && of === writer);
  insist(isTaken, 'a disk that is well would not take it in');
  for (const { id } of accepted) claims.add(id);
}

function incoming(name: string, lay: Scenario['lay']): Scenario {
  return {
    name,
    lay,
    act: async (folder, fileSystem, claims) => {
      const batches = await travelling(folder);
      const record = await ClientRecord.open(options(ours(folder), device, { fileSystem }));
      await takeIn(record, batches, claims);
      await record.append(sampleChange(1));
      claimSaved(record, claims);
      return async () => {
        await saveTheRest(record, claims);
        await takeInAll(record, batches, claims);
      };
    },
    look: (folder, claims) => lookAtRecord(ours(folder), claims),
  };
}

/** What another computer wrote. */
export const incomingTheirs = incoming('take in from another computer', layTwo);

/** Our own last operation comes back from another computer: someone put an older copy of the folder back. */
export const incomingOurs = incoming('take in our own that came back', async (folder) => {
  const before = await layTwo(folder);
  const last = join(ours(folder), `${device}-2.json`);
  const [older, record] = [await readFile(last), await ClientRecord.open(options(ours(folder), device))];
  await record.append(sampleChange(9));
  await (await ClientRecord.open(options(theirs(folder), otherDevice))).incoming(await record.outgoing());
  await rm(`${last}.backup`);
  await writeFile(last, older);
  return before;
});

/** A client of two other computers that comes here for the first time. */
export const incomingNew: Scenario = {
  name: 'take in a new client',
  lay: async (folder) => {
    await layTwo(folder);
    await rm(ours(folder), { recursive: true });
    return [];
  },
  act: async (folder, fileSystem, claims) => {
    const batches = await travelling(folder);
    const here = options(ours(folder), thirdDevice, { fileSystem });
    const { record, received } = await ClientRecord.receive(here, batches);
    for (const { id } of received.accepted) claims.add(id);
    if (record === null) return () => Promise.resolve();
    await record.append(sampleChange(1));
    claimSaved(record, claims, thirdDevice);
    return async () => {
      await saveTheRest(record, claims, thirdDevice);
      await takeInAll(record, batches, claims, thirdDevice);
    };
  },
  look: (folder, claims) => lookAtRecord(ours(folder), claims, thirdDevice),
};
