import type { CalculatorId } from '#shared/calculators/schema.ts';
import type { CalculationLine } from '#shared/record/schema.ts';

/** The lines that say most of a result, most telling first. */
const telling: Readonly<Record<CalculatorId, readonly string[]>> = {
  'fx-netting': ['netReceived', 'restoredIncome', 'restoredExpense', 'advanceLastDay'],
  'export-returns': ['waiverLastDay', 'customsLastDay', 'taxWaived', 'taxDue', 'refundRepaid'],
  'no-invoice-clock': ['lastDay', 'dueDay'],
  'deemed-income-tax': ['taxableIncome', 'tax', 'standardTax', 'smallTax'],
  'support-gz': ['total', 'chosen'],
  'talent-iit': ['excess'],
};

const most = 4;

/** The few lines by which a kept result is known again; those of several currencies or schemes one after the other. */
export function headline(calculator: CalculatorId, lines: readonly CalculationLine[]): readonly CalculationLine[] {
  const wanted = telling[calculator];
  return lines
    .filter(({ id }) => wanted.includes(id))
    .toSorted((left, right) => wanted.indexOf(left.id) - wanted.indexOf(right.id))
    .slice(0, most);
}
