import { addMonths, daysBetween, type CivilDate } from '#shared/calendar/civil-date.ts';
import { figure } from './figures.ts';
import { reckonCurrency } from './fx-block.ts';
import { nettingOf } from './fx-fees.ts';
import { line, notice, type CalculatorLine, type CalculatorNotice, type CalculatorResult } from './result.ts';
import type { Constant, FxNettingInput } from './schema.ts';

/**
 * Export proceeds net of costs abroad, one block a currency and no rate between them: what may be netted, what comes
 * home, both declarations, the difference from the declared amount; and the clock of costs that others paid in advance.
 */
export function calculateFxNetting(
  input: FxNettingInput,
  constants: readonly Constant[],
  asOf: CivilDate,
): CalculatorResult {
  const nettings = nettingOf(input, constants, asOf);
  const { grossProceeds, fees = [], declaredAmounts = [] } = input;
  const amounts = [...grossProceeds, ...fees.map((fee) => fee.amount), ...declaredAmounts];
  const currencies = [...new Set(amounts.map(({ currency }) => currency))].toSorted();
  const blocks = currencies.map((currency) => reckonCurrency(currency, input, nettings));
  const advance = advanceClock(input, constants, asOf);
  const isDayAssumed = input.nettingPilotFirm === true && input.nettedOn === undefined;
  return {
    calculator: 'fx-netting',
    asOf,
    lines: [...blocks.flatMap(({ lines }) => lines), ...advance.lines],
    notices: [
      notice('bothDeclarations', ['fx.named.kinds']),
      notice('onlyAbroad', ['fx.named.kinds']),
      ...blocks.flatMap(({ notices }) => notices),
      ...(isDayAssumed ? [notice('receivedDayAssumed', ['fx.wider.from'])] : []),
      ...(currencies.length > 1 ? [notice('currenciesApart', [])] : []),
      ...advance.notices,
    ],
    verdictHint: blocks.some(({ isOpen }) => isOpen) ? 'undetermined' : null,
  };
}

/** Costs that another firm paid: the last day within the limit, and whether a report is due. */
function advanceClock(
  { advancePaidOn, advanceRepaidOn, advanceRelated }: FxNettingInput,
  constants: readonly Constant[],
  asOf: CivilDate,
): { readonly lines: readonly CalculatorLine[]; readonly notices: readonly CalculatorNotice[] } {
  const unrelated = advanceRelated === false ? [notice('advanceUnrelated', ['fx.advance.months'])] : [];
  if (advancePaidOn === undefined) return { lines: [], notices: unrelated };
  const lastDay = addMonths(advancePaidOn, figure(constants, 'fx.advance.months'));
  const daysLeft = daysBetween(advanceRepaidOn ?? asOf, lastDay);
  const measured = advanceRepaidOn === undefined ? { asOf: true as const } : { field: 'advanceRepaidOn' };
  const state = daysLeft < 0 ? 'advanceTooLong' : advanceRepaidOn === undefined ? 'advanceRuns' : 'advanceInTime';
  return {
    lines: [
      line('advanceLastDay', { kind: 'day', day: lastDay }, [
        'monthsAfter',
        { field: 'advancePaidOn' },
        { constant: 'fx.advance.months' },
      ]),
      line('advanceDaysLeft', { kind: 'days', days: daysLeft }, [
        'daysUntil',
        measured,
        { line: 'advanceLastDay', block: null },
      ]),
    ],
    notices: [notice(state, ['fx.advance.months']), ...unrelated],
  };
}
