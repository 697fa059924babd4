import type { Answer } from '#shared/rules/schema.ts';
import { isSameValue } from './values.ts';

/** A choice that is on its way to the disk, or that did not get there; a null answer takes an answer back. */
export interface Pending {
  readonly answer: Answer | null;
  readonly state: 'saving' | 'failed';
}

/** none: nothing to say; the other three are what a person reads beside the answer. */
export type Saving = 'none' | 'saving' | 'saved' | 'failed';

/** What may be said of a fact: 'saved' only for an answer that is recorded while nothing waits in memory. */
export function savingOf(pending: Pending | undefined, recorded: Answer | null, isBehind: boolean): Saving {
  if (pending?.state === 'saving') return 'saving';
  if (pending !== undefined && (isBehind || !isSameAnswer(pending.answer, recorded))) return 'failed';
  return recorded === null || isBehind ? 'none' : 'saved';
}

/** Same answer in every respect that is recorded: value and basis, or reason. */
export function isSameAnswer(left: Answer | null, right: Answer | null): boolean {
  if (left === null || right === null) return left === right;
  if ('known' in left) return 'known' in right && left.basis === right.basis && isSameValue(left.known, right.known);
  return 'unknown' in right && left.unknown === right.unknown;
}
