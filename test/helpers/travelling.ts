import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { client, creation, device, otherDevice, sampleChange } from '#test/helpers/sample-operations.ts';
import { emptyBatch, hashOf, lineOf, withLines, type Batch } from '#main/record/batch.ts';
import { ClientRecord } from '#main/record/client-record.ts';
import type { RecordOptions } from '#main/record/record-options.ts';
import type { Operation } from '#shared/record/schema.ts';

export const thirdDevice = 'd-22222222';

/** One small copy of the client. */
export function options(folder: string, own: string, more: Partial<RecordOptions> = {}): RecordOptions {
  return { folder, client, device: own, batchSize: 3, ...more };
}

/** A client with `count` operations of ours, and the same client as another computer received it. */
export async function twoCopies(folder: string, count: number, more: Partial<RecordOptions> = {}) {
  const ours = await ClientRecord.create(options(join(folder, 'ours'), device), creation);
  for (let index = 1; index < count; index += 1) await ours.append(sampleChange(index));
  const { record } = await ClientRecord.receive(
    options(join(folder, 'theirs'), otherDevice, more),
    await ours.outgoing(),
  );
  return { ours, theirs: orThrow(record) };
}

/** What was received, where anything was. */
export function orThrow<T>(received: T | null | undefined): T {
  if (received === null || received === undefined) throw new Error('Nothing was received.');
  return received;
}

/** Every file of a folder with what it holds. */
export async function contents(folder: string): Promise<unknown> {
  const names = (await readdir(folder)).toSorted();
  return Promise.all(names.map(async (name) => [name, await readFile(join(folder, name), 'utf8')]));
}

/** An operation as a device might have made it. */
export function operationOf(who: string, counter: number): Operation {
  const at = `${String(1_795_000_000_000 + counter).padStart(15, '0')}-000000-${who}`;
  return { id: `${who}-${counter}`, at, by: '', kind: 'note.withdraw', payload: { note: 'n-1' }, prev: null };
}

/** More operations of our device after these. */
export function chainAfter(operations: readonly Operation[], count: number): readonly Operation[] {
  const last = Number(operations.at(-1)?.id.split('-').at(-1));
  return Array.from({ length: count }, (_, index) => ({
    ...operationOf(device, last + index + 1),
    at: `${operations.at(-1)?.at.replace(/^(\d{15})/, (time) => String(Number(time) + index + 1).padStart(15, '0'))}`,
  }));
}

interface Envelope {
  readonly client?: string;
  readonly number?: number;
  readonly count?: number;
  /** Whether each operation is made to continue the one before it. */
  readonly isChained?: boolean;
}

/** A batch of these operations, whether they fit or not. */
export function batchOf(operations: readonly Operation[], who: string, envelope: Envelope = {}): Batch {
  const { client: whose = client, number = 1, isChained = true } = envelope;
  const lines: string[] = [];
  for (const operation of operations) {
    const before = lines.at(-1);
    lines.push(lineOf(isChained && before !== undefined ? { ...operation, prev: hashOf(before) } : operation));
  }
  const batch = withLines(emptyBatch(whose, who, number), lines);
  return { ...batch, count: envelope.count ?? batch.count };
}
