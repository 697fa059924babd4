import type { Fact, Value } from '#shared/rules/schema.ts';
import { isOrdered, neighbour, order } from '#shared/rules/value-kind.ts';
import type { Kind } from '#shared/rules/value-kind.ts';

/** The values a choice can take, by fact id; a fact without an entry may take others than those compared. */
export type Choices = ReadonlyMap<string, readonly string[]>;

const choicesByFacts = new WeakMap<readonly Fact[], Choices>();

/** The choices of the given facts, worked out once for each list of facts. */
export function choicesOf(facts: readonly Fact[]): Choices {
  const existing = choicesByFacts.get(facts);
  if (existing !== undefined) return existing;
  const choices = new Map<string, readonly string[]>();
  for (const fact of facts) {
    if (fact.choices !== undefined)
      choices.set(
        fact.id,
        fact.choices.map((choice) => choice.value),
      );
  }
  choicesByFacts.set(facts, choices);
  return choices;
}

/**
 * Values that stand for all others of their kind against the given constants: each constant, and one value
 * below, between and above them where there is one; for a choice its choices, or the constants and one other.
 */
export function sampleValues(kind: Kind, constants: readonly Value[], choices?: readonly string[]): readonly Value[] {
  if (kind === 'boolean') return [true, false];
  if (isOrdered(kind)) return alongTheOrder(constants);
  return choices ?? [...constants, anotherThan(constants)];
}

function alongTheOrder(constants: readonly Value[]): readonly Value[] {
  const sorted = constants.toSorted((left, right) => order(left, right) ?? 0);
  return sorted.flatMap((constant) =>
    [neighbour(constant, -1), constant, neighbour(constant, 1)].filter((value) => value !== null),
  );
}

/** No date and none of the constants. */
function anotherThan(constants: readonly Value[]): string {
  return `${constants.map(String).join(' ')} *`;
}
