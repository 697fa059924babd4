import { isCivilDate } from '#shared/calendar/civil-date.ts';
import type { Span } from '#shared/corpus/schema.ts';

/** What a date or period in a text says, as far as its own words say it. */
export type TimeWords =
  | { readonly kind: 'day'; readonly day: string }
  | { readonly kind: 'month'; readonly year: number; readonly month: number }
  | { readonly kind: 'year'; readonly year: number }
  | { readonly kind: 'years'; readonly from: number; readonly to: number }
  /** Comes back every year in this month. */
  | { readonly kind: 'yearly'; readonly month: number }
  | { readonly kind: 'duration'; readonly count: number; readonly unit: 'year' | 'month' | 'day' };

/** A date or period and where it stands. */
export interface TimeMark extends Span {
  readonly time: TimeWords;
}

type Found = Readonly<Record<string, string | undefined>>;
type Reader = readonly [pattern: RegExp, read: (found: Found) => TimeWords | null];

/** A number of the text, not the tail of a longer one. */
const alone = String.raw`(?<![\d.,，第])`;
const dash = String.raw`\s*[-‐–—－~～至]+\s*`;
const cue = '有效期限?|期限|为期|為期|不超过|不超過|连续|連續|最长|最長';

/** The longest and surest first: what one has taken no later one looks at. */
const readers: readonly Reader[] = [
  [new RegExp(String.raw`${alone}(?<year>\d{4})\s*年\s*(?<month>\d{1,2})\s*月\s*(?<day>\d{1,2})\s*日`, 'g'), readDay],
  [new RegExp(String.raw`${alone}(?<year>\d{4})-(?<month>\d{1,2})-(?<day>\d{1,2})(?![\d-])`, 'g'), readDay],
  [new RegExp(String.raw`${alone}(?<from>\d{4})\s*年?${dash}(?<to>\d{4})\s*年`, 'g'), readYears],
  [new RegExp(String.raw`${alone}(?<from>\d{4})${dash}(?<to>\d{4})(?=\s*[)）〕\]])`, 'g'), readYears],
  [new RegExp(String.raw`${alone}(?<year>\d{4})\s*年\s*(?<month>\d{1,2})\s*月(?!\s*\d)[底末初中]?`, 'g'), readMonth],
  [new RegExp(String.raw`${alone}(?<year>\d{4})\s*年(?!\s*第?\s*\d)[底末初中]?`, 'g'), readYear],
  [/每年\s*(?<month>\d{1,2})\s*月(?:\s*\d{1,2}\s*日|[底末初中])?/g, readYearly],
  [
    new RegExp(String.raw`(?:(?:${cue})[为為]?\s*)?${alone}(?<count>\d{1,3})\s*(?<unit>个月|個月|工作日|天)`, 'g'),
    readDuration,
  ],
  [
    new RegExp(String.raw`(?:(?:${cue})[为為]?\s*)?${alone}(?<count>\d{1,2})\s*(?<unit>年)(?!\s*\d)`, 'g'),
    readDuration,
  ],
  [new RegExp(`(?:${cue})[为為]?(?<count>[一二两兩三四五六七八九十]{1,3})(?<unit>个月|個月|年)`, 'g'), readDuration],
];

/** Every date and period of a text, in order, none within another. What might be something else is left unmarked. */
export function datesIn(text: string): readonly TimeMark[] {
  const marks: TimeMark[] = [];
  for (const [pattern, read] of readers) {
    for (const found of text.matchAll(pattern)) {
      const span = { start: found.index, end: found.index + found[0].length };
      const time = read(found.groups ?? {});
      if (time !== null && !marks.some((mark) => mark.start < span.end && span.start < mark.end)) {
        marks.push({ ...span, time });
      }
    }
  }
  return marks.toSorted((left, right) => left.start - right.start);
}

function readDay({ year = '', month = '', day = '' }: Found): TimeWords | null {
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isCivilDate(date) ? { kind: 'day', day: date } : null;
}

function readYears({ from, to }: Found): TimeWords | null {
  const years = { from: Number(from), to: Number(to) };
  return isYear(years.from) && isYear(years.to) && years.from < years.to ? { kind: 'years', ...years } : null;
}

function readMonth({ year, month }: Found): TimeWords | null {
  const [inYear, inMonth] = [Number(year), Number(month)];
  return isYear(inYear) && isMonth(inMonth) ? { kind: 'month', year: inYear, month: inMonth } : null;
}

function readYear({ year }: Found): TimeWords | null {
  return isYear(Number(year)) ? { kind: 'year', year: Number(year) } : null;
}

function readYearly({ month }: Found): TimeWords | null {
  return isMonth(Number(month)) ? { kind: 'yearly', month: Number(month) } : null;
}

function readDuration({ count = '', unit = '' }: Found): TimeWords | null {
  const number = /^\d+$/.test(count) ? Number(count) : chineseNumber(count);
  if (number === null || number === 0) return null;
  return { kind: 'duration', count: number, unit: unit === '年' ? 'year' : unit.endsWith('月') ? 'month' : 'day' };
}

function isYear(year: number): boolean {
  return year >= 1949 && year <= 2100;
}

function isMonth(month: number): boolean {
  return month >= 1 && month <= 12;
}

/** 三, 十二, 三十六; null for what is no such number. */
function chineseNumber(words: string): number | null {
  const parts = /^(?<tens>[一二两兩三四五六七八九])?(?<ten>十)?(?<ones>[一二两兩三四五六七八九])?$/.exec(words)?.groups;
  if (parts === undefined) return null;
  const { tens, ten, ones } = parts;
  if (ten === undefined) return tens !== undefined && ones !== undefined ? null : digit(tens ?? ones);
  return (tens === undefined ? 1 : digit(tens)) * 10 + (ones === undefined ? 0 : digit(ones));
}

function digit(word: string | undefined): number {
  return word === undefined ? 0 : '一二三四五六七八九'.indexOf(word.replace(/[两兩]/, '二')) + 1;
}
