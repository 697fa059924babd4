import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays } from '#shared/calendar/civil-date.ts';
import { noticeIds, plainLines, refusals, resultOf, valueOf } from './bundle.ts';

const days = fc.integer({ min: 0, max: 3000 }).map((offset) => addDays('2026-01-01', offset));

describe('the clock of an export without voucher', () => {
  test('runs 36 months from export, and tax falls due the day after', () => {
    const result = resultOf('no-invoice-clock', { exportDate: '2026-03-12' });
    expect(plainLines(result)).toEqual({ lastDay: '2029-03-12', daysLeft: 843, dueDay: '2029-03-13' });
    expect(noticeIds(result)).toEqual(['clockRuns', 'clockInferred']);
    expect(result.verdictHint).toBe('undetermined');
  });

  test('shows the words each line rests on', () => {
    const { lines } = resultOf('no-invoice-clock', { exportDate: '2026-03-12' });
    expect(lines.map(({ id, constants }) => [id, constants])).toEqual([
      ['lastDay', ['vat.exemption.months']],
      ['daysLeft', []],
      ['dueDay', ['vat.exemption.dueAfter']],
    ]);
  });

  test.each([
    ['2029-03-11', 1, 'clockRuns', 'undetermined'],
    ['2029-03-12', 0, 'clockRuns', 'undetermined'],
    ['2029-03-13', -1, 'clockEnded', 'unlikely'],
  ])('undeclared on %s: %i days left', (asOf, left, state, hint) => {
    const result = resultOf('no-invoice-clock', { exportDate: '2026-03-12' }, asOf);
    expect([valueOf(result, 'daysLeft'), noticeIds(result)[0], result.verdictHint]).toEqual([left, state, hint]);
  });

  test.each([
    ['2029-03-12', 0, 'declaredInTime', 'likely'],
    ['2029-03-13', -1, 'declaredLate', 'unlikely'],
  ])('declared on %s: %i days left, whatever the day asked for', (declared, left, state, hint) => {
    for (const asOf of ['2026-11-20', '2035-01-01']) {
      const input = { exportDate: '2026-03-12', exemptionDeclaredOn: declared };
      const result = resultOf('no-invoice-clock', input, asOf);
      expect([valueOf(result, 'daysLeft'), noticeIds(result)[0], result.verdictHint]).toEqual([left, state, hint]);
    }
  });

  test.each([
    ['2018-09-30', 'beforeExemption', 'unlikely'],
    ['2018-10-01', 'beforeClock', null],
    ['2025-12-31', 'beforeClock', null],
  ])('does not run for an export of %s', (exportDate, id, hint) => {
    const result = resultOf('no-invoice-clock', { exportDate });
    expect([result.lines, noticeIds(result), result.verdictHint]).toEqual([[], [id], hint]);
  });

  test('runs for an export of 2026-01-01', () => {
    expect(valueOf(resultOf('no-invoice-clock', { exportDate: '2026-01-01' }), 'lastDay')).toBe('2029-01-01');
  });

  test('ends on the last day of a shorter month', () => {
    expect(valueOf(resultOf('no-invoice-clock', { exportDate: '2028-02-29' }), 'lastDay')).toBe('2031-02-28');
  });

  test('never ends earlier for a later export', () => {
    fc.assert(
      fc.property(days, fc.integer({ min: 0, max: 500 }), (exportDate, gap) => {
        const [first, second] = [exportDate, addDays(exportDate, gap)].map((day) =>
          valueOf(resultOf('no-invoice-clock', { exportDate: day }), 'lastDay'),
        );
        expect(String(second) >= String(first)).toBe(true);
      }),
    );
  });

  test('a declaration before the export is refused', () => {
    expect(refusals('no-invoice-clock', { exportDate: '2026-03-12', exemptionDeclaredOn: '2026-03-11' })).toEqual([
      'exemptionDeclaredOn beforeOther',
    ]);
  });
});
