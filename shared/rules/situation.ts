import type { CivilDate } from '#shared/calendar/civil-date.ts';
import { isCertain, questionOf } from '#shared/rules/certainty.ts';
import { knownValues } from '#shared/rules/comparison.ts';
import type { Definitions } from '#shared/rules/definitions.ts';
import { readAtoms } from '#shared/rules/domain.ts';
import type { Domain } from '#shared/rules/domain.ts';
import { negate, toFormula } from '#shared/rules/formula.ts';
import type { AtomTable, Formula } from '#shared/rules/formula.ts';
import { openLimits, residueOf } from '#shared/rules/residue.ts';
import type { Choices } from '#shared/rules/samples.ts';
import type { Answers, Expression } from '#shared/rules/schema.ts';
import type { Truth } from '#shared/rules/verdict.ts';

/** All that an outcome depends on besides the rule: same situation, same outcome. */
export interface Situation {
  readonly answers: Answers;
  /** The day the verdict is asked for. */
  readonly asOf: CivilDate;
  /** What a `ref` can name. */
  readonly definitions: Definitions;
  /** The values that choices can take, where they are known to be all. */
  readonly choices: Choices;
}

/** The truth of an expression where Kleene's logic or a trial of every possible answer settles it. */
export function settledTruthOf(expression: Expression, situation: Situation): Truth {
  const table: AtomTable = new Map();
  const formula = toFormula(expression, situation.definitions, table);
  const valueOf = knownValues(situation.answers, situation.asOf);
  return settledTruth(formula, readAtoms([...table.values()], valueOf, situation.choices));
}

/** The same for a formula whose comparisons are read already. */
export function settledTruth(formula: Formula, domain: Domain): Truth {
  if (isSettledTrue(formula, domain)) return 'true';
  return isSettledTrue(negate(formula), domain) ? 'false' : 'unknown';
}

/** Whether a formula holds for every answer that is still possible. */
export function isSettledTrue(formula: Formula, domain: Domain): boolean {
  const residue = residueOf(formula, domain);
  if (residue.kind === 'settled') return residue.isTrue;
  return isCertain(questionOf(residue), openLimits(domain));
}
