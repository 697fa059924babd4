import type { CheckedLines } from '#main/record/chain.ts';
import { counterOf } from '#shared/record/operation.ts';
import type { Operation } from '#shared/record/schema.ts';
import type { Head } from '#shared/workspace/schema.ts';

/** One file of a device as it is held here: enough to tell what comes from elsewhere from what is here already. */
export interface HeldFile {
  readonly number: number;
  readonly count: number;
  readonly firstCounter: number;
  /** What its first operation continues. */
  readonly firstPrev: string | null;
  readonly lastCounter: number;
  /** sha256 of its last operation. */
  readonly lastHash: string | null;
}

/** The files of one device on one client, in order of their numbers. */
export type HeldChain = readonly HeldFile[];

/** What a file that was read, and holds something, is remembered by. */
export function heldFile(number: number, { operations, end }: CheckedLines, count: number): HeldFile {
  const first = operations[0];
  return {
    number,
    count,
    firstCounter: first === undefined ? end.counter : counterOf(first.id),
    firstPrev: first?.prev ?? null,
    lastCounter: end.counter,
    lastHash: end.hash,
  };
}

/** The chain with this file in its place, instead of the one with the same number where there is one. */
export function withFile(chain: HeldChain, file: HeldFile): HeldChain {
  const others = chain.filter(({ number }) => number !== file.number);
  return [...others, file].sort((left, right) => left.number - right.number);
}

/** How far a chain reaches. */
export function headOf(chain: HeldChain): Head {
  const last = chain.at(-1);
  return { counter: last?.lastCounter ?? 0, hash: last?.lastHash ?? null, batch: last?.number ?? 0 };
}

/** The chain after some operations, at least one, were written at the end of a batch. */
export function withWritten(
  chain: HeldChain,
  { number, count }: Pick<HeldFile, 'number' | 'count'>,
  written: readonly { readonly operation: Operation; readonly hash: string }[],
): HeldChain {
  const [first, last] = [written[0], written.at(-1)];
  if (first === undefined || last === undefined) return chain;
  const begun = chain.find((file) => file.number === number);
  return withFile(chain, {
    number,
    count,
    firstCounter: begun?.firstCounter ?? counterOf(first.operation.id),
    firstPrev: begun === undefined ? first.operation.prev : begun.firstPrev,
    lastCounter: counterOf(last.operation.id),
    lastHash: last.hash,
  });
}
