import { hashOf } from '#main/record/batch.ts';
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
 * Reads the lines of a device's batch and follows its chain. A line that is no operation, a counter that does not rise
 * by one or a `prev` that is not the hash of the line before make it unsound; what can be read is returned all the same.
 */
export function checkLines(device: string, lines: readonly string[], start: ChainEnd): CheckedLines {
  const operations: Operation[] = [];
  let isSound = true;
  let { counter, hash } = start;
  for (const line of lines) {
    const operation = operationIn(line);
    if (operation === null || deviceOf(operation.id) !== device) {
      isSound = false;
    } else {
      const own = counterOf(operation.id);
      if (own !== counter + 1 || operation.prev !== hash) isSound = false;
      counter = Math.max(counter, own);
      operations.push(operation);
    }
    hash = hashOf(line);
  }
  return { operations, isSound, end: { counter, hash } };
}

function operationIn(line: string): Operation | null {
  try {
    const value: unknown = JSON.parse(line);
    return isOperation(value) ? value : null;
  } catch {
    return null;
  }
}
