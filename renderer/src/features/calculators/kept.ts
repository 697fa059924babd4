import type { CalculatorResult } from '#shared/calculators/result.ts';
import { catalogue } from '#shared/calculators/catalogue.ts';
import type { CalculatorId } from '#shared/calculators/schema.ts';
import { canonicalJson } from '#shared/record/canonical.ts';
import type { CalculationInput, CalculationLine } from '#shared/record/schema.ts';
import type { CalculationEntry } from '#shared/record/state.ts';

/** The lines of a result as they are kept: what they came to, without how. */
export function linesOf({ lines }: Pick<CalculatorResult, 'lines'>): CalculationLine[] {
  return lines.map(({ id, block, value }) => ({ id, block, value }));
}

/** Whether a result is kept already: the same calculator, input and day, and the same found. */
export function isSameCalculation(
  kept: CalculationEntry,
  {
    calculator,
    input,
    result,
  }: {
    readonly calculator: CalculatorId;
    readonly input: CalculationInput;
    readonly result: Pick<CalculatorResult, 'asOf' | 'lines'>;
  },
): boolean {
  const same = { calculator, asOf: result.asOf, input, lines: linesOf(result) };
  const { calculator: its, asOf, input: given, lines } = kept;
  return canonicalJson({ calculator: its, asOf, input: given, lines }) === canonicalJson(same);
}

/** True for a calculator that this version has. */
export function isKnownCalculator(id: string): id is CalculatorId {
  return Object.hasOwn(catalogue, id);
}
