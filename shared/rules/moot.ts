import { factsOfLeaf } from '#shared/rules/comparison.ts';
import type { RuleCase } from '#shared/rules/rule-case.ts';
import type { WaysByValue } from '#shared/rules/still-missing.ts';

/** Facts of the rule that are not answered, or not with a value that can be compared, in order of appearance. */
export function unansweredFacts({ compiled, situation }: RuleCase): readonly string[] {
  const unanswered = compiled.atoms.flatMap(({ index, leaf }) => {
    const reading = situation.domain.readings[index];
    if (reading?.kind === 'open') return situation.domain.variables[reading.variable]?.facts ?? [];
    return factsOfLeaf(leaf).filter((fact) => situation.valueOf(fact) === undefined);
  });
  return [...new Set(unanswered)];
}

/**
 * Unanswered facts that can no longer change an undetermined outcome. The ways to an outcome cover every case in
 * which it comes about, so a fact that stands in none of them is moot. Where they are too many to list, only a fact
 * whose every comparison dropped out of the rule counts as moot.
 */
export function mootFacts(ruleCase: RuleCase, ways: WaysByValue): readonly string[] {
  const { readings, variables } = ruleCase.situation.domain;
  const mattering = new Set<string>();
  for (const variable of isComplete(ways) ? limitedVariables(ruleCase, ways) : remainingVariables(ruleCase)) {
    for (const fact of variables[variable]?.facts ?? []) mattering.add(fact);
  }
  for (const { index, leaf } of ruleCase.compiled.atoms) {
    if (readings[index]?.kind !== 'never') continue;
    for (const fact of factsOfLeaf(leaf)) mattering.add(fact);
  }
  return unansweredFacts(ruleCase).filter((fact) => !mattering.has(fact));
}

function isComplete(ways: WaysByValue): boolean {
  return Object.values(ways).every((one) => one.isComplete);
}

function limitedVariables({ situation }: RuleCase, ways: WaysByValue): readonly number[] {
  const all = Object.values(ways).flatMap((one) => one.ways);
  return situation.open.flatMap((mask, variable) =>
    all.some((way) => way.limits[variable] !== mask) ? [variable] : [],
  );
}

function remainingVariables({ questions }: RuleCase): readonly number[] {
  return Object.values(questions).flatMap((question) => [...question.conditions.keys()]);
}
