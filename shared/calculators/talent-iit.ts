import type { CivilDate } from '#shared/calendar/civil-date.ts';
import { exact, roundHalfUp, times } from './exact.ts';
import { figure } from './figures.ts';
import { amount, line, notice, type CalculatorResult } from './result.ts';
import type { Constant, TalentIitInput } from './schema.ts';

/**
 * The part of an executive's income tax that Guangdong's document makes up: tax paid above a share of taxable income.
 * That share is rounded half up to the fen; nothing is rounded after it.
 */
export function calculateTalentIit(
  input: TalentIitInput,
  constants: readonly Constant[],
  asOf: CivilDate,
): CalculatorResult {
  const { taxableIncome, taxPaid, executiveTaxPaidInDelta, executiveMeetsBayTerms } = input;
  const threshold = roundHalfUp(times(exact(taxableIncome.minor), figure(constants, 'gd.iit.rate')));
  const isOut = executiveTaxPaidInDelta === false || executiveMeetsBayTerms === false;
  const excess = Math.max(0, taxPaid.minor - threshold);
  const isEnded = asOf > figure(constants, 'gd.target.to');
  return {
    calculator: 'talent-iit',
    asOf,
    lines: [
      line('threshold', amount(threshold, 'CNY'), ['times', { field: 'taxableIncome' }, { constant: 'gd.iit.rate' }]),
      line(
        'excess',
        amount(isOut ? 0 : excess, 'CNY'),
        ['minus', { field: 'taxPaid' }, { line: 'threshold', block: null }],
        { further: ['gd.iit.rate'] },
      ),
    ],
    notices: [
      ...(executiveTaxPaidInDelta === false ? [notice('outsideDelta', ['gd.iit.rate'])] : []),
      ...(executiveMeetsBayTerms === false ? [notice('termsNotMet', ['gd.iit.rate'])] : []),
      ...(!isOut && excess === 0 ? [notice('nothingAbove', ['gd.iit.rate'])] : []),
      ...(isEnded ? [notice('periodEnded', ['gd.target.to'])] : []),
      notice('subsidyTaxFree', ['gd.iit.rate']),
    ],
    verdictHint: isOut || excess === 0 ? 'unlikely' : isEnded ? 'undetermined' : null,
  };
}
