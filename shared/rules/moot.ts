import { factsOfLeaf } from '#shared/rules/comparison.ts';
import type { RuleCase } from '#shared/rules/rule-case.ts';
import type { WaysByValue } from '#shared/rules/still-missing.ts';

/** Facts of the rule that are not answered, or not with a value that can be compared, in order of appearance. */
export function unansweredFacts({ atoms, domain, valueOf }: RuleCase): readonly string[] {
  const open = new Set(domain.variables.flatMap((variable) => variable.facts));
  const facts = new Set(atoms.flatMap((atom) => factsOfLeaf(atom.leaf)));
  return [...facts].filter((fact) => open.has(fact) || valueOf(fact) === undefined);
}

/**
 * Unanswered facts that can no longer change an undetermined outcome. The ways to an outcome cover every case in
 * which it comes about, so a fact that stands in none of them is moot. Where they are too many to list, only a fact
 * whose every comparison dropped out of the rule counts as moot.
 */
export function mootFacts(ruleCase: RuleCase, ways: WaysByValue): readonly string[] {
  const { atoms, domain } = ruleCase;
  const mattering = new Set<string>();
  for (const variable of isComplete(ways) ? limitedVariables(ruleCase, ways) : remainingVariables(ruleCase)) {
    for (const fact of domain.variables[variable]?.facts ?? []) mattering.add(fact);
  }
  for (const atom of atoms) {
    if (domain.readings[atom.index]?.kind !== 'never') continue;
    for (const fact of factsOfLeaf(atom.leaf)) mattering.add(fact);
  }
  return unansweredFacts(ruleCase).filter((fact) => !mattering.has(fact));
}

function isComplete(ways: WaysByValue): boolean {
  return Object.values(ways).every((one) => one.isComplete);
}

function limitedVariables({ open }: RuleCase, ways: WaysByValue): readonly number[] {
  const all = Object.values(ways).flatMap((one) => one.ways);
  return open.flatMap((mask, variable) => (all.some((way) => way.limits[variable] !== mask) ? [variable] : []));
}

function remainingVariables({ targets }: RuleCase): readonly number[] {
  return Object.values(targets).flatMap((target) => [...target.question.conditions.keys()]);
}
