import { addDays, addMonths, daysBetween, type CivilDate } from '#shared/calendar/civil-date.ts';
import { figure } from './figures.ts';
import { line, notice, type CalculatorResult } from './result.ts';
import type { Constant, NoInvoiceClockInput } from './schema.ts';

/** The clock of one export without purchase voucher: by when to declare it as exempt, and when tax falls due otherwise. */
export function calculateNoInvoiceClock(
  input: NoInvoiceClockInput,
  constants: readonly Constant[],
  asOf: CivilDate,
): CalculatorResult {
  const { exportDate, exemptionDeclaredOn } = input;
  const found = { calculator: 'no-invoice-clock', asOf, lines: [] } as const;
  if (exportDate < figure(constants, 'vat.exemption.from'))
    return { ...found, notices: [notice('beforeExemption', ['vat.exemption.from'])], verdictHint: 'unlikely' };
  if (exportDate < figure(constants, 'vat.exemption.clockFrom'))
    return { ...found, notices: [notice('beforeClock', ['vat.exemption.clockFrom'])], verdictHint: null };

  const lastDay = addMonths(exportDate, figure(constants, 'vat.exemption.months'));
  const dueDay = addDays(lastDay, figure(constants, 'vat.exemption.dueAfter'));
  const isDeclared = exemptionDeclaredOn !== undefined;
  const isInTime = (exemptionDeclaredOn ?? asOf) <= lastDay;
  const state = isDeclared ? (isInTime ? 'declaredInTime' : 'declaredLate') : isInTime ? 'clockRuns' : 'clockEnded';
  const measured = isDeclared ? { field: 'exemptionDeclaredOn' } : { asOf: true as const };
  const onLastDay = { line: 'lastDay', block: null };
  return {
    ...found,
    lines: [
      line('lastDay', { kind: 'day', day: lastDay }, [
        'monthsAfter',
        { field: 'exportDate' },
        { constant: 'vat.exemption.months' },
      ]),
      line('daysLeft', { kind: 'days', days: daysBetween(exemptionDeclaredOn ?? asOf, lastDay) }, [
        'daysUntil',
        measured,
        onLastDay,
      ]),
      line('dueDay', { kind: 'day', day: dueDay }, ['daysAfter', onLastDay, { constant: 'vat.exemption.dueAfter' }]),
    ],
    notices: [
      notice(state, ['vat.exemption.months', 'vat.exemption.dueAfter']),
      notice('clockInferred', ['vat.exemption.months']),
    ],
    verdictHint: !isInTime ? 'unlikely' : isDeclared ? 'likely' : 'undetermined',
  };
}
