import { readLines, type Batch } from '#main/record/batch.ts';
import { batchFile, type ClientPlace } from '#main/record/batch-files.ts';
import { withFile, type HeldChain } from '#main/record/held-chain.ts';
import type { BatchId, BatchRefusal, Received } from '#main/record/incoming.ts';
import { judgeBatch, type Judgement } from '#main/record/judge-batch.ts';
import type { Database } from '#main/store/database.ts';
import { NewerVersion, saveFailureOf } from '#main/store/failures.ts';
import { mergeOperations } from '#shared/record/fold.ts';
import type { Operation } from '#shared/record/schema.ts';

/**
 * Takes batches of any devices into a client's folder, each as that device's own file, and brings `chains` up to them.
 * A file here is only ever made longer by what continues it, or made anew where it was missing. Nothing else may write
 * the folder meanwhile.
 */
export async function receiveBatches(
  place: ClientPlace,
  chains: Map<string, HeldChain>,
  batches: readonly Batch[],
): Promise<Received> {
  const refused: (BatchId & { readonly reason: BatchRefusal })[] = [];
  let [accepted, duplicates]: [readonly Operation[], number] = [[], 0];
  let waiting: readonly Batch[] = batches.toSorted(compareBatches);
  // Once more where something was taken in: a file of ours that was missing may be what another one waits for.
  for (let isMoving = true; isMoving;) {
    isMoving = false;
    const left: Batch[] = [];
    for (const batch of waiting) {
      const judgement = await judged(place, chains, batch);
      const { device, number } = batch;
      if (judgement.kind === 'refuse') refused.push({ device, number, reason: judgement.reason });
      else if (judgement.kind === 'waiting') left.push(batch);
      else if (judgement.kind === 'duplicate') duplicates += judgement.count;
      else if (judgement.kind === 'new') {
        const failure = await store(place, batch).then(() => null, failureOf);
        if (failure === null) {
          chains.set(device, withFile(chains.get(device) ?? [], judgement.file));
          accepted = mergeOperations(accepted, judgement.operations.slice(judgement.known));
          duplicates += judgement.known;
          isMoving = true;
        } else refused.push({ device, number, reason: failure });
      }
    }
    waiting = left;
  }
  return { accepted, duplicates, waiting: waiting.map(({ device, number }) => ({ device, number })), refused };
}

type Judged = Exclude<Judgement, { kind: 'shorter' }>;

/** A batch shorter than its file here can only be told from a forged one by reading that. */
async function judged(place: ClientPlace, chains: Map<string, HeldChain>, batch: Batch): Promise<Judged> {
  const judgement = judgeBatch(batch, place.client, chains.get(batch.device) ?? [], place.now());
  if (judgement.kind !== 'shorter') return judgement;
  const { data } = await opened(place, batch);
  const isSame = readLines(data).hashes[judgement.count - 1] === judgement.lastHash;
  return isSame ? { kind: 'duplicate', count: judgement.count } : { kind: 'refuse', reason: 'forked' };
}

async function store(place: ClientPlace, batch: Batch): Promise<void> {
  const file = await opened(place, batch);
  await file.write(batch);
  // Of a file that may never be written again there would be one copy only. It is on the disk all the same.
  await file.file.mirror().catch(() => undefined);
}

async function opened(place: ClientPlace, { device, number }: BatchId): Promise<Database<Batch>> {
  const file = batchFile(place, { device, number }, {});
  await file.read();
  return file;
}

function failureOf(error: unknown): BatchRefusal {
  return error instanceof NewerVersion ? 'newer-version' : saveFailureOf(error);
}

function compareBatches(left: Batch, right: Batch): number {
  if (left.device === right.device) return left.number - right.number;
  return left.device < right.device ? -1 : 1;
}
