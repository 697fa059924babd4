import { questionOf } from '#shared/rules/certainty.ts';
import { conditionsByVariable } from '#shared/rules/residue.ts';
import type { Residue } from '#shared/rules/residue.ts';
import type { Situation } from '#shared/rules/situation.ts';
import { waysTo } from '#shared/rules/ways.ts';

/**
 * The open facts on which it rests whether a residue holds. The ways to it cover every case in which it holds, so a
 * fact that stands in none of them is idle; where they are too many to list, every fact it reads is named.
 */
export function openFactsIn(residue: Residue, { domain, open }: Situation): readonly string[] {
  const question = questionOf(residue);
  const { ways, isComplete } = waysTo(question, open);
  const variables = [...question.conditions.keys()].filter(
    (variable) => !isComplete || ways.some((way) => way.limits[variable] !== open[variable]),
  );
  return [...new Set(variables.flatMap((variable) => domain.variables[variable]?.facts ?? []))];
}

/** The open facts that a residue reads, idle or not. */
export function factsReadBy(residue: Residue, { domain }: Situation): readonly string[] {
  return [...conditionsByVariable(residue).keys()].flatMap((variable) => domain.variables[variable]?.facts ?? []);
}
