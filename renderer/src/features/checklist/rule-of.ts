import type { Checklist, Rule } from '#shared/rules/schema.ts';
import type { Verdict } from '#shared/rules/verdict.ts';

/** The rule of a checklist that a verdict is about. */
export function ruleOf(checklist: Pick<Checklist, 'rules'>, verdict: Pick<Verdict, 'rule'>): Rule | undefined {
  return checklist.rules.find(({ id }) => id === verdict.rule);
}
