import { AS_OF, factsOfLeaf } from '#shared/rules/comparison.ts';
import { atomsIn } from '#shared/rules/formula.ts';
import type { Expression, Rule } from '#shared/rules/schema.ts';
import { settledTruth } from '#shared/rules/situation.ts';
import type { Situation } from '#shared/rules/situation.ts';
import type { Verdict } from '#shared/rules/verdict.ts';

/**
 * Unanswered facts that still matter to a rule: to its outcome, to the day of a deadline that is shown, or to whether an
 * obligation, a deadline or a next step is shown.
 */
export function neededFacts(rule: Rule, verdict: Verdict, situation: Situation): readonly string[] {
  return [
    ...factsForOutcome(verdict, situation),
    ...factsForDeadlines(verdict),
    ...factsForActions(rule, verdict, situation),
  ];
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
  const formula = situation.checklist.onlyIf.get(expression);
  if (formula === undefined || settledTruth(formula, situation) !== 'unknown') return [];
  const facts = atomsIn(formula).flatMap((atom) => factsOfLeaf(atom.leaf));
  return unknownOf(facts, situation);
}

function unknownOf(facts: readonly string[], { valueOf }: Situation): readonly string[] {
  return facts.filter((fact) => valueOf(fact) === undefined);
}
