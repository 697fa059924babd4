import { isCertain, questionOf } from '#shared/rules/certainty.ts';
import type { Question } from '#shared/rules/certainty.ts';
import type { CompiledRule, SettledValue } from '#shared/rules/compiled-checklist.ts';
import type { Formula } from '#shared/rules/formula.ts';
import { residueOf } from '#shared/rules/residue.ts';
import type { VerdictValue } from '#shared/rules/schema.ts';
import type { Situation } from '#shared/rules/situation.ts';

/** One rule with the answers put in: what its verdict and its explanations are worked out from. */
export interface RuleCase {
  readonly compiled: CompiledRule;
  readonly situation: Situation;
  /** What the answers leave open of each outcome. */
  readonly questions: Readonly<Record<SettledValue, Question>>;
}

/** Puts a situation into a rule. */
export function openCase(compiled: CompiledRule, situation: Situation): RuleCase {
  const question = (formula: Formula) => questionOf(residueOf(formula, situation.domain));
  const { notInvolved, likely, unlikely } = compiled.targets;
  return {
    compiled,
    situation,
    questions: { notInvolved: question(notInvolved), likely: question(likely), unlikely: question(unlikely) },
  };
}

/** The outcome that every answer still possible leads to; undetermined where they lead to different ones. */
export function verdictValueOf({ questions, situation }: RuleCase): VerdictValue {
  if (isCertain(questions.notInvolved, situation.open)) return 'notInvolved';
  if (isCertain(questions.likely, situation.open)) return 'likely';
  return isCertain(questions.unlikely, situation.open) ? 'unlikely' : 'undetermined';
}
