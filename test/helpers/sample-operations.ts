import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { batchFormat, batchName, emptyBatch, hashOf, lineOf, withLines } from '#main/record/batch.ts';
import { writeEnvelope } from '#main/store/envelope.ts';
import { tick } from '#shared/record/clock.ts';
import type { Change, Operation } from '#shared/record/schema.ts';

export const client = 'c-0000000000';
export const device = 'd-00000000';
export const otherDevice = 'd-11111111';

export const creation = {
  kind: 'client.create',
  payload: { name: '甲公司（虚构）', colour: 3, sample: null },
} as const satisfies Change;

/** The answers a person gives, one like the other, with a note now and then. */
export function sampleChange(index: number): Change {
  const fact = `fact${index % 97}`;
  if (index % 31 === 30) {
    return {
      kind: 'note.add',
      payload: { note: `n-${index}`, fact, text: `第 ${index} 条备注：单证待补，下周再问。` },
    };
  }
  if (index % 7 === 6) return { kind: 'answer.unknown', payload: { fact, reason: 'notSure' } };
  return { kind: 'answer.set', payload: { fact, value: index % 2 === 0, basis: 'stated' } };
}

/** A record of `count` operations, each with its line in a batch: a creation and then answers. */
export function sampleLines(count: number): readonly { readonly operation: Operation; readonly line: string }[] {
  const made: { operation: Operation; line: string }[] = [];
  let prev: string | null = null;
  let at: string | null = null;
  for (let index = 0; index < count; index += 1) {
    const change = index === 0 ? creation : sampleChange(index);
    at = tick(at, 1_795_000_000_000 + index * 1000, device);
    const operation: Operation = { id: `${device}-${index + 1}`, at, by: '', ...change, prev };
    const line = lineOf(operation);
    prev = hashOf(line);
    made.push({ operation, line });
  }
  return made;
}

/** Lays down a record as years of use would have left it: full batches and their backups, and the last one part full. */
export async function layDownRecord(folder: string, count: number, batchSize = 500): Promise<void> {
  await mkdir(folder, { recursive: true });
  const lines = sampleLines(count).map(({ line }) => line);
  for (let number = 1; (number - 1) * batchSize < count; number += 1) {
    const batch = withLines(
      emptyBatch(client, device, number),
      lines.slice((number - 1) * batchSize, number * batchSize),
    );
    const bytes = writeEnvelope({ version: 1, sequence: batchSize, body: batchFormat.encode(batch) });
    const path = join(folder, batchName(device, number));
    await writeFile(path, bytes);
    await writeFile(`${path}.backup`, bytes);
  }
}
