import { describe, expect, it } from 'vitest';
import { fill, formatMoneyIn } from '#shared/i18n/format.ts';
import { firstMissing } from '#shared/reports/read-back.ts';

describe('what was read back', () => {
  it('holds each piece in order, wherever lines break', () => {
    expect(firstMissing(['可能适用', '[3]', '来源'], '可能\n适 用 [3] 来源')).toBeNull();
    expect(firstMissing(['来源', '可能适用'], '可能适用 来源')).toBe('可能适用');
  });

  it('holds characters that a PDF gives back as the radicals they look like, also at its end', () => {
    expect(firstMissing(['客户', '离线生成'], '客⼾ 离线⽣成')).toBeNull();
    expect(firstMissing(['长期', '见'], '⻓期⻅')).toBeNull();
  });

  it('lacks a piece of which one character differs', () => {
    expect(firstMissing(['可能适用'], '不能适用')).toBe('可能适用');
    expect(firstMissing(['¥1,234.50'], '¥1,234.60')).toBe('¥1,234.50');
  });
});

describe('words that agree with a number', () => {
  it('are the first for one and the second for any other', () => {
    const template = '{{days}} [days|day|days] left';
    expect([0, 1, 2].map((days) => fill(template, { days }))).toEqual(['0 days left', '1 day left', '2 days left']);
  });

  it('leave brackets of what is filled in alone', () => {
    expect(fill('{{name}}', { name: '[name|a|b] {{name}}' })).toBe('[name|a|b] {{name}}');
  });
});

describe('money in a report', () => {
  it('follows the language to the last digit', () => {
    expect(formatMoneyIn(123_450, 'CNY', 'en')).toBe('CNY 1,234.50');
    expect(formatMoneyIn(900_719_925_474_099, 'CNY', 'zh-CN')).toBe('9,007,199,254,740.99人民币');
  });
});
