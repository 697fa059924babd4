import type { SettledValue } from '#shared/rules/compiled-checklist.ts';
import { readLiteral, replaceLiterals } from '#shared/rules/residue.ts';
import type { RuleCase } from '#shared/rules/rule-case.ts';
import type { Situation } from '#shared/rules/situation.ts';
import type { MissingFact, MissingSet, Verdict } from '#shared/rules/verdict.ts';
import { neededFor } from '#shared/rules/ways.ts';
import type { Way, Ways } from '#shared/rules/ways.ts';

/** The ways to each settled outcome that are left. */
export type WaysByValue = Readonly<Record<SettledValue, Ways>>;

/** Nobody reads more. */
const MOST_SETS = 16;

/**
 * Minimal sets of unanswered facts with what their answers would have to be, smallest first: to 可能适用, and to a
 * certain no, that is to 不适用 or to 不涉及 by name. Facts and comparisons stand in the order of the rule.
 */
export function stillMissingOf(ruleCase: RuleCase, ways: WaysByValue): Verdict['stillMissing'] {
  const variables = openVariables(ruleCase);
  const setsTo = (value: SettledValue) => missingSets(ways[value].ways, ruleCase, value, variables);
  return {
    toLikely: smallestFirst(setsTo('likely')),
    toNo: smallestFirst([...setsTo('notInvolved'), ...setsTo('unlikely')]),
  };
}

/** The comparisons of one variable by the cells they leave it, in order of appearance. */
type Comparisons = ReadonlyMap<number, Wanted>;

type Wanted = MissingFact['wanted'][number];

/** What each way to an outcome asks of its open facts. */
export function missingSets(
  ways: readonly Way[],
  ruleCase: RuleCase,
  value: SettledValue,
  variables: ReadonlySet<number> = openVariables(ruleCase),
): readonly MissingSet[] {
  if (ways.length === 0) return [];
  const comparisons = comparisonsByVariable(ruleCase, value);
  return ways.slice(0, MOST_SETS).map((way) => missingSet(way, variables, comparisons, ruleCase.situation));
}

function missingSet(
  way: Way,
  variables: Iterable<number>,
  comparisons: ReadonlyMap<number, Comparisons>,
  { domain, open }: Situation,
): MissingSet {
  const wanted = new Map<string, Wanted[]>();
  for (const variable of variables) {
    const [mask = 0, all = 0] = [way.limits[variable], open[variable]];
    const candidates = comparisons.get(variable);
    if (mask === all || candidates === undefined) continue;
    for (const cells of neededFor(mask, [...candidates.keys()], all)) {
      const comparison = candidates.get(cells);
      if (comparison === undefined) continue;
      for (const fact of domain.variables[variable]?.facts ?? []) {
        const list = wanted.get(fact);
        if (list === undefined) wanted.set(fact, [comparison]);
        else list.push(comparison);
      }
    }
  }
  return [...wanted].map(([fact, list]) => ({ fact, wanted: list }));
}

/** The variables of the rule, in its order. */
function openVariables({ compiled, situation }: RuleCase): ReadonlySet<number> {
  const variables = new Set<number>();
  for (const { index } of compiled.atoms) {
    const reading = situation.domain.readings[index];
    if (reading?.kind === 'open') variables.add(reading.variable);
  }
  return variables;
}

/** A comparison that only a settled part of the rule makes says nothing any more, and is left out. */
function comparisonsByVariable(
  { compiled, questions, situation }: RuleCase,
  value: SettledValue,
): ReadonlyMap<number, Comparisons> {
  const { conditions } = questions[value];
  const found = new Map<number, Map<number, Wanted>>();
  replaceLiterals(compiled.targets[value], (literal) => {
    const read = readLiteral(literal, situation.domain);
    if (read.kind === 'literal' && conditions.get(read.variable)?.includes(read.cells) === true) {
      const comparisons = found.get(read.variable) ?? new Map<number, Wanted>();
      found.set(read.variable, comparisons);
      if (!comparisons.has(read.cells)) comparisons.set(read.cells, { leaf: literal.atom.leaf, truth: literal.wanted });
    }
    return read;
  });
  return found;
}

function smallestFirst(sets: readonly MissingSet[]): readonly MissingSet[] {
  const comparisons = (set: MissingSet) => set.reduce((sum, { wanted }) => sum + wanted.length, 0);
  return sets
    .toSorted((left, right) => left.length - right.length || comparisons(left) - comparisons(right))
    .slice(0, MOST_SETS);
}
