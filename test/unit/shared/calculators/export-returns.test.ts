import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays } from '#shared/calendar/civil-date.ts';
import { lineOf, noticeIds, plainLines, refusals, resultOf, valueOf, yuan } from './bundle.ts';

const batch = {
  exportMode: 'm9610',
  exportDeclaredOn: '2026-07-01',
  exportDate: '2026-07-02',
  exportReleasedOn: '2026-07-03',
  returnCause: 'customerReturn',
  goodsAreFood: false,
};

const money = {
  importDuty: yuan(1000),
  importVat: yuan(1430.5),
  importConsumptionTax: yuan(0.5),
  exportDutyPaid: yuan(200),
  refundAmount: yuan(1300),
};

describe('a batch that comes back', () => {
  test('has both clocks, its taxes waived, export duty refunded and the refund repaid', () => {
    const result = resultOf('export-returns', { ...batch, ...money });
    expect(plainLines(result)).toEqual({
      rule: 'mof2026',
      waiverLastDay: '2027-01-02',
      waiverDaysLeft: 43,
      customsLastDay: '2027-07-03',
      customsDaysLeft: 225,
      importTaxes: yuan(2431).minor,
      taxWaived: yuan(2431).minor,
      taxDue: 0,
      exportDutyRefunded: yuan(200).minor,
      refundRepaid: yuan(1300).minor,
    });
    expect(noticeIds(result)).toEqual(['waiverRuns', 'originalState', 'repayFirst']);
    expect(result.verdictHint).toBe('likely');
  });

  test('shows no line for what was not given', () => {
    expect(Object.keys(plainLines(resultOf('export-returns', { ...batch, exportReleasedOn: undefined })))).toEqual([
      'rule',
      'waiverLastDay',
      'waiverDaysLeft',
    ]);
  });

  test.each([
    ['2027-01-01', 1, 'likely', 'returnedInTime'],
    ['2027-01-02', 0, 'likely', 'returnedInTime'],
    ['2027-01-03', -1, 'unlikely', 'returnedLate'],
  ])('back on %s: %i days left, %s', (returnedOn, left, hint, id) => {
    const result = resultOf('export-returns', { ...batch, ...money, returnedOn }, '2029-01-01');
    expect([valueOf(result, 'waiverDaysLeft'), result.verdictHint, noticeIds(result)[0]]).toEqual([left, hint, id]);
    expect(valueOf(result, 'taxDue')).toBe(hint === 'likely' ? 0 : yuan(2431).minor);
    expect(valueOf(result, 'exportDutyRefunded')).toBe(hint === 'likely' ? yuan(200).minor : 0);
    expect(valueOf(result, 'refundRepaid')).toBe(yuan(1300).minor);
  });

  test.each([
    ['2027-01-02', 'likely', 'waiverRuns'],
    ['2027-01-03', 'unlikely', 'waiverEnded'],
  ])('not back by %s: %s', (asOf, hint, id) => {
    const result = resultOf('export-returns', batch, asOf);
    expect([result.verdictHint, noticeIds(result)[0]]).toEqual([hint, id]);
  });

  test.each([
    ['2027-07-03', 0, false],
    ['2027-07-04', -1, true],
  ])('on %s the customs clock has %i days left', (returnedOn, left, isOver) => {
    const result = resultOf('export-returns', { ...batch, returnedOn });
    expect([valueOf(result, 'customsDaysLeft'), noticeIds(result).includes('customsEnded')]).toEqual([left, isOver]);
  });

  test.each([
    ['2023-01-29', 'beforeAny', 'unlikely', 'beforeAnyText'],
    ['2023-01-30', 'mof2023', 'likely', 'returnedInTime'],
    ['2025-12-31', 'mof2023', 'likely', 'returnedInTime'],
    ['2026-01-01', 'mof2026', 'likely', 'returnedInTime'],
    ['2027-12-31', 'mof2026', 'likely', 'returnedInTime'],
    ['2028-01-01', 'noneYet', 'undetermined', 'noTextYet'],
  ])('declared for export on %s comes under %s: %s', (day, rule, hint, id) => {
    const input = {
      ...batch,
      ...money,
      exportDeclaredOn: day,
      exportDate: day,
      exportReleasedOn: day,
      returnedOn: day,
    };
    const result = resultOf('export-returns', input);
    expect([valueOf(result, 'rule'), result.verdictHint, noticeIds(result)[0]]).toEqual([rule, hint, id]);
  });

  test('of a day without a text has amounts that are undetermined, not nought', () => {
    const later = { ...batch, ...money, exportDeclaredOn: '2028-01-01', exportDate: '2028-01-02' };
    const result = resultOf('export-returns', { ...later, exportReleasedOn: undefined }, '2028-02-01');
    expect(plainLines(result)).toEqual({
      rule: 'noneYet',
      importTaxes: yuan(2431).minor,
      taxWaived: 'undetermined',
      taxDue: 'undetermined',
      exportDutyRefunded: 'undetermined',
      refundRepaid: yuan(1300).minor,
    });
  });

  test('of food keeps its taxes', () => {
    const result = resultOf('export-returns', { ...batch, ...money, goodsAreFood: true });
    expect([valueOf(result, 'taxWaived'), valueOf(result, 'taxDue')]).toEqual([0, yuan(2431).minor]);
    expect([noticeIds(result)[0], result.verdictHint]).toEqual(['food', 'unlikely']);
  });

  test('that is neither unsold nor returned keeps its taxes', () => {
    const result = resultOf('export-returns', { ...batch, returnCause: 'other' });
    expect([noticeIds(result)[0], result.verdictHint]).toEqual(['causeNotNamed', 'unlikely']);
  });

  test.each(['m9610', 'm1210', 'm9710', 'm9810'])('%s is named by the waiver', (exportMode) => {
    expect(resultOf('export-returns', { ...batch, exportMode }).verdictHint).toBe('likely');
  });

  test.each(['m1039', 'general', 'parcel'])('%s is not', (exportMode) => {
    const result = resultOf('export-returns', { ...batch, ...money, exportMode });
    expect([result.verdictHint, noticeIds(result)[0]]).toEqual(['notInvolved', 'modeNotNamed']);
    expect(valueOf(result, 'taxWaived')).toBe(0);
  });

  test('under 9710 has a tax clock and no customs clock', () => {
    const result = resultOf('export-returns', { ...batch, exportMode: 'm9710' });
    expect(result.lines.map(({ id }) => id)).toEqual(['rule', 'waiverLastDay', 'waiverDaysLeft']);
    expect(noticeIds(result)).toContain('customsModeNotNamed');
  });

  test('names the dated figures its rule was picked by', () => {
    expect(lineOf(resultOf('export-returns', batch), 'rule').constants).toEqual([
      'returns.waiver.from',
      'returns.waiver.to',
    ]);
  });

  test('waives and leaves due, together, all import taxes', () => {
    const minor = fc.option(fc.integer({ min: 0, max: 10_000_000_000_000 }), { nil: undefined });
    const days = fc.integer({ min: 0, max: 900 }).map((offset) => addDays('2026-07-04', offset));
    fc.assert(
      fc.property(fc.tuple(minor, minor, minor), days, fc.boolean(), (amounts, returnedOn, goodsAreFood) => {
        const [importDuty, importVat, importConsumptionTax] = amounts.map((one) =>
          one === undefined ? undefined : { minor: one, currency: 'CNY' },
        );
        const input = { ...batch, importDuty, importVat, importConsumptionTax, returnedOn, goodsAreFood };
        const lines = plainLines(resultOf('export-returns', input));
        const total = amounts.reduce<number>((sum, one) => sum + (one ?? 0), 0);
        expect(lines['importTaxes']).toBe(amounts.every((one) => one === undefined) ? undefined : total);
        expect(Number(lines['taxWaived'] ?? 0) + Number(lines['taxDue'] ?? 0)).toBe(total);
      }),
    );
  });

  test.each([
    [{ returnedOn: '2026-07-01' }, ['returnedOn beforeOther', 'returnedOn beforeOther']],
    [{ exportDate: '2026-02-30' }, ['exportDate notADay']],
    [{ importDuty: { minor: 100, currency: 'USD' } }, ['importDuty wrongCurrency']],
    [{ importDuty: { minor: -1, currency: 'CNY' } }, ['importDuty negative']],
    [{ exportMode: '9610' }, ['exportMode notAChoice']],
    [{ goodsAreFood: 'no' }, ['goodsAreFood notYesNo']],
  ])('%j is refused', (change, expected) => {
    expect(refusals('export-returns', { ...batch, ...change })).toEqual(expected);
  });
});
