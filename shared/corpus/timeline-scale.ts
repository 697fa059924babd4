import { addDays, addMonths, daysBetween, type CivilDate } from '#shared/calendar/civil-date.ts';
import type { TimelineRow } from '#shared/corpus/timeline.ts';

/** How much of time is shown: all of it, ten years, or three years around the as-of date. */
export type TimelineZoom = 'all' | 'decade' | 'near';

/** The days shown, both ends included. */
export interface TimelineRange {
  readonly from: CivilDate;
  readonly to: CivilDate;
}

// What the five documents and the rules behind them span.
const leastFrom = 2014;
const leastTo = 2030;

/** The days a zoom shows. All of it reaches from the first document to a year after the last end, and to the as-of date. */
export function timelineRange(zoom: TimelineZoom, asOf: CivilDate, rows: readonly TimelineRow[]): TimelineRange {
  const year = yearOf(asOf);
  if (zoom === 'near') return { from: addMonths(asOf, -18), to: addMonths(asOf, 18) };
  if (zoom === 'decade') return wholeYears(year - 6, year + 3);
  const starts = rows
    .flatMap(({ kind, from, issued }) => (kind === 'policy' ? (from ?? issued ?? []) : []))
    .map(yearOf);
  const ends = rows.flatMap(({ to }) => to ?? []).map((day) => yearOf(day) + 1);
  return wholeYears(Math.min(leastFrom, year, ...starts), Math.max(leastTo, year, ...ends));
}

/** Where a day stands in a range: 0 at its start, 1 at its end, beyond them outside. */
export function shareAt({ from, to }: TimelineRange, day: CivilDate): number {
  return daysBetween(from, day) / (daysBetween(from, to) + 1);
}

/** The day at a share of a range; shares outside it give its first or last day. */
export function dayAt({ from, to }: TimelineRange, share: number): CivilDate {
  const days = daysBetween(from, to) + 1;
  return addDays(from, Math.min(days - 1, Math.max(0, Math.floor(share * days))));
}

/** A stroke of the axis: the first day of a year, or of a quarter where years are far apart. */
export interface TimelineTick {
  readonly day: CivilDate;
  readonly isYear: boolean;
}

/** The strokes of the axis within a range. */
export function ticksOf({ from, to }: TimelineRange): readonly TimelineTick[] {
  const hasQuarters = daysBetween(from, to) < 5 * 365;
  const ticks: TimelineTick[] = [];
  for (let year = yearOf(from); year <= yearOf(to); year += 1) {
    const months = hasQuarters ? ['01', '04', '07', '10'] : ['01'];
    ticks.push(...months.map((month) => ({ day: `${year}-${month}-01`, isYear: month === '01' })));
  }
  return ticks.filter(({ day }) => day >= from && day <= to);
}

/** The bar of a row within a range: where it is drawn, and which of its ends are not ends. */
export interface TimelineBar {
  /** Shares of the range, between 0 and 1. */
  readonly start: number;
  readonly end: number;
  /** `closed`: the day is known; `open`: no day is given; `beyond`: it lies outside the range. */
  readonly startIs: 'closed' | 'open' | 'beyond';
  readonly endIs: 'closed' | 'open' | 'beyond';
}

/** Null where nothing of the row falls into the range. A start that is not given is drawn from the day of issue, and open. */
export function barOf(row: TimelineRow, range: TimelineRange): TimelineBar | null {
  const begins = row.from ?? row.issued;
  const start = begins === null ? 0 : shareAt(range, begins);
  // The last day belongs to the stretch: the bar reaches to the end of it.
  const end = row.to === null ? 1 : shareAt(range, addDays(row.to, 1));
  if (start >= 1 || end <= 0) return null;
  return {
    start: Math.max(0, start),
    end: Math.min(1, end),
    startIs: start < 0 ? 'beyond' : row.from === null ? 'open' : 'closed',
    endIs: row.to === null ? 'open' : end > 1 ? 'beyond' : 'closed',
  };
}

function yearOf(day: CivilDate): number {
  return Number(day.slice(0, 4));
}

function wholeYears(from: number, to: number): TimelineRange {
  return { from: `${from}-01-01`, to: `${to}-12-31` };
}
