import { isCivilDate, type CivilDate } from '#shared/calendar/civil-date.ts';

/** The days a person may choose to look at: wide enough for any document carried, narrow enough to catch a slip. */
export const earliestDay: CivilDate = '2010-01-01';
export const latestDay: CivilDate = '2049-12-31';

/** Why a typed day cannot be used; null where it can. */
export type DayProblem = 'notADay' | 'outOfRange';

/** Checks a day as the date field gives it: empty while it is incomplete or does not exist. */
export function dayProblem(typed: string): DayProblem | null {
  if (!isCivilDate(typed)) return 'notADay';
  return typed < earliestDay || typed > latestDay ? 'outOfRange' : null;
}
