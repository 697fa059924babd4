import type { Counters, Operation } from '#shared/record/schema.ts';

const idPattern = /^d-[0-9a-z]{8}-\d{1,15}$/;
const devicePattern = /^d-[0-9a-z]{8}$/;
const clockPattern = /^\d{15}-\d{6}-d-[0-9a-z]{8}$/;

/** True for what can be ordered and chained as an operation, whatever its kind: a check by hand, for reading many. */
export function isOperation(value: unknown): value is Operation {
  if (typeof value !== 'object' || value === null) return false;
  const { id, at, by, kind, prev, undoes, redoes, restores, seen, afterLoss } = value as Partial<
    Record<string, unknown>
  >; // any object has such properties, or not
  return (
    typeof id === 'string' &&
    idPattern.test(id) &&
    typeof at === 'string' &&
    clockPattern.test(at) &&
    typeof by === 'string' &&
    typeof kind === 'string' &&
    (prev === null || (typeof prev === 'string' && prev.length === 64)) &&
    (undoes === undefined || typeof undoes === 'string') &&
    (redoes === undefined || typeof redoes === 'string') &&
    (restores === undefined || typeof restores === 'string') &&
    (seen === undefined || isCounters(seen)) &&
    (afterLoss === undefined || afterLoss === true)
  );
}

function isCounters(value: unknown): value is Counters {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  return Object.entries(value).every(
    ([device, counter]) => devicePattern.test(device) && Number.isSafeInteger(counter) && counter > 0,
  );
}

/** The device that wrote the operation with this id. */
export function deviceOf(id: string): string {
  return id.slice(0, id.lastIndexOf('-'));
}

/** The operation's place, from 1, among those of its device on this client. */
export function counterOf(id: string): number {
  return Number(id.slice(id.lastIndexOf('-') + 1));
}

/** The same operations in clock order and without duplicates; the given list itself where it is so already. */
export function inClockOrder(operations: readonly Operation[]): readonly Operation[] {
  if (isInOrder(operations)) return operations;
  return operations
    .toSorted(compareOperations)
    .filter((operation, index, sorted) => index === 0 || !isSame(operation, sorted[index - 1]));
}

function isInOrder(operations: readonly Operation[]): boolean {
  let previous: Operation | undefined;
  for (const operation of operations) {
    if (previous !== undefined && !(previous.at < operation.at) && compareOperations(previous, operation) >= 0) {
      return false;
    }
    previous = operation;
  }
  return true;
}

/** Orders operations by clock reading, then by id: the one order in which every copy of a record folds. */
function compareOperations(left: Operation, right: Operation): number {
  return compare(left.at, right.at) || compare(left.id, right.id);
}

function isSame(operation: Operation, other: Operation | undefined): boolean {
  return other !== undefined && operation.at === other.at && operation.id === other.id;
}

function compare(left: string, right: string): number {
  if (left === right) return 0;
  return left < right ? -1 : 1;
}
