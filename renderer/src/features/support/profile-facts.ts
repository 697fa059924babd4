import type { Bundle } from '#shared/corpus/bundle-schema.ts';
import type { Measure } from '#shared/measures/schema.ts';
import { AS_OF, factsOfLeaf } from '#shared/rules/comparison.ts';
import { toFormula, type AtomTable } from '#shared/rules/formula.ts';
import type { Fact } from '#shared/rules/schema.ts';

/** The facts on which it rests whether articles concern a seller: first those that most articles read. */
export function profileFacts({ measures, facts }: Pick<Bundle, 'measures' | 'facts'>): readonly Fact[] {
  const readers = new Map<string, number>();
  for (const fact of measures.flatMap(factsRead)) readers.set(fact, (readers.get(fact) ?? 0) + 1);
  return facts
    .filter(({ id }) => readers.has(id))
    .toSorted((left, right) => (readers.get(right.id) ?? 0) - (readers.get(left.id) ?? 0));
}

function factsRead({ concerns }: Measure): readonly string[] {
  if (concerns === null) return [];
  const table: AtomTable = new Map();
  toFormula(concerns, new Map(), table);
  const facts = [...table.values()].flatMap(({ leaf }) => factsOfLeaf(leaf));
  return [...new Set(facts)].filter((fact) => fact !== AS_OF);
}
