import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { noticeIds, plainLines, refusals, resultOf, valueOf, yuan } from './bundle.ts';

describe('income tax above the line', () => {
  test.each([
    // 2,000,000 × 15 % = 300,000
    [2_000_000, 700_000, 300_000, 400_000],
    [2_000_000, 300_000, 300_000, 0],
    [2_000_000, 300_000.01, 300_000, 0.01],
    [2_000_000, 299_999.99, 300_000, 0],
    [0, 0, 0, 0],
    // 0.10 × 15 % = 0.015, half up 0.02
    [0.1, 0.05, 0.02, 0.03],
    // 0.03 × 15 % = 0.0045, down to 0.00
    [0.03, 0.01, 0, 0.01],
  ])('of %d with %d paid: the line is %d, above it %d', (income, paid, threshold, excess) => {
    const result = resultOf('talent-iit', { taxableIncome: yuan(income), taxPaid: yuan(paid) }, '2025-06-30');
    expect(plainLines(result)).toEqual({ threshold: yuan(threshold).minor, excess: yuan(excess).minor });
  });

  test('is nothing outside the nine cities, or without the terms', () => {
    const input = { taxableIncome: yuan(2_000_000), taxPaid: yuan(700_000) };
    const outside = resultOf('talent-iit', { ...input, executiveTaxPaidInDelta: false });
    const without = resultOf('talent-iit', { ...input, executiveMeetsBayTerms: false });
    expect([valueOf(outside, 'excess'), valueOf(without, 'excess')]).toEqual([0, 0]);
    expect([noticeIds(outside)[0], noticeIds(without)[0]]).toEqual(['outsideDelta', 'termsNotMet']);
    expect([outside.verdictHint, without.verdictHint]).toEqual(['unlikely', 'unlikely']);
  });

  test.each([
    ['2025-12-31', false, null],
    ['2026-01-01', true, 'undetermined'],
  ])('on %s the document’s target period is over: %s', (asOf, isOver, hint) => {
    const result = resultOf('talent-iit', { taxableIncome: yuan(100), taxPaid: yuan(40) }, asOf);
    expect([noticeIds(result).includes('periodEnded'), result.verdictHint]).toEqual([isOver, hint]);
  });

  test('and up to it make the tax paid, where more than the line was paid', () => {
    const minor = fc.integer({ min: 0, max: 10_000_000_000 });
    fc.assert(
      fc.property(minor, fc.integer({ min: 0, max: 100 }), (income, percent) => {
        const paid = Math.floor((income * percent) / 100);
        const result = resultOf('talent-iit', {
          taxableIncome: { minor: income, currency: 'CNY' },
          taxPaid: { minor: paid, currency: 'CNY' },
        });
        const [threshold, excess] = [Number(valueOf(result, 'threshold')), Number(valueOf(result, 'excess'))];
        expect(excess).toBeGreaterThanOrEqual(0);
        if (paid > threshold) expect(threshold + excess).toBe(paid);
        else expect(excess).toBe(0);
      }),
    );
  });

  test('more tax than income is refused', () => {
    expect(refusals('talent-iit', { taxableIncome: yuan(1), taxPaid: yuan(1.01) })).toEqual(['taxPaid moreThanOther']);
  });
});
