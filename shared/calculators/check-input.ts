import { problem, type Problem } from './problem.ts';
import type { CalculatorId, CalculatorInputs } from './schema.ts';
import { schemeFields, schemeIds } from './support-gz-schemes.ts';

type Checks = { readonly [I in CalculatorId]: (input: CalculatorInputs[I]) => readonly Problem[] };

/** What is wrong between the fields of an input whose fields are each sound: days in the wrong order, one without another. */
export const checks: Checks = {
  'fx-netting': (input) => [
    ...inOrder(input, 'advancePaidOn', 'advanceRepaidOn'),
    ...needs(input, 'advanceRepaidOn', 'advancePaidOn'),
  ],
  'export-returns': (input) => [
    ...inOrder(input, 'exportDate', 'returnedOn'),
    ...inOrder(input, 'exportReleasedOn', 'returnedOn'),
  ],
  'no-invoice-clock': (input) => inOrder(input, 'exportDate', 'exemptionDeclaredOn'),
  'deemed-income-tax': () => [],
  'support-gz': (input) => {
    const wrong = schemeIds.flatMap((id) => {
      const { gate, base, paid, otherCity } = schemeFields[id];
      const isOther = input[paid] === 'otherCity';
      return [
        ...[...new Set([base, paid, otherCity])].flatMap((field) => needs(input, field, gate)),
        ...(isOther ? needs(input, paid, otherCity) : []),
        ...(!isOther && input[otherCity] !== undefined ? [problem(otherCity, 'needsOther', '', paid)] : []),
      ];
    });
    if (wrong.length > 0) return wrong;
    const isEmpty = schemeIds.every((id) => input[schemeFields[id].gate] === undefined);
    return isEmpty ? [problem('', 'nothingToReckon', '')] : [];
  },
  'talent-iit': ({ taxableIncome, taxPaid }) =>
    taxPaid.minor > taxableIncome.minor ? [problem('taxPaid', 'moreThanOther', '', 'taxableIncome')] : [],
};

function inOrder<F extends string>(input: { readonly [K in F]?: unknown }, first: F, second: F): readonly Problem[] {
  const [earlier, later] = [input[first], input[second]];
  if (typeof earlier !== 'string' || typeof later !== 'string' || later >= earlier) return [];
  return [problem(second, 'beforeOther', later, first)];
}

function needs<F extends string>(input: { readonly [K in F]?: unknown }, field: F, other: F): readonly Problem[] {
  return input[field] !== undefined && input[other] === undefined ? [problem(field, 'needsOther', '', other)] : [];
}
