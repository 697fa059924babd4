import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { datesIn } from '#shared/corpus/dates-in-text.ts';

function marked(text: string): readonly (readonly [string, unknown])[] {
  return datesIn(text).map(({ start, end, time }) => [text.slice(start, end), time]);
}

describe('dates and periods in a text', () => {
  it.each([
    ['2021年11月19日', { kind: 'day', day: '2021-11-19' }],
    ['2021 年 1 月 9 日', { kind: 'day', day: '2021-01-09' }],
    ['2021-12-02', { kind: 'day', day: '2021-12-02' }],
    ['2027年3月', { kind: 'month', year: 2027, month: 3 }],
    ['2027年12月底', { kind: 'month', year: 2027, month: 12 }],
    ['2025年', { kind: 'year', year: 2025 }],
    ['2025 年', { kind: 'year', year: 2025 }],
    ['2025年底', { kind: 'year', year: 2025 }],
    ['2016年-2020年', { kind: 'years', from: 2016, to: 2020 }],
    ['2023-2025年', { kind: 'years', from: 2023, to: 2025 }],
    ['2023年至2025年', { kind: 'years', from: 2023, to: 2025 }],
    ['每年12月底', { kind: 'yearly', month: 12 }],
    ['有效期3年', { kind: 'duration', count: 3, unit: 'year' }],
    ['有效期為3年', { kind: 'duration', count: 3, unit: 'year' }],
    ['36个月', { kind: 'duration', count: 36, unit: 'month' }],
    ['12個月', { kind: 'duration', count: 12, unit: 'month' }],
    ['有效期三年', { kind: 'duration', count: 3, unit: 'year' }],
    ['期限为十二个月', { kind: 'duration', count: 12, unit: 'month' }],
    ['30天', { kind: 'duration', count: 30, unit: 'day' }],
  ])('reads %s', (text, time) => {
    expect(marked(`自${text}内，`)).toEqual([[text, time]]);
  });

  it('takes years in brackets for a period, and other pairs of numbers for nothing', () => {
    expect(marked('行动方案（2022-2025）')).toEqual([['2022-2025', { kind: 'years', from: 2022, to: 2025 }]]);
    expect(marked('电话2022-2025')).toEqual([]);
    expect(marked('2025-2022年')).toEqual([['2022年', { kind: 'year', year: 2022 }]]);
  });

  it.each([
    '公告2026年第16号',
    '粤办函〔2021〕328号',
    '培育100个年交易额',
    '打造3家年进出口额',
    '7×24小时',
    '9999年',
    '第3年',
    '2025年13月40日',
    '十四五期间',
    '三年级',
  ])('leaves %s alone', (text) => {
    expect(marked(text)).toEqual([]);
  });

  it('keeps a day whole, and finds what follows it', () => {
    expect(marked('2024年3月6日起施行，有效期3年。').map(([text]) => text)).toEqual(['2024年3月6日', '有效期3年']);
    expect(marked('2021年2月30日').map(([, time]) => time)).not.toContainEqual({ kind: 'day', day: '2021-02-30' });
  });

  it('marks stretches of the text, in order, none within another', () => {
    const pieces = fc.constantFrom('2025', '年', '3', '月', '日', '-', '有效期', '个月', '每年', '（', '）', '三', ' ');
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 20 }), (parts) => {
        const text = parts.join('');
        let at = 0;
        for (const { start, end } of datesIn(text)) {
          expect(start).toBeGreaterThanOrEqual(at);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(text.length);
          at = end;
        }
      }),
    );
  });
});
