import { AS_OF, factsOfLeaf, knownValues } from '#shared/rules/comparison.ts';
import { atomsIn, toFormula } from '#shared/rules/formula.ts';
import type { Expression, Rule } from '#shared/rules/schema.ts';
import { settledTruthOf } from '#shared/rules/situation.ts';
import type { Situation } from '#shared/rules/situation.ts';
import type { Verdict } from '#shared/rules/verdict.ts';

/**
 * Unanswered facts that still matter to a checklist: to an outcome, to the day of a deadline that is shown, or to
 * whether an obligation, deadline or next step is shown. `verdicts` are those of `rules`, in the same order.
 */
export function neededFacts(
  rules: readonly Rule[],
  verdicts: readonly Verdict[],
  situation: Situation,
): ReadonlySet<string> {
  const needed = new Set<string>();
  verdicts.forEach((verdict, index) => {
    const rule = rules[index];
    if (rule === undefined) return;
    for (const fact of [
      ...factsForOutcome(verdict, situation),
      ...factsForDeadlines(verdict),
      ...factsForActions(rule, verdict, situation),
    ]) {
      needed.add(fact);
    }
  });
  return needed;
}

function factsForOutcome(verdict: Verdict, situation: Situation): readonly string[] {
  if (verdict.value !== 'undetermined') return [];
  const { toLikely, toNo } = verdict.stillMissing;
  const open = verdict.conditions.flatMap((condition) => unknownOf(condition.facts, situation));
  return [
    ...open.filter((fact) => !verdict.moot.includes(fact)),
    ...[...toLikely, ...toNo].flat().map((missing) => missing.fact),
  ];
}

function factsForDeadlines({ deadlines }: Verdict): readonly string[] {
  return deadlines.flatMap(({ day, since }) => (day === null && since !== AS_OF ? [since] : []));
}

function factsForActions(rule: Rule, { value }: Verdict, situation: Situation): readonly string[] {
  const { obligations, deadlines, nextSteps } = rule;
  const reachable = value === 'undetermined' ? Object.values(nextSteps).flat() : nextSteps[value];
  const shown = value === 'notInvolved' ? [] : [...deadlines, ...(value === 'unlikely' ? [] : obligations)];
  return [...reachable, ...shown].flatMap(({ onlyIf }) => (onlyIf === undefined ? [] : openFactsOf(onlyIf, situation)));
}

function openFactsOf(expression: Expression, situation: Situation): readonly string[] {
  if (settledTruthOf(expression, situation) !== 'unknown') return [];
  const atoms = atomsIn(toFormula(expression, situation.definitions, new Map()));
  return unknownOf(
    atoms.flatMap((atom) => factsOfLeaf(atom.leaf)),
    situation,
  );
}

function unknownOf(facts: readonly string[], { answers, asOf }: Situation): readonly string[] {
  const valueOf = knownValues(answers, asOf);
  return facts.filter((fact) => valueOf(fact) === undefined);
}
