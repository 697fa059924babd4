import fc from 'fast-check';
import { expect, it } from 'vitest';
import { formatRoundMoney } from '#shared/i18n/round-money.ts';
import { formatMoney } from '#shared/i18n/format.ts';

it.each([
  [200_000_000, 'CNY 200 万', 'CNY 200 萬', 'CNY 2 million'],
  [150_000_000, 'CNY 150 万', 'CNY 150 萬', 'CNY 1.5 million'],
  [20_000_000_000_000, 'CNY 2,000 亿', 'CNY 2,000 億', 'CNY 200 billion'],
  [1_500_000, 'CNY 1.5 万', 'CNY 1.5 萬', 'CNY 15,000.00'],
])('%i fen are said as people say them', (minor, simplified, traditional, english) => {
  expect(formatRoundMoney(minor, 'CNY', 'zh-CN')).toBe(simplified);
  expect(formatRoundMoney(minor, 'CNY', 'zh-HK')).toBe(traditional);
  expect(formatRoundMoney(minor, 'CNY', 'en')).toBe(english);
});

it('says an amount in full where the round form would lose something', () => {
  expect(formatRoundMoney(123_456_789, 'CNY', 'zh-CN')).toBe(formatMoney(123_456_789, 'CNY'));
  expect(formatRoundMoney(0, 'CNY', 'zh-CN')).toBe('CNY 0.00');
});

it('never loses a fen: the round form read back is the amount', () => {
  const words: Readonly<Record<string, number>> = { 亿: 100_000_000, 万: 10_000 };
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 1e15 }), fc.constantFrom(1, 1_000, 100_000, 10_000_000), (amount, grain) => {
      const minor = Math.floor(amount / grain) * grain;
      const [, number = '', word = ''] = formatRoundMoney(minor, 'CNY', 'zh-CN').split(' ');
      expect(Math.round(Number(number.replaceAll(',', '')) * (words[word] ?? 1) * 100)).toBe(minor);
    }),
  );
});
