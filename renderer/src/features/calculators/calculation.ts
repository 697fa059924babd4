import type { CivilDate } from '#shared/calendar/civil-date.ts';
import { catalogue } from '#shared/calculators/catalogue.ts';
import type { CalculatorResult } from '#shared/calculators/result.ts';
import type { Problem } from '#shared/calculators/problem.ts';
import { runCalculator, type Calculated } from '#shared/calculators/run.ts';
import type { CalculatorId } from '#shared/calculators/schema.ts';
import type { Bundle } from '#shared/corpus/bundle-schema.ts';
import type { CalculationInput } from '#shared/record/schema.ts';
import type { Answers } from '#shared/rules/schema.ts';
import type { Draft } from './draft.ts';
import { readDraft, type FieldProblem, type ReadDraft } from './read-draft.ts';

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
  const calculated = runCalculator(calculator, input, bundle, asOf);
  if (problems.length > 0) return { kind: 'wrong', problems: [...problems, ...alsoWrong(calculated, rowOf)] };
  if (calculated.ok) return { kind: 'done', input, result: calculated.result };
  const wrong = calculated.problems.filter(({ reason }) => !isWanting.has(reason));
  if (wrong.length === 0) {
    const missing = calculated.problems.filter(({ reason }) => reason === 'missing').map(({ field }) => field);
    return { kind: 'incomplete', missing };
  }
  return { kind: 'wrong', problems: wrong.map((problem) => asShown(problem, rowOf)) };
}

const isWanting: ReadonlySet<string> = new Set(['missing', 'nothingToReckon']);

function asShown(problem: Problem, rowOf: ReadDraft['rowOf']): Problem {
  const { field, item } = problem;
  return item === null ? problem : { ...problem, item: rowOf[field]?.[item - 1] ?? item };
}

/** What is wrong with the fields that could be read; what only seems to be wanting, because another could not, is left out. */
function alsoWrong(calculated: Calculated, rowOf: ReadDraft['rowOf']): readonly FieldProblem[] {
  if (calculated.ok) return [];
  return calculated.problems
    .filter(({ reason }) => !isWanting.has(reason) && reason !== 'needsOther')
    .map((problem) => asShown(problem, rowOf));
}
