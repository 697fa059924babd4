import { isCivilDate } from '#shared/calendar/civil-date.ts';
import { firstStartOf, lastDayOf } from '#shared/rules/clock.ts';
import { compare, type ValueOf } from '#shared/rules/comparison.ts';
import { sampleValues, type Choices } from '#shared/rules/samples.ts';
import type { Leaf, Value } from '#shared/rules/schema.ts';
import { kindOf } from '#shared/rules/value-kind.ts';
import type { MissingFact } from '#shared/rules/verdict.ts';

/** Values that bring about what is wanted of several facts at once, by fact; null where no such values are found. */
export function valuesFor(
  set: readonly MissingFact[],
  valueOf: ValueOf,
  choices: Choices,
): Readonly<Record<string, Value>> | null {
  const found: Record<string, Value> = {};
  const now: ValueOf = (fact) => found[fact] ?? valueOf(fact);
  // A day that is measured from another one is chosen after it.
  const spans = ({ wanted }: MissingFact) => Number(wanted.some(({ leaf }) => 'dateWithin' in leaf));
  for (const missing of set.toSorted((one, other) => spans(one) - spans(other))) {
    const value = valueFor(missing, now, choices);
    if (value === null) return null;
    found[missing.fact] = value;
  }
  return found;
}

function valueFor({ fact, wanted }: MissingFact, valueOf: ValueOf, choices: Choices): Value | null {
  const constants = wanted.flatMap(({ leaf }) => constantsOf(leaf, fact, valueOf));
  const [first] = constants;
  const kind = first === undefined ? null : kindOf(first);
  if (kind === null) return null;
  const holds = (value: Value) =>
    wanted.every(({ leaf, truth }) => compare(leaf, (id) => (id === fact ? value : valueOf(id))) === String(truth));
  return sampleValues(kind, constants, choices.get(fact)).find(holds) ?? null;
}

function constantsOf(leaf: Leaf, fact: string, valueOf: ValueOf): readonly Value[] {
  if ('dateWithin' in leaf) return edgesOf(leaf, fact, valueOf);
  const { fact: _, cite: __, ...comparison } = leaf;
  return Object.values(comparison).flat();
}

/** The days between which the comparison may turn, seen from the day that is known. */
function edgesOf(leaf: Extract<Leaf, { dateWithin: unknown }>, fact: string, valueOf: ValueOf): readonly Value[] {
  const clock = leaf.dateWithin;
  const isLater = leaf.fact === fact;
  const known = valueOf(isLater ? clock.since : leaf.fact);
  if (typeof known !== 'string' || !isCivilDate(known)) return [];
  const other = isLater ? lastDayOf(clock, known) : firstStartOf(clock, known);
  return other === null ? [known] : [known, other];
}
