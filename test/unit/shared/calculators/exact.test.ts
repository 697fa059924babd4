import { describe, expect, test } from 'vitest';
import { dividedBy, exact, isAtMost, roundDown, roundHalfUp, sum, times } from '#shared/calculators/exact.ts';

describe('exact amounts', () => {
  test.each([
    [1, 5000, 1, 0],
    [3, 5000, 2, 1],
    [1, 4999, 0, 0],
    [9_007_199_254_740_991, 10_000, 9_007_199_254_740_991, 9_007_199_254_740_991],
    [9_007_199_254_740_991, 3333, 3_002_099_511_605_172, 3_002_099_511_605_172],
  ])('%i at %i basis points: half up %i, down %i', (minor, share, up, down) => {
    expect([roundHalfUp(times(exact(minor), share)), roundDown(times(exact(minor), share))]).toEqual([up, down]);
  });

  test('are undone by dividing, without a rest', () => {
    expect(roundDown(dividedBy(times(exact(1234567), 400), 400))).toBe(1234567);
  });

  test('are compared before they are rounded', () => {
    expect([isAtMost(times(exact(25), 400), 1), isAtMost(times(exact(26), 400), 1)]).toEqual([true, false]);
  });

  test('that no longer fit are refused, not bent', () => {
    expect(() => sum([Number.MAX_SAFE_INTEGER, 1])).toThrow(RangeError);
    expect(() => roundHalfUp(times(exact(Number.MAX_SAFE_INTEGER), 10_001))).toThrow(
      'Too large to reckon with exactly',
    );
    expect(sum([Number.MAX_SAFE_INTEGER - 1, 1])).toBe(Number.MAX_SAFE_INTEGER);
  });
});
