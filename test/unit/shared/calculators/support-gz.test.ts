import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { noticeIds, plainLines, refusals, resultOf, valueOf, yuan } from './bundle.ts';

const million = 1_000_000;

describe('support in Guangzhou', () => {
  test.each([
    // 50 % up to 1 m: 2 m of costs reach the cap exactly
    ['brandPromotionCosts', 'brand', 1.2 * million, 0.6 * million, 0.6 * million, false],
    ['brandPromotionCosts', 'brand', 1_999_999.98, 999_999.99, 999_999.99, false],
    ['brandPromotionCosts', 'brand', 2 * million, million, million, true],
    ['brandPromotionCosts', 'brand', 2_000_000.02, 1_000_000.01, million, true],
    ['brandPromotionCosts', 'brand', 90 * million, 45 * million, million, true],
    // 30 % up to 1.5 m: 5 m of rent reach the cap exactly
    ['specialZoneRent', 'zoneRent', million, 300_000, 300_000, false],
    ['specialZoneRent', 'zoneRent', 5 * million, 1.5 * million, 1.5 * million, true],
    ['specialZoneRent', 'zoneRent', 5_000_000.1, 1_500_000.03, 1.5 * million, true],
    ['specialZoneRent', 'zoneRent', 0, 0, 0, false],
  ])('%s (%s) of %d: share %d, at most %d', (field, block, base, share, ceiling, isAtCap) => {
    const result = resultOf('support-gz', { [field]: yuan(base) });
    expect(plainLines(result)).toEqual({
      [`${block}/share`]: yuan(share).minor,
      [`${block}/ceiling`]: yuan(ceiling).minor,
      [`${block}/chosen`]: yuan(ceiling).minor,
      total: yuan(ceiling).minor,
    });
    expect(noticeIds(result).includes(`${block}/atCap`)).toBe(isAtCap);
  });

  test('a share that ends in half a fen is rounded down, so that it never exceeds what the words allow', () => {
    expect(valueOf(resultOf('support-gz', { brandPromotionCosts: yuan(0.01) }), 'share', 'brand')).toBe(0);
    expect(valueOf(resultOf('support-gz', { specialZoneRent: yuan(0.09) }), 'share', 'zoneRent')).toBe(2);
  });

  test.each([
    ['qilin', undefined, 2 * million],
    ['qilin', 500_000, 500_000],
    ['qilin', 2 * million, 2 * million],
    ['qilin', 2_000_000.01, 2 * million],
    ['kunpeng', undefined, 5 * million],
    ['kunpeng', 5_000_000.01, 5 * million],
  ])('%s with %d announced: at most %d, once', (scheme, announced, ceiling) => {
    const reward = announced === undefined ? {} : { [`${scheme}Reward`]: yuan(announced) };
    const result = resultOf('support-gz', { [`${scheme}FirstListed`]: true, ...reward });
    expect(valueOf(result, 'ceiling', scheme)).toBe(yuan(ceiling).minor);
  });

  test('a firm that was on the list before gets no reward', () => {
    const result = resultOf('support-gz', { qilinFirstListed: false, qilinReward: yuan(100) });
    expect([valueOf(result, 'chosen', 'qilin'), valueOf(result, 'total')]).toEqual([0, 0]);
    expect([noticeIds(result)[0], result.verdictHint]).toEqual(['qilin/firstTimeOnly', 'unlikely']);
  });

  test.each([
    ['none', undefined, 600_000, null],
    ['stateOrProvince', undefined, 0, 'brand/paidAbove'],
    ['otherCityPaid', undefined, 0, 'brand/paidByCity'],
    ['otherCity', 599_999.99, 600_000, 'brand/thisIsHigher'],
    ['otherCity', 600_000, 600_000, 'brand/bothTheSame'],
    ['otherCity', 600_000.01, 600_000.01, 'brand/otherIsHigher'],
  ])('one matter is paid once: %s (%d) leaves %d', (brandPaid, other, chosen, id) => {
    const brandOtherCity = other === undefined ? undefined : yuan(other);
    const result = resultOf('support-gz', { brandPromotionCosts: yuan(1_200_000), brandPaid, brandOtherCity });
    expect(valueOf(result, 'chosen', 'brand')).toBe(yuan(chosen).minor);
    expect(valueOf(result, 'ceiling', 'brand')).toBe(yuan(600_000).minor);
    expect(noticeIds(result).filter((notice) => notice.startsWith('brand/'))).toEqual(id === null ? [] : [id]);
  });

  test('adds up the four, each by its own words', () => {
    const result = resultOf('support-gz', {
      qilinFirstListed: true,
      kunpengFirstListed: true,
      kunpengPaid: 'stateOrProvince',
      brandPromotionCosts: yuan(1_200_000),
      specialZoneRent: yuan(9_000_000),
    });
    expect(valueOf(result, 'total')).toBe(yuan(2_000_000 + 600_000 + 1_500_000).minor);
  });

  test.each([
    ['2027-03-05', false, null],
    ['2027-03-06', true, 'undetermined'],
  ])('on %s the document is over: %s', (asOf, isOver, hint) => {
    const result = resultOf('support-gz', { qilinFirstListed: true }, asOf);
    expect([noticeIds(result).includes('documentEnded'), result.verdictHint]).toEqual([isOver, hint]);
  });

  test('never exceeds a cap or the share, and never falls when costs rise', () => {
    const minor = fc.integer({ min: 0, max: 2_000_000_000 });
    fc.assert(
      fc.property(minor, minor, (one, other) => {
        const [less, more] = [Math.min(one, other), Math.max(one, other)];
        const at = (costs: number) =>
          resultOf('support-gz', {
            brandPromotionCosts: { minor: costs, currency: 'CNY' },
            specialZoneRent: { minor: costs, currency: 'CNY' },
          });
        for (const [block, cap, percent] of [
          ['brand', 100_000_000, 50],
          ['zoneRent', 150_000_000, 30],
        ] as const) {
          const [low, high] = [less, more].map((costs) => Number(valueOf(at(costs), 'ceiling', block)));
          expect(high).toBeLessThanOrEqual(cap);
          expect(Number(high) * 100).toBeLessThanOrEqual(more * percent);
          expect(high).toBeGreaterThanOrEqual(Number(low));
        }
      }),
    );
  });

  test.each([
    [{}, [' nothingToReckon']],
    [{ brandPaid: 'none' }, ['brandPaid needsOther']],
    [{ qilinReward: yuan(1) }, ['qilinReward needsOther']],
    [{ brandPromotionCosts: yuan(1), brandPaid: 'otherCity' }, ['brandPaid needsOther']],
    [{ brandPromotionCosts: yuan(1), brandOtherCity: yuan(1) }, ['brandOtherCity needsOther']],
    [{ brandPromotionCosts: { minor: 100, currency: 'USD' } }, ['brandPromotionCosts wrongCurrency']],
    [{ brandPromotionCosts: '2000000' }, ['brandPromotionCosts notMoney']],
  ])('%j is refused', (input, expected) => {
    expect(refusals('support-gz', input)).toEqual(expected);
  });
});
