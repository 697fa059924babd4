import { addDays, addMonths, type CivilDate } from '#shared/calendar/civil-date.ts';

/** A month of the civil calendar as `YYYY-MM`. */
export type Month = string;

/** The month a day lies in. */
export function monthOf(day: CivilDate): Month {
  return day.slice(0, 7);
}

/** The month so many months later, or earlier where negative. */
export function monthAfter(month: Month, months: number): Month {
  return monthOf(addMonths(`${month}-01`, months));
}

/** The weeks that hold a month, Monday first, with the days before and after it that fill them. */
export function weeksOf(month: Month): readonly (readonly CivilDate[])[] {
  const first = `${month}-01`;
  const start = addDays(first, -weekday(first));
  const next = `${monthAfter(month, 1)}-01`;
  const weeks: CivilDate[][] = [];
  for (let monday = start; monday < next; monday = addDays(monday, 7)) {
    weeks.push([0, 1, 2, 3, 4, 5, 6].map((day) => addDays(monday, day)));
  }
  return weeks;
}

/** 0 for Monday to 6 for Sunday. */
export function weekday(day: CivilDate): number {
  return (new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7;
}
