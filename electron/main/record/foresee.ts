import { readLines, type Batch } from '#main/record/batch.ts';
import { followChain } from '#main/record/chain.ts';
import { heldFile, withFile, type HeldChain } from '#main/record/held-chain.ts';
import type { BatchRefusal } from '#main/record/incoming.ts';
import { judgeBatch } from '#main/record/judge-batch.ts';
import { counterOf } from '#shared/record/operation.ts';
import type { Operation } from '#shared/record/schema.ts';

/** What would become of batches if they were taken in, with nothing written. */
export interface Foreseen {
  /** Operations of the batches, whether they are here or not, in no order. */
  readonly operations: readonly Operation[];
  /** Why the first batch that does not hold would be refused; `incomplete` where one continues what is not there. */
  readonly refused: BatchRefusal | 'incomplete' | null;
}

/**
 * Judges batches of a client against what is held of it, as `ClientRecord.incoming` would: a person is to be told
 * before anything is written. `held` are the batches here; `now` in milliseconds since the epoch.
 */
export function foresee(client: string, held: readonly Batch[], arriving: readonly Batch[], now: number): Foreseen {
  const chains = new Map<string, HeldChain>();
  for (const batch of inOrder(held)) chains.set(batch.device, extended(chains.get(batch.device) ?? [], batch));
  const operations: Operation[] = [];
  for (const batch of inOrder(arriving)) {
    const chain = chains.get(batch.device) ?? [];
    const judgement = judgeBatch(batch, client, chain, now);
    if (judgement.kind === 'waiting') return { operations, refused: 'incomplete' };
    if (judgement.kind === 'refuse') return { operations, refused: judgement.reason };
    if (judgement.kind === 'new') chains.set(batch.device, withFile(chain, judgement.file));
    else if (judgement.kind === 'shorter') {
      const own = held.find(({ device, number }) => device === batch.device && number === batch.number);
      const hashes = own === undefined ? [] : readLines(own).hashes;
      if (hashes[judgement.count - 1] !== judgement.lastHash) return { operations, refused: 'forked' };
    }
    operations.push(...operationsIn(batch));
  }
  return { operations, refused: null };
}

/** How far each device's record reaches in the batches. */
export function headsIn(batches: readonly Batch[]): Readonly<Record<string, { counter: number; hash: string }>> {
  const heads: Record<string, { counter: number; hash: string }> = {};
  for (const batch of inOrder(batches)) {
    const last = operationsIn(batch).at(-1);
    const hash = readLines(batch).hashes.at(-1);
    if (last !== undefined && hash !== undefined) heads[batch.device] = { counter: counterOf(last.id), hash };
  }
  return heads;
}

function operationsIn(batch: Batch): readonly Operation[] {
  return followChain(batch.device, readLines(batch), { counter: 0, hash: null }).operations;
}

function extended(chain: HeldChain, batch: Batch): HeldChain {
  const last = chain.at(-1);
  const start = { counter: last?.lastCounter ?? 0, hash: last?.lastHash ?? null };
  return withFile(chain, heldFile(batch.number, followChain(batch.device, readLines(batch), start), batch.count));
}

function inOrder(batches: readonly Batch[]): readonly Batch[] {
  return batches.toSorted((left, right) =>
    left.device === right.device ? left.number - right.number : left.device < right.device ? -1 : 1,
  );
}
