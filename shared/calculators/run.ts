import { isCivilDate, type CivilDate } from '#shared/calendar/civil-date.ts';
import type { Bundle } from '#shared/corpus/bundle-schema.ts';
import { catalogue } from './catalogue.ts';
import { checks } from './check-input.ts';
import { calculateDeemedIncomeTax } from './deemed-income-tax.ts';
import { calculateExportReturns } from './export-returns.ts';
import { faultOf } from './figures.ts';
import { calculateFxNetting } from './fx-netting.ts';
import { calculateNoInvoiceClock } from './no-invoice-clock.ts';
import { problem, type Problem } from './problem.ts';
import { problemsOf } from './read-input.ts';
import type { CalculatorResult } from './result.ts';
import type { CalculatorId, CalculatorInputs, Constant } from './schema.ts';
import { calculateSupportGz } from './support-gz.ts';
import { calculateTalentIit } from './talent-iit.ts';

/** A result, or everything that was wrong with what was asked. */
export type Calculated =
  | { readonly ok: true; readonly result: CalculatorResult }
  | { readonly ok: false; readonly problems: readonly Problem[] };

type Calculate<I extends CalculatorId> = (
  input: CalculatorInputs[I],
  constants: readonly Constant[],
  asOf: CivilDate,
) => CalculatorResult;

const calculators: { readonly [I in CalculatorId]: Calculate<I> } = {
  'fx-netting': calculateFxNetting,
  'export-returns': calculateExportReturns,
  'no-invoice-clock': calculateNoInvoiceClock,
  'deemed-income-tax': calculateDeemedIncomeTax,
  'support-gz': calculateSupportGz,
  'talent-iit': calculateTalentIit,
};

/** Runs a calculator on raw input, as JSON or a form gives it; never throws: what is wrong comes back as problems. */
export function runCalculator(
  id: CalculatorId,
  rawInput: unknown,
  bundle: Pick<Bundle, 'constants'>,
  asOf: CivilDate,
): Calculated {
  const { fields, figures } = catalogue[id];
  const problems = [
    ...(isCivilDate(asOf) ? [] : [problem('asOf', 'notADay', asOf)]),
    ...figures.flatMap((figure) => {
      const fault = faultOf(bundle.constants, figure);
      return fault === null ? [] : [problem('', 'figureMissing', figure)];
    }),
    ...problemsOf(fields, rawInput),
  ];
  // True because every field has just been held against the descriptor, which a test holds to the schema of the input.
  return problems.length > 0
    ? { ok: false, problems }
    : runChecked(id, rawInput as CalculatorInputs[typeof id], bundle, asOf);
}

function runChecked<I extends CalculatorId>(
  id: I,
  input: CalculatorInputs[I],
  { constants }: Pick<Bundle, 'constants'>,
  asOf: CivilDate,
): Calculated {
  const check: (input: CalculatorInputs[I]) => readonly Problem[] = checks[id];
  const calculate: Calculate<I> = calculators[id];
  const problems = check(input);
  if (problems.length > 0) return { ok: false, problems };
  try {
    return { ok: true, result: calculate(input, constants, asOf) };
  } catch (error) {
    // Only sums can fail: the figures were looked up before, and the limits of the fields keep one sum safe.
    if (error instanceof RangeError) return { ok: false, problems: [problem('', 'overflow', '')] };
    throw error;
  }
}
