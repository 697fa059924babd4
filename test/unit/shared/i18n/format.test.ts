import { describe, expect, it } from 'vitest';
import { fill, formatDay, formatDayOfYear, formatMoney } from '#shared/i18n/format.ts';

it('writes a day of every year as readers of the language do', () => {
  expect([formatDayOfYear('04-30', 'zh-CN'), formatDayOfYear('04-30', 'en')]).toEqual(['4月30日', '30 April']);
});

describe('formatDay', () => {
  it('writes a day as a reader of the language does', () => {
    const day = '2026-03-05';
    expect([formatDay(day, 'zh-CN'), formatDay(day, 'zh-HK'), formatDay(day, 'en')]).toEqual([
      '2026年3月5日',
      '2026年3月5日',
      '5 March 2026',
    ]);
  });
});

describe('formatMoney', () => {
  it('keeps every digit and gives each currency its own decimals', () => {
    expect([
      formatMoney(123_450, 'CNY'),
      formatMoney(5, 'USD'),
      formatMoney(-1_234_567, 'JPY'),
      formatMoney(9_007_199_254_740_991, 'CNY'),
      formatMoney(0, 'CNY'),
    ]).toEqual(['CNY 1,234.50', 'USD 0.05', 'JPY −1,234,567', 'CNY 90,071,992,547,409.91', 'CNY 0.00']);
  });
});

describe('fill', () => {
  it('puts values into their places and leaves an unknown place as it stands', () => {
    expect(fill('{{a}} of {{b}} {{c}}', { a: 1, b: 'two' })).toBe('1 of two {{c}}');
  });
});
