import { readLines, type Batch, type ReadLines } from '#main/record/batch.ts';
import { followChain, type ChainEnd, type CheckedLines } from '#main/record/chain.ts';
import { heldFile, type HeldChain, type HeldFile } from '#main/record/held-chain.ts';
import type { BatchRefusal } from '#main/record/incoming.ts';
import { millisecondsOf } from '#shared/record/clock.ts';
import { counterOf, deviceOf, isOperation } from '#shared/record/operation.ts';
import { ClientId, DeviceId, type Operation } from '#shared/record/schema.ts';

/** Far above what the app writes into one file, and low enough that no file can fill the memory. */
const mostOperations = 5000;
const mostBytes = 64 * 1024 * 1024;
const longestName = 120;
const highestNumber = 999_999_999;

/**
 * How far another computer's clock may be ahead, in milliseconds. Our own clock moves past every operation taken in,
 * so one that is a year ahead would date everything written here a year ahead too, for good.
 */
const mostAhead = 24 * 60 * 60 * 1000;

/** What a batch from elsewhere is beside what is held of its device. */
export type Judgement =
  /** `known`: how many of its first operations are held. `file`: what it will be remembered by. */
  | { readonly kind: 'new'; readonly operations: readonly Operation[]; readonly known: number; readonly file: HeldFile }
  /** No longer than what is held; the same where its last operation has this hash at this place. */
  | { readonly kind: 'shorter'; readonly count: number; readonly lastHash: string | null }
  | { readonly kind: 'duplicate'; readonly count: number }
  | { readonly kind: 'waiting' }
  | { readonly kind: 'refuse'; readonly reason: BatchRefusal };

/** Judges a batch by itself and by what is held of its device; `now` in milliseconds since the epoch. */
export function judgeBatch(batch: Batch, client: string, chain: HeldChain, now: number): Judgement {
  const { device, number, count, text } = batch;
  if (count > mostOperations || text.length > mostBytes) return refuse('oversized');
  if (!ClientId.safeParse(batch.client).success || !DeviceId.safeParse(device).success) return refuse('malformed');
  if (batch.client !== client) return refuse('other-client');
  if (!Number.isSafeInteger(number) || number < 1 || number > highestNumber) return refuse('malformed');
  const lines = readLines(batch);
  const first = lines.values[0];
  const isWhole = count > 0 && lines.values.length === count && lines.hashes.length === count;
  if (!isWhole || !isOperation(first) || !areOf(device, lines)) return refuse('malformed');
  const start: ChainEnd = { counter: counterOf(first.id) - 1, hash: first.prev };
  const checked = followChain(device, lines, start);
  if (!checked.isSound || !isRising(checked)) return refuse('broken-chain');
  if ((millisecondsOf(checked.operations.at(-1)?.at ?? '') ?? 0) > now + mostAhead) return refuse('clock-ahead');
  return place(heldFile(number, checked, count), checked, lines, chain);
}

function place(file: HeldFile, { operations }: CheckedLines, lines: ReadLines, chain: HeldChain): Judgement {
  const same = chain.find(({ number }) => number === file.number);
  if (same !== undefined && same.firstCounter !== file.firstCounter) return refuse('forked');
  if (same !== undefined && file.count <= same.count) {
    if (file.count < same.count) return { kind: 'shorter', count: file.count, lastHash: file.lastHash };
    return file.lastHash === same.lastHash ? { kind: 'duplicate', count: file.count } : refuse('forked');
  }
  if (same !== undefined && lines.hashes[same.count - 1] !== same.lastHash) return refuse('forked');
  if (same === undefined) {
    const found = besidePrevious(file, operations[0], chain);
    if (found !== null) return found;
  }
  const next = chain.find(({ number }) => number > file.number);
  if (next !== undefined && !fitsBefore(file, next)) return refuse('forked');
  return { kind: 'new', operations, known: same?.count ?? 0, file };
}

/** Null where the file continues what is held before it, or says itself that what lies between was lost. */
function besidePrevious(file: HeldFile, first: Operation | undefined, chain: HeldChain): Judgement | null {
  const previous = chain.findLast(({ number }) => number < file.number);
  const end = { counter: previous?.lastCounter ?? 0, hash: previous?.lastHash ?? null };
  if (file.firstCounter <= end.counter) return refuse('forked');
  if (file.firstCounter === end.counter + 1) return file.firstPrev === end.hash ? null : refuse('forked');
  return first?.afterLoss === true ? null : { kind: 'waiting' };
}

/** What was missing between two files fits where it reaches up to the second, or less far. */
function fitsBefore(file: HeldFile, next: HeldFile): boolean {
  if (file.lastCounter + 1 === next.firstCounter) return next.firstPrev === file.lastHash;
  return file.lastCounter < next.firstCounter;
}

function areOf(device: string, { values }: ReadLines): boolean {
  return values.every(
    (value) =>
      isOperation(value) &&
      deviceOf(value.id) === device &&
      counterOf(value.id) > 0 &&
      value.at.endsWith(device) &&
      value.by.length <= longestName,
  );
}

function isRising({ operations }: CheckedLines): boolean {
  return operations.every((operation, index) => index === 0 || (operations[index - 1]?.at ?? '') < operation.at);
}

function refuse(reason: BatchRefusal): Judgement {
  return { kind: 'refuse', reason };
}
