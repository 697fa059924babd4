/**
 * A day of the civil calendar as `YYYY-MM-DD`. Policies speak of days, never of instants, so no time zone
 * enters; strings compare in date order.
 */
export type CivilDate = string;

const pattern = /^(\d{4})-(\d{2})-(\d{2})$/;

/** True for a day that exists: `2026-02-29` is refused. */
export function isCivilDate(text: string): boolean {
  const parts = pattern.exec(text);
  if (parts === null) return false;
  const [year, month, day] = [Number(parts[1]), Number(parts[2]), Number(parts[3])];
  return month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
}

/** The same day `months` later; where that month is shorter, its last day. */
export function addMonths(date: CivilDate, months: number): CivilDate {
  const [year, month, day] = split(date);
  const index = year * 12 + (month - 1) + months;
  const [newYear, newMonth] = [Math.floor(index / 12), (index % 12) + 1];
  return join(newYear, newMonth, Math.min(day, daysInMonth(newYear, newMonth)));
}

/** The day `days` later, or earlier when negative. */
export function addDays(date: CivilDate, days: number): CivilDate {
  const [year, month, day] = split(date);
  const instant = new Date(0);
  // Not Date.UTC, which takes the years 0 to 99 for 1900 to 1999: a year half typed is such a year.
  instant.setUTCFullYear(year, month - 1, day + days);
  return fromUtc(instant);
}

/** Whole days from `from` to `to`, negative when `to` is earlier. */
export function daysBetween(from: CivilDate, to: CivilDate): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);
}

/** The day an instant falls on where the computer stands. */
export function localDay(instant: Date): CivilDate {
  return join(instant.getFullYear(), instant.getMonth() + 1, instant.getDate());
}

function fromUtc(instant: Date): CivilDate {
  return join(instant.getUTCFullYear(), instant.getUTCMonth() + 1, instant.getUTCDate());
}

function split(date: CivilDate): readonly [number, number, number] {
  const parts = pattern.exec(date);
  if (parts === null) throw new RangeError(`Not a day of the calendar: ${date}`);
  return [Number(parts[1]), Number(parts[2]), Number(parts[3])];
}

function join(year: number, month: number, day: number): CivilDate {
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

function isLeapYear(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}
