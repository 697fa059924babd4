import { addDays, addMonths, isCivilDate, type CivilDate } from '#shared/calendar/civil-date.ts';
import type { Clock } from '#shared/rules/schema.ts';

/**
 * The last day of a clock that starts on the given day; null where that lies beyond the calendar.
 *
 * The starting day is day 0, so one day from 1 March is 2 March, and the last day is still in time. A month or a year
 * ends on the day of the same number, or on the last day of a month too short for it: one month from 31 January ends
 * on 28 or 29 February, one year from 29 February on 28 February.
 */
export function lastDayOf(clock: Clock, start: CivilDate): CivilDate | null {
  return onCalendar(endOf(clock, start));
}

/** The first day from which the clock still runs on the given day; null where that lies before the calendar. */
export function firstStartOf(clock: Clock, day: CivilDate): CivilDate | null {
  let start = estimatedStart(clock, day);
  // Months differ in length: the estimate is never late, and early by three days at most.
  while (isCivilDate(start) && endOf(clock, start) < day) start = addDays(start, 1);
  return onCalendar(start);
}

/** Whether a day lies on or after the starting day, and on or before the last day of the clock. */
export function isWithinClock(clock: Clock, start: CivilDate, day: CivilDate): boolean {
  const last = lastDayOf(clock, start);
  return day >= start && (last === null || day <= last);
}

/** What a clock is measured in, and how much: of two clocks of one measure the longer never ends before the other. */
export function lengthOf(clock: Clock): { readonly measure: string; readonly length: number | string } {
  if ('days' in clock) return { measure: 'days', length: clock.days };
  if ('nextMonth' in clock) return { measure: 'nextMonth', length: clock.nextMonth };
  if ('nextYear' in clock) return { measure: 'nextYear', length: clock.nextYear };
  return { measure: 'months', length: monthsOf(clock) };
}

function endOf(clock: Clock, start: CivilDate): CivilDate {
  if ('days' in clock) return addDays(start, clock.days);
  if ('nextMonth' in clock) return `${addMonths(firstOfMonth(start), 1).slice(0, -2)}${twoDigits(clock.nextMonth)}`;
  if ('nextYear' in clock) return `${addMonths(firstOfYear(start), monthsInYear).slice(0, -5)}${clock.nextYear}`;
  return addMonths(start, monthsOf(clock));
}

function estimatedStart(clock: Clock, day: CivilDate): CivilDate {
  if ('days' in clock) return addDays(day, -clock.days);
  if ('nextMonth' in clock) {
    const isInTime = day.slice(-2) <= twoDigits(clock.nextMonth);
    return isInTime ? addMonths(firstOfMonth(day), -1) : firstOfMonth(day);
  }
  if ('nextYear' in clock) {
    const isInTime = day.slice(-5) <= clock.nextYear;
    return isInTime ? addMonths(firstOfYear(day), -monthsInYear) : firstOfYear(day);
  }
  return addMonths(day, -monthsOf(clock));
}

const monthsInYear = 12;

function monthsOf(clock: Extract<Clock, { months: number } | { years: number }>): number {
  return 'months' in clock ? clock.months : clock.years * monthsInYear;
}

function firstOfMonth(day: CivilDate): CivilDate {
  return `${day.slice(0, -2)}01`;
}

function firstOfYear(day: CivilDate): CivilDate {
  return `${day.slice(0, -5)}01-01`;
}

function twoDigits(day: number): string {
  return String(day).padStart(2, '0');
}

function onCalendar(day: CivilDate): CivilDate | null {
  return isCivilDate(day) ? day : null;
}
