import type { Atom, Formula } from '#shared/rules/formula.ts';
import { readLiteral, replaceLiterals } from '#shared/rules/residue.ts';
import type { RuleCase, SettledValue } from '#shared/rules/rule-case.ts';
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
  const setsTo = (value: SettledValue) => missingSets(ways[value].ways, ruleCase, ruleCase.targets[value].formula);
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
  return ways.slice(0, MOST_SETS).map((way) => missingSet(way, ruleCase, literals));
}

function missingSet(way: Way, ruleCase: RuleCase, literals: ReadonlyMap<number, readonly OpenLiteral[]>): MissingSet {
  const wanted = new Map<string, Wanted[]>();
  const limited = ruleCase.atoms.flatMap((atom) => {
    const reading = ruleCase.domain.readings[atom.index];
    return reading?.kind === 'open' ? [reading.variable] : [];
  });
  for (const variable of new Set(limited)) {
    const [mask = 0, all = 0] = [way.limits[variable], ruleCase.open[variable]];
    if (mask === all) continue;
    const candidates = literals.get(variable) ?? [];
    const conditions = neededFor(mask, [...new Set(candidates.map((literal) => literal.cells))], all);
    for (const cells of conditions) {
      const literal = candidates.find((candidate) => candidate.cells === cells);
      if (literal === undefined) continue;
      for (const fact of ruleCase.domain.variables[variable]?.facts ?? []) {
        wanted.set(fact, [...(wanted.get(fact) ?? []), { leaf: literal.atom.leaf, truth: literal.wanted }]);
      }
    }
  }
  return [...wanted].map(([fact, comparisons]) => ({ fact, wanted: comparisons }));
}

function literalsByVariable(formula: Formula, { domain }: RuleCase): ReadonlyMap<number, readonly OpenLiteral[]> {
  const found = new Map<number, OpenLiteral[]>();
  replaceLiterals(formula, (literal) => {
    const read = readLiteral(literal, domain);
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
