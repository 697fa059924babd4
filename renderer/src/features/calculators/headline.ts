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

/** The few lines by which a kept result is known again; amounts of nothing only where there is nothing else. */
export function headline(calculator: CalculatorId, lines: readonly CalculationLine[]): readonly CalculationLine[] {
  const wanted = telling[calculator];
  const found = lines.filter(({ id }) => wanted.includes(id));
  const some = found.filter(({ value }) => value.kind !== 'money' || value.money.minor !== 0);
  return (some.length === 0 ? found : some)
    .toSorted((left, right) => wanted.indexOf(left.id) - wanted.indexOf(right.id))
    .slice(0, most);
}
