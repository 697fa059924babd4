import type { CivilDate } from '#shared/calendar/civil-date.ts';
import { catalogue } from '#shared/calculators/catalogue.ts';
import type { CalculatorResult } from '#shared/calculators/result.ts';
import { runCalculator } from '#shared/calculators/run.ts';
import type { CalculatorId } from '#shared/calculators/schema.ts';
import type { Bundle } from '#shared/corpus/bundle-schema.ts';
import type { CalculationInput } from '#shared/record/schema.ts';
import type { Answers } from '#shared/rules/schema.ts';
import type { Draft } from './draft.ts';
import { readDraft, type FieldProblem } from './read-draft.ts';

/** What a form comes to, as far as it is filled in. */
export type Calculation =
  | { readonly kind: 'done'; readonly input: CalculationInput; readonly result: CalculatorResult }
  /** Nothing is wrong yet: these needed fields are still empty; none where anything at all has to be given. */
  | { readonly kind: 'incomplete'; readonly missing: readonly string[] }
  | { readonly kind: 'wrong'; readonly problems: readonly FieldProblem[] };

/** Runs a calculator on what was typed; what could not be read is named instead. */
export function calculate(
  calculator: CalculatorId,
  draft: Draft,
  answers: Answers,
  bundle: Pick<Bundle, 'constants'>,
  asOf: CivilDate,
): Calculation {
  const { input, problems, rowOf } = readDraft(catalogue[calculator].fields, draft, answers);
  if (problems.length > 0) return { kind: 'wrong', problems };
  const calculated = runCalculator(calculator, input, bundle, asOf);
  if (calculated.ok) return { kind: 'done', input, result: calculated.result };
  const wrong = calculated.problems.filter(({ reason }) => reason !== 'missing' && reason !== 'nothingToReckon');
  if (wrong.length === 0) {
    const missing = calculated.problems.filter(({ reason }) => reason === 'missing').map(({ field }) => field);
    return { kind: 'incomplete', missing };
  }
  const asShown = wrong.map((problem) => ({
    ...problem,
    item: problem.item === null ? null : (rowOf[problem.field]?.[problem.item - 1] ?? problem.item),
  }));
  return { kind: 'wrong', problems: asShown };
}
