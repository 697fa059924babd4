import { daysBetween, type CivilDate } from '#shared/calendar/civil-date.ts';

/** How soon a day is, the most urgent first. */
export const urgencies = ['overdue', 'week', 'month', 'halfYear', 'later'] as const;
export type Urgency = (typeof urgencies)[number];

/** How soon a day is, seen from another: within 7, 30 or 180 days of it, that day itself included. */
export function urgencyOf(day: CivilDate, asOf: CivilDate): Urgency {
  const left = daysBetween(asOf, day);
  if (left < 0) return 'overdue';
  if (left <= 7) return 'week';
  if (left <= 30) return 'month';
  return left <= 180 ? 'halfYear' : 'later';
}
