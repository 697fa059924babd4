import { addMonths, daysBetween, type CivilDate } from '#shared/calendar/civil-date.ts';
import type { VerdictValue } from '#shared/rules/schema.ts';
import { exact, roundHalfUp, sum, times } from './exact.ts';
import { figure, type FigureId } from './figures.ts';
import { amount, line, notice, type CalculatorLine, type CalculatorNotice, type CalculatorResult } from './result.ts';
import type { Constant, ExportReturnsInput } from './schema.ts';

/** The dated text that covers an export, picked by the day of its declaration. */
interface Text {
  readonly id: 'mof2026' | 'mof2023' | 'noneYet' | 'beforeAny';
  readonly months: 'returns.waiver.months' | 'returns.earlier.months' | null;
  readonly figures: readonly FigureId[];
}

/** Both clocks of exports that come back, the import taxes waived or due, export duty refunded and tax refund repaid. */
export function calculateExportReturns(
  input: ExportReturnsInput,
  constants: readonly Constant[],
  asOf: CivilDate,
): CalculatorResult {
  const text = textFor(input.exportDeclaredOn, constants);
  const lastDay = text.months === null ? null : addMonths(input.exportDate, figure(constants, text.months));
  const { verdict, notices } = judge(input, constants, asOf, text, lastDay);
  const customs = customsClock(input, constants, asOf);
  return {
    calculator: 'export-returns',
    asOf,
    lines: [
      line('rule', { kind: 'text', text: text.id }, ['given', { field: 'exportDeclaredOn' }], {
        further: text.figures,
      }),
      ...(lastDay === null || text.months === null
        ? []
        : clock('waiver', input, asOf, lastDay, 'exportDate', text.months)),
      ...customs.lines,
      ...taxes(input, constants, verdict),
    ],
    notices: [
      ...notices,
      ...customs.notices,
      ...(input.refundAmount === undefined || input.refundAmount.minor === 0
        ? []
        : [notice('repayFirst', ['returns.repay.share'])]),
    ],
    verdictHint: verdict,
  };
}

function textFor(declared: CivilDate, constants: readonly Constant[]): Text {
  if (declared < figure(constants, 'returns.earlier.from'))
    return { id: 'beforeAny', months: null, figures: ['returns.earlier.from'] };
  if (declared <= figure(constants, 'returns.earlier.to'))
    return { id: 'mof2023', months: 'returns.earlier.months', figures: ['returns.earlier.from', 'returns.earlier.to'] };
  // Between the two windows, should the seeds ever leave a gap, no text is known either.
  if (declared >= figure(constants, 'returns.waiver.from') && declared <= figure(constants, 'returns.waiver.to'))
    return { id: 'mof2026', months: 'returns.waiver.months', figures: ['returns.waiver.from', 'returns.waiver.to'] };
  return { id: 'noneYet', months: null, figures: ['returns.waiver.to'] };
}

function judge(
  input: ExportReturnsInput,
  constants: readonly Constant[],
  asOf: CivilDate,
  text: Text,
  lastDay: CivilDate | null,
): { readonly verdict: VerdictValue; readonly notices: readonly CalculatorNotice[] } {
  if (!figure(constants, 'returns.waiver.modes').includes(input.exportMode))
    return { verdict: 'notInvolved', notices: [notice('modeNotNamed', ['returns.waiver.modes'])] };
  const day = input.returnedOn ?? asOf;
  const isLate = lastDay !== null && day > lastDay;
  const months = text.months ?? 'returns.waiver.months';
  const against = [
    ...(input.goodsAreFood ? [notice('food', [months])] : []),
    ...(figure(constants, 'returns.waiver.causes').includes(input.returnCause)
      ? []
      : [notice('causeNotNamed', ['returns.waiver.causes'])]),
    ...(isLate ? [notice(input.returnedOn === undefined ? 'waiverEnded' : 'returnedLate', [months])] : []),
    ...(text.id === 'beforeAny' ? [notice('beforeAnyText', text.figures)] : []),
  ];
  if (against.length > 0) return { verdict: 'unlikely', notices: against };
  if (text.id === 'noneYet') return { verdict: 'undetermined', notices: [notice('noTextYet', text.figures)] };
  const standing = input.returnedOn === undefined ? notice('waiverRuns', [months]) : notice('returnedInTime', [months]);
  return { verdict: 'likely', notices: [standing, notice('originalState', [months])] };
}

function customsClock(
  input: ExportReturnsInput,
  constants: readonly Constant[],
  asOf: CivilDate,
): { readonly lines: readonly CalculatorLine[]; readonly notices: readonly CalculatorNotice[] } {
  if (!figure(constants, 'returns.customs.modes').includes(input.exportMode))
    return { lines: [], notices: [notice('customsModeNotNamed', ['returns.customs.modes'])] };
  if (input.exportReleasedOn === undefined)
    return { lines: [], notices: [notice('releaseDayMissing', ['returns.customs.months'])] };
  const lastDay = addMonths(input.exportReleasedOn, figure(constants, 'returns.customs.months'));
  const isLate = (input.returnedOn ?? asOf) > lastDay;
  return {
    lines: clock('customs', input, asOf, lastDay, 'exportReleasedOn', 'returns.customs.months'),
    notices: isLate ? [notice('customsEnded', ['returns.customs.months'])] : [],
  };
}

function clock(
  name: 'waiver' | 'customs',
  { returnedOn }: ExportReturnsInput,
  asOf: CivilDate,
  lastDay: CivilDate,
  since: string,
  months: FigureId,
): readonly CalculatorLine[] {
  const id = `${name}LastDay`;
  const measured = returnedOn === undefined ? { asOf: true as const } : { field: 'returnedOn' };
  return [
    line(id, { kind: 'day', day: lastDay }, ['monthsAfter', { field: since }, { constant: months }]),
    line(`${name}DaysLeft`, { kind: 'days', days: daysBetween(returnedOn ?? asOf, lastDay) }, [
      'daysUntil',
      measured,
      { line: id, block: null },
    ]),
  ];
}

function taxes(
  input: ExportReturnsInput,
  constants: readonly Constant[],
  verdict: VerdictValue,
): readonly CalculatorLine[] {
  const given = (['importDuty', 'importVat', 'importConsumptionTax'] as const).filter((id) => input[id] !== undefined);
  const total = sum(given.map((id) => input[id]?.minor ?? 0));
  const isOpen = verdict === 'undetermined';
  const isWaived = verdict === 'likely';
  const value = (minor: number) => (isOpen ? { kind: 'undetermined' as const } : amount(minor, 'CNY'));
  const rest: readonly FigureId[] = ['returns.waiver.months', 'returns.waiver.modes', 'returns.waiver.causes'];
  const whole = (id: string) => ({ line: id, block: null });
  const part = (minor: number, share: 'returns.exportDuty.share' | 'returns.repay.share') =>
    roundHalfUp(times(exact(minor), figure(constants, share)));
  const lines: CalculatorLine[] = [];
  if (given.length > 0) {
    const operands = given.map((field) => ({ field }));
    lines.push(
      line('importTaxes', amount(total, 'CNY'), ['plus', ...operands]),
      line('taxWaived', value(isWaived ? total : 0), ['given', whole('importTaxes')], { further: rest }),
      line('taxDue', value(isWaived ? 0 : total), ['minus', whole('importTaxes'), whole('taxWaived')]),
    );
  }
  if (input.exportDutyPaid !== undefined) {
    const refunded = isWaived ? part(input.exportDutyPaid.minor, 'returns.exportDuty.share') : 0;
    const operands = [{ field: 'exportDutyPaid' }, { constant: 'returns.exportDuty.share' as const }];
    lines.push(line('exportDutyRefunded', value(refunded), ['times', ...operands]));
  }
  if (input.refundAmount !== undefined) {
    const repaid = amount(part(input.refundAmount.minor, 'returns.repay.share'), 'CNY');
    lines.push(line('refundRepaid', repaid, ['times', { field: 'refundAmount' }, { constant: 'returns.repay.share' }]));
  }
  return lines;
}
