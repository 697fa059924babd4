import type { ReadLines } from '#main/record/batch.ts';
import { counterOf, deviceOf, isOperation } from '#shared/record/operation.ts';
import type { Operation } from '#shared/record/schema.ts';

/** The end of a device's chain on one client: what its next operation continues. */
export interface ChainEnd {
  /** Counter of the last operation; 0 before the first. */
  readonly counter: number;
  /** Its hash; null before the first. */
  readonly hash: string | null;
}

export const startOfChain: ChainEnd = { counter: 0, hash: null };

/** The operations of one batch, whether each continues the one before, and where the chain stands after them. */
export interface CheckedLines {
  readonly operations: readonly Operation[];
  readonly isSound: boolean;
  readonly end: ChainEnd;
}

/**
 * Follows a device's chain through the lines of a batch. A line that is no operation, a counter that does not rise by
 * one, or a `prev` that is not the hash of the line before make it unsound; what can be read is returned all the same.
 * Where operations were lost for good, the first of a batch may skip them and says so.
 */
export function followChain(device: string, { values, hashes }: ReadLines, start: ChainEnd): CheckedLines {
  const operations: Operation[] = [];
  let isSound = true;
  let { counter, hash } = start;
  for (const [index, value] of values.entries()) {
    const operation = isOperation(value) ? value : null;
    if (index === 0 && operation?.afterLoss === true && counterOf(operation.id) > counter) {
      counter = counterOf(operation.id) - 1;
    } else if (operation?.prev !== hash) isSound = false;
    if (operation !== null) {
      operations.push(operation);
      // Spelt out first, because it nearly always is so, and taking ids apart costs more than all else here.
      if (operation.id === `${device}-${counter + 1}`) counter += 1;
      else {
        isSound = false;
        if (deviceOf(operation.id) === device) counter = Math.max(counter, counterOf(operation.id));
      }
    }
    hash = hashes[index] ?? null;
  }
  return { operations, isSound, end: { counter, hash } };
}
