import type { CivilDate } from '#shared/calendar/civil-date.ts';
import { compare, knownValues } from '#shared/rules/comparison.ts';
import type { Definitions } from '#shared/rules/definitions.ts';
import { toFormula, truthOfFormula } from '#shared/rules/formula.ts';
import type { Answers, Expression } from '#shared/rules/schema.ts';
import type { Truth } from '#shared/rules/verdict.ts';

/**
 * Kleene's truth of an expression. An unanswered fact makes its comparison unknown, and unknown stays unknown
 * unless the rest settles the expression without it. A reference to nothing, or to itself, is unknown.
 *
 * `unless` is `holds` and not the exception. `dateWithin` counts both its first and its last day. What holds for
 * every possible answer but looks unknown here, such as `x` or not `x`, is settled only in a verdict.
 */
export function truthOf(expression: Expression, answers: Answers, definitions: Definitions, asOf: CivilDate): Truth {
  const valueOf = knownValues(answers, asOf);
  const formula = toFormula(expression, definitions, new Map());
  return truthOfFormula(formula, (atom) => compare(atom.leaf, valueOf));
}
