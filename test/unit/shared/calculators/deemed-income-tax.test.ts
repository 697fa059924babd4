import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { noticeIds, plainLines, resultOf, valueOf, yuan } from './bundle.ts';

const small = { sellerKind: 'enterprise', taxYear: 2026, staff: 12, totalAssets: yuan(3_000_000) };

describe('deemed income tax', () => {
  test('on 25 million of revenue is 50,000 for a small low-profit enterprise', () => {
    const result = resultOf('deemed-income-tax', { ...small, revenue: yuan(25_000_000) });
    expect(plainLines(result)).toEqual({
      taxableIncome: yuan(1_000_000).minor,
      standardTax: yuan(250_000).minor,
      smallTax: yuan(50_000).minor,
      tax: yuan(50_000).minor,
      revenueCeiling: yuan(75_000_000).minor,
    });
    expect(noticeIds(result)).toEqual(['needsExemption', 'sizeMet']);
  });

  test.each([
    // 75 m × 4 % = 3 m × 25 % × 20 % = 150,000; a fen more and it is 3 m × 25 % = 750,000
    [75_000_000, 150_000, 'sizeMet'],
    [75_000_000.01, 750_000, 'aboveSmallCap'],
    [74_999_999.99, 150_000, 'sizeMet'],
    [100_000_000, 1_000_000, 'aboveSmallCap'],
    [0, 0, 'sizeMet'],
  ])('on %d of revenue is %d (%s)', (revenue, tax, size) => {
    const result = resultOf('deemed-income-tax', { ...small, revenue: yuan(revenue) });
    expect([valueOf(result, 'tax'), noticeIds(result).includes(size)]).toEqual([yuan(tax).minor, true]);
  });

  test('is rounded half up once: from 2.50 of revenue, not from its rounded income', () => {
    // 250 fen × 4 % = 10 fen; × 25 % = 2.5 → 3; × 25 % × 20 % = 0.5 → 1
    const result = resultOf('deemed-income-tax', { ...small, revenue: yuan(2.5) });
    expect(plainLines(result)).toMatchObject({ taxableIncome: 10, standardTax: 3, smallTax: 1, tax: 1 });
    // 138 fen × 4 % = 5.52 → 6; × 25 % = 1.38 → 1, where 25 % of the rounded 6 would be 1.5 → 2
    const second = resultOf('deemed-income-tax', { ...small, revenue: yuan(1.38) });
    expect(plainLines(second)).toMatchObject({ taxableIncome: 6, standardTax: 1 });
  });

  test.each([
    [{ staff: 300, totalAssets: yuan(50_000_000) }, yuan(50_000).minor, 'sizeMet'],
    [{ staff: 301, totalAssets: yuan(50_000_000) }, yuan(250_000).minor, 'sizeNotMet'],
    [{ staff: 300, totalAssets: yuan(50_000_000.01) }, yuan(250_000).minor, 'sizeNotMet'],
    [{ staff: 301 }, yuan(250_000).minor, 'sizeNotMet'],
    [{ totalAssets: yuan(50_000_000.01) }, yuan(250_000).minor, 'sizeNotMet'],
    [{ staff: 300 }, 'undetermined', 'sizeNotChecked'],
    [{ totalAssets: yuan(1) }, 'undetermined', 'sizeNotChecked'],
    [{}, 'undetermined', 'sizeNotChecked'],
  ])('with %j is %s (%s)', (size, tax, id) => {
    const input = { sellerKind: 'enterprise', taxYear: 2026, revenue: yuan(25_000_000), ...size };
    const result = resultOf('deemed-income-tax', input);
    expect([valueOf(result, 'tax'), noticeIds(result).includes(id)]).toEqual([tax, true]);
  });

  test.each([
    [2027, yuan(50_000).minor, true],
    [2028, 'undetermined', false],
  ])('in %i is %s: the relief ends with 2027', (taxYear, tax, hasSmall) => {
    const result = resultOf('deemed-income-tax', { ...small, taxYear, revenue: yuan(25_000_000) });
    expect([valueOf(result, 'tax'), result.lines.some(({ id }) => id === 'smallTax')]).toEqual([tax, hasSmall]);
  });

  test.each([
    [2019, true],
    [2020, false],
  ])('in %i came before the announcement: %s', (taxYear, isBefore) => {
    const result = resultOf('deemed-income-tax', { ...small, taxYear, revenue: yuan(100) });
    expect([noticeIds(result).includes('beforeDeemed'), result.lines.length === 0]).toEqual([isBefore, isBefore]);
  });

  test.each(['individualBusiness', 'naturalPerson'])(
    'does not concern a seller that is no enterprise: %s',
    (sellerKind) => {
      const result = resultOf('deemed-income-tax', { ...small, sellerKind, revenue: yuan(25_000_000) });
      expect([result.lines, noticeIds(result), result.verdictHint]).toEqual([[], ['notEnterprise'], 'notInvolved']);
    },
  );

  test('takes the year of the day asked for, and says so', () => {
    const { taxYear, ...rest } = small;
    const given = resultOf('deemed-income-tax', { ...rest, taxYear, revenue: yuan(25_000_000) });
    const assumed = resultOf('deemed-income-tax', { ...rest, revenue: yuan(25_000_000) });
    expect(assumed.lines).toEqual(given.lines);
    expect(noticeIds(assumed)).toContain('yearAssumed');
    const later = resultOf('deemed-income-tax', { ...rest, revenue: yuan(25_000_000) }, '2028-01-01');
    expect(noticeIds(later)).toContain('smallEnded');
  });

  test('never falls when revenue rises, and the relief never costs', () => {
    const minor = fc.integer({ min: 0, max: 20_000_000_000 });
    fc.assert(
      fc.property(minor, minor, (one, other) => {
        const [less, more] = [Math.min(one, other), Math.max(one, other)].map((revenue) =>
          plainLines(resultOf('deemed-income-tax', { ...small, revenue: { minor: revenue, currency: 'CNY' } })),
        );
        expect(Number(more?.['tax'])).toBeGreaterThanOrEqual(Number(less?.['tax']));
        expect(Number(less?.['tax'])).toBeLessThanOrEqual(Number(less?.['standardTax']));
      }),
    );
  });
});
