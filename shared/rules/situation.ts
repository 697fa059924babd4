import type { CivilDate } from '#shared/calendar/civil-date.ts';
import { isCertain, questionOf } from '#shared/rules/certainty.ts';
import { knownValues } from '#shared/rules/comparison.ts';
import type { ValueOf } from '#shared/rules/comparison.ts';
import type { CompiledChecklist } from '#shared/rules/compiled-checklist.ts';
import { readAtoms } from '#shared/rules/domain.ts';
import type { Domain } from '#shared/rules/domain.ts';
import { negate } from '#shared/rules/formula.ts';
import type { Formula } from '#shared/rules/formula.ts';
import { openLimits, residueOf } from '#shared/rules/residue.ts';
import type { Limits } from '#shared/rules/residue.ts';
import type { Choices } from '#shared/rules/samples.ts';
import type { Answers, Expression } from '#shared/rules/schema.ts';
import type { Truth } from '#shared/rules/verdict.ts';

/** A checklist with the answers of one client put in: same situation, same outcome. */
export interface Situation {
  readonly checklist: CompiledChecklist;
  readonly answers: Answers;
  /** The day the verdict is asked for. */
  readonly asOf: CivilDate;
  readonly choices: Choices;
  readonly valueOf: ValueOf;
  readonly domain: Domain;
  /** The limits while nothing more is known: every cell of every variable. */
  readonly open: Limits;
}

/** Puts answers into a checklist; `choices` are the values that choices can take, where these are known to be all. */
export function openSituation(
  checklist: CompiledChecklist,
  answers: Answers,
  asOf: CivilDate,
  choices: Choices,
): Situation {
  const valueOf = knownValues(answers, asOf);
  const domain = readAtoms(checklist.atoms, valueOf, choices);
  return { checklist, answers, asOf, choices, valueOf, domain, open: openLimits(domain) };
}

/** The truth of a formula where Kleene's logic or a trial of every answer still possible settles it. */
export function settledTruth(formula: Formula, { domain, open }: Situation): Truth {
  const residue = residueOf(formula, domain);
  if (residue.kind === 'settled') return residue.isTrue ? 'true' : 'false';
  const question = questionOf(residue);
  if (!question.isTangled) return 'unknown';
  if (isCertain(question, open)) return 'true';
  return isCertain(questionOf(residueOf(negate(formula), domain)), open) ? 'false' : 'unknown';
}

/** Whether something is to be shown: what has no `onlyIf`, and what has one that holds or may hold. */
export function isShown({ onlyIf }: { readonly onlyIf?: Expression | undefined }, situation: Situation): boolean {
  const formula = onlyIf === undefined ? undefined : situation.checklist.onlyIf.get(onlyIf);
  return formula === undefined || settledTruth(formula, situation) !== 'false';
}
