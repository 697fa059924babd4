import type { MissingFact, MissingSet } from '#shared/rules/verdict.ts';

/** Sets of missing facts as a person reads them: what all of them have in common once, then only what differs. */
export interface SharedSets {
  readonly common: MissingSet;
  /** Empty where the sets differ in nothing. */
  readonly alternatives: readonly MissingSet[];
}

export function shareOut(sets: readonly MissingSet[]): SharedSets {
  const [first, ...others] = sets;
  if (first === undefined) return { common: [], alternatives: [] };
  const common = first.filter((missing) => others.every((set) => set.some((other) => isSame(missing, other))));
  const rest = sets.map((set) => set.filter((missing) => !common.some((other) => isSame(missing, other))));
  return { common, alternatives: rest.filter(({ length }) => length > 0) };
}

function isSame(left: MissingFact, right: MissingFact): boolean {
  return left.fact === right.fact && keyOf(left) === keyOf(right);
}

function keyOf({ wanted }: MissingFact): string {
  // Where it is cited from makes no difference to what is asked.
  return JSON.stringify(wanted.map(({ leaf, truth }) => [{ ...leaf, cite: null }, truth]));
}
