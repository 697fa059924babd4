import { isDeepStrictEqual } from 'node:util';
import { insistSealed } from './sealed.ts';
import { insist, type Claims, type Found } from '#test/faults/scenario.ts';
import { client, creation, device, sampleChange } from '#test/helpers/sample-operations.ts';
import { ClientRecord } from '#main/record/client-record.ts';
import type { Cipher } from '#main/store/cipher.ts';
import { deviceOf } from '#shared/record/operation.ts';

/** Files this short make a few operations cross from one to the next. */
export const batchSize = 3;

/** Adds every operation of the writing device that the record does not say is unsaved. */
export function claimSaved(record: ClientRecord, claims: Claims, writer = device): void {
  const own = record.operations.filter(({ id }) => deviceOf(id) === writer);
  for (const { id } of own.slice(0, own.length - record.status.unsaved)) claims.add(id);
}

/** What is done once the disk is well again: everything that was held in memory gets there. */
export async function saveTheRest(record: ClientRecord, claims: Claims, writer = device): Promise<void> {
  const { state, unsaved } = await record.retry();
  insist(state === 'saved' && unsaved === 0, `${unsaved} operations stayed unsaved on a disk that is well`);
  claimSaved(record, claims, writer);
}

/**
 * Opens a client, and throws where an operation of `claims` is missing, a chain is broken, or work cannot go on; with a
 * cipher also where a file of the client can be read without it.
 */
export async function lookAtRecord(
  folder: string,
  claims: Claims,
  writer = device,
  cipher: Cipher | null = null,
): Promise<Found> {
  const options = { folder, client, device: writer, batchSize, cipher };
  if (cipher !== null) await insistSealed(folder);
  const record = await ClientRecord.open(options).catch((error: unknown) => {
    if (claims.size > 0) throw error;
    return ClientRecord.create(options, creation);
  });
  const ids = new Set(record.operations.map(({ id }) => id));
  const lost = [...claims].filter((id) => !ids.has(id));
  insist(lost.length === 0, `lost: ${lost.join(', ')}`);
  insist(ids.size === record.operations.length, 'an id was given twice');
  const broken = record.notices.filter(({ kind, kept }) => kind === 'damaged' && kept === null);
  insist(broken.length === 0, `broken: ${broken.map(({ file }) => file).join(', ')}`);
  await record.append(sampleChange(50));
  insist(record.status.state === 'saved', 'work cannot go on');
  const again = await ClientRecord.open(options);
  insist(isDeepStrictEqual(again.operations, record.operations), 'the next opening differs');
  insist(again.notices.length === 0, 'the next opening had to repair again');
  return record.notices.length === 0 ? 'survived' : 'repaired';
}
