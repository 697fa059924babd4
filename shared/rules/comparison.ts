import type { CivilDate } from '#shared/calendar/civil-date.ts';
import { isWithinClock } from '#shared/rules/clock.ts';
import type { Answers, Clock, Leaf, Value } from '#shared/rules/schema.ts';
import { isEqual, kindOf, order } from '#shared/rules/value-kind.ts';
import type { Truth } from '#shared/rules/verdict.ts';

/** The built-in date fact: the day the verdict is asked for, always known. */
export const AS_OF = 'asOf';

/** The known value of a fact, undefined while it is not known. */
export type ValueOf = (fact: string) => Value | undefined;

/** Reads the known values of a client: a missing answer and an answer that says unknown are the same here. */
export function knownValues(answers: Answers, asOf: CivilDate): ValueOf {
  return (fact) => {
    if (fact === AS_OF) return asOf;
    const answer = answers[fact];
    return answer !== undefined && 'known' in answer ? answer.known : undefined;
  };
}

/**
 * The truth of one comparison. Unknown while a value it needs is unknown or cannot be compared: text against
 * number, one currency against another, an order among choices. Nothing is coerced and nothing is thrown.
 */
export function compare(leaf: Leaf, valueOf: ValueOf): Truth {
  const value = valueOf(leaf.fact);
  if (value === undefined) return 'unknown';
  if ('eq' in leaf) return truthFrom(isEqual(value, leaf.eq));
  if ('ne' in leaf) return truthFrom(negated(isEqual(value, leaf.ne)));
  if ('in' in leaf) return truthFrom(isAmong(value, leaf.in));
  if ('dateWithin' in leaf) return truthFrom(isWithin(value, valueOf(leaf.dateWithin.since), leaf.dateWithin));
  if ('between' in leaf) return truthFrom(isBetween(value, leaf.between[0], leaf.between[1]));
  if ('lt' in leaf) return truthFrom(test(order(value, leaf.lt), (sign) => sign < 0));
  if ('le' in leaf) return truthFrom(test(order(value, leaf.le), (sign) => sign <= 0));
  if ('gt' in leaf) return truthFrom(test(order(value, leaf.gt), (sign) => sign > 0));
  return truthFrom(test(order(value, leaf.ge), (sign) => sign >= 0));
}

/** The facts a comparison reads, without the built-in `asOf`. */
export function factsOfLeaf(leaf: Leaf): readonly string[] {
  const facts = 'dateWithin' in leaf ? [leaf.fact, leaf.dateWithin.since] : [leaf.fact];
  return [...new Set(facts)].filter((fact) => fact !== AS_OF);
}

function truthFrom(outcome: boolean | null): Truth {
  if (outcome === null) return 'unknown';
  return outcome ? 'true' : 'false';
}

function test(sign: number | null, holds: (sign: number) => boolean): boolean | null {
  return sign === null ? null : holds(sign);
}

function negated(outcome: boolean | null): boolean | null {
  return outcome === null ? null : !outcome;
}

function isAmong(value: Value, list: readonly Value[]): boolean | null {
  const outcomes = list.map((entry) => isEqual(value, entry));
  if (outcomes.includes(true)) return true;
  return outcomes.includes(null) ? null : false;
}

function isBetween(value: Value, first: Value, last: Value): boolean | null {
  const [low, high] = [order(value, first), order(value, last)];
  return low === null || high === null ? null : low >= 0 && high <= 0;
}

function isWithin(day: Value, since: Value | undefined, clock: Clock): boolean | null {
  if (typeof day !== 'string' || typeof since !== 'string') return null;
  if (kindOf(day) !== 'date' || kindOf(since) !== 'date') return null;
  return isWithinClock(clock, since, day);
}
