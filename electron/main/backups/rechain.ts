import { batchName, emptyBatch, hashOf, lineOf, withLines, type Batch } from '#main/record/batch.ts';
import { counterOf, deviceOf } from '#shared/record/operation.ts';
import type { Operation } from '#shared/record/schema.ts';

const mostInBatch = 500;

/**
 * The operations as files of a new client: each device's in order, every one continuing the one before it. Where some
 * between two are missing, the second says so. Where nothing is missing, every operation keeps its hash.
 */
export function rechain(client: string, operations: readonly Operation[]): readonly Batch[] {
  const byDevice = new Map<string, Map<string, Operation>>();
  for (const operation of operations) {
    const device = deviceOf(operation.id);
    const own = byDevice.get(device) ?? new Map<string, Operation>();
    if (!own.has(operation.id)) own.set(operation.id, operation);
    byDevice.set(device, own);
  }
  return [...byDevice].flatMap(([device, own]) => chainOf(client, device, [...own.values()]));
}

function chainOf(client: string, device: string, operations: readonly Operation[]): readonly Batch[] {
  const batches = new Map<string, Batch>();
  let batch = emptyBatch(client, device, 1);
  let [counter, hash]: [number, string | null] = [0, null];
  for (const operation of operations.toSorted((left, right) => counterOf(left.id) - counterOf(right.id))) {
    const isGap = counterOf(operation.id) !== counter + 1;
    if (batch.count >= mostInBatch || (isGap && batch.count > 0)) batch = emptyBatch(client, device, batch.number + 1);
    const line = lineOf(
      isGap ? { ...operation, prev: null, afterLoss: true } : { ...withoutLoss(operation), prev: hash },
    );
    batch = withLines(batch, [line]);
    batches.set(batchName(device, batch.number), batch);
    [counter, hash] = [counterOf(operation.id), hashOf(line)];
  }
  return [...batches.values()];
}

/** What was said to be lost before it is there after all. */
function withoutLoss({ afterLoss: _afterLoss, ...operation }: Operation): Operation {
  // Operation is a loose object: taking a field out of it leaves one.
  return operation as Operation;
}
