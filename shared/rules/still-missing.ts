import type { SettledValue } from '#shared/rules/compiled-checklist.ts';
import type { Atom, Formula } from '#shared/rules/formula.ts';
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
  const setsTo = (value: SettledValue) => missingSets(ways[value].ways, ruleCase, ruleCase.compiled.targets[value]);
  return {
    toLikely: smallestFirst(setsTo('likely')),
    toNo: smallestFirst([...setsTo('notInvolved'), ...setsTo('unlikely')]),
  };
}

interface OpenLiteral {
  readonly atom: Atom;
  readonly wanted: boolean;
  readonly cells: number;
}

type Wanted = MissingFact['wanted'][number];

function missingSets(ways: readonly Way[], ruleCase: RuleCase, formula: Formula): readonly MissingSet[] {
  if (ways.length === 0) return [];
  const literals = literalsByVariable(formula, ruleCase);
  const variables = openVariables(ruleCase);
  return ways.slice(0, MOST_SETS).map((way) => missingSet(way, variables, literals, ruleCase.situation));
}

function missingSet(
  way: Way,
  variables: Iterable<number>,
  literals: ReadonlyMap<number, readonly OpenLiteral[]>,
  { domain, open }: Situation,
): MissingSet {
  const wanted = new Map<string, Wanted[]>();
  for (const variable of variables) {
    const [mask = 0, all = 0] = [way.limits[variable], open[variable]];
    if (mask === all) continue;
    const candidates = literals.get(variable) ?? [];
    const conditions = neededFor(mask, [...new Set(candidates.map((literal) => literal.cells))], all);
    for (const cells of conditions) {
      const literal = candidates.find((candidate) => candidate.cells === cells);
      if (literal === undefined) continue;
      for (const fact of domain.variables[variable]?.facts ?? []) {
        wanted.set(fact, [...(wanted.get(fact) ?? []), { leaf: literal.atom.leaf, truth: literal.wanted }]);
      }
    }
  }
  return [...wanted].map(([fact, comparisons]) => ({ fact, wanted: comparisons }));
}

/** The variables of the rule, in its order. */
function openVariables({ compiled, situation }: RuleCase): ReadonlySet<number> {
  const readings = compiled.atoms.map((atom) => situation.domain.readings[atom.index]);
  return new Set(readings.flatMap((reading) => (reading?.kind === 'open' ? [reading.variable] : [])));
}

function literalsByVariable(formula: Formula, { situation }: RuleCase): ReadonlyMap<number, readonly OpenLiteral[]> {
  const found = new Map<number, OpenLiteral[]>();
  replaceLiterals(formula, (literal) => {
    const read = readLiteral(literal, situation.domain);
    if (read.kind === 'literal') {
      const { atom, wanted } = literal;
      found.set(read.variable, [...(found.get(read.variable) ?? []), { atom, wanted, cells: read.cells }]);
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
