import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isSameValue, parseDay, parseScaled, parseTyped, typedFrom } from '#renderer/answering/values.ts';

describe('a typed day', () => {
  it.each([
    ['2026-03-05', '2026-03-05'],
    ['2026-3-5', '2026-03-05'],
    ['2026/03/05', '2026-03-05'],
    ['2026.3.5', '2026-03-05'],
    ['20260305', '2026-03-05'],
    ['2026年3月5日', '2026-03-05'],
    ['２０２６－０３－０５', '2026-03-05'],
    ['  2026-03-05 ', '2026-03-05'],
    ['2024-02-29', '2024-02-29'],
  ])('is read however it is usually written: %s', (typed, day) => {
    expect(parseDay(typed)).toBe(day);
  });

  it.each(['', '2026', '2026-02-29', '2026-13-01', '2026-00-10', '26-3-5', '三月五日', '2026-3-5-7', '202603'])(
    'is refused when it is none: %s',
    (typed) => {
      expect(parseDay(typed)).toBeNull();
    },
  );
});

describe('a typed number', () => {
  it('keeps decimals as whole parts, without floating point', () => {
    expect(parseScaled('1,234.5', 2)).toBe(123450);
    expect(parseScaled('0.29', 2)).toBe(29);
    expect(parseScaled('１２０', 0)).toBe(120);
    expect(parseScaled('-3', 0)).toBe(-3);
  });

  it('is refused when it is finer than the fact, or no number', () => {
    expect(['1.5', 'abc', '', '1e3', '--1', '9'.repeat(13)].map((typed) => parseScaled(typed, 0))).toEqual(
      Array.from({ length: 6 }, () => null),
    );
  });

  it('is never negative in an answer', () => {
    expect(parseTyped('integer', '-3', 'CNY')).toBeNull();
  });

  it('comes back as it was typed', () => {
    fc.assert(
      fc.property(fc.nat(10 ** 12 - 1), (scaled) => {
        for (const type of ['integer', 'percent', 'money'] as const) {
          const value = type === 'money' ? { minor: scaled, currency: 'USD' } : scaled;
          expect(parseTyped(type, typedFrom(type, value), 'USD')).toEqual(value);
        }
      }),
    );
  });
});

describe('two values', () => {
  it('are the same by what they say', () => {
    expect(isSameValue({ minor: 1, currency: 'CNY' }, { minor: 1, currency: 'CNY' })).toBe(true);
    expect(isSameValue({ minor: 1, currency: 'CNY' }, { minor: 1, currency: 'USD' })).toBe(false);
    expect(isSameValue(undefined, false)).toBe(false);
    expect(isSameValue(false, false)).toBe(true);
    expect(isSameValue('1', 1)).toBe(false);
  });
});
