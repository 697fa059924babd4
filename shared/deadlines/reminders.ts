import { addDays, daysBetween, type CivilDate } from '#shared/calendar/civil-date.ts';
import type { Reminders } from '#shared/deadlines/schema.ts';

/** How many days ahead a deadline is told, and how many days after it has passed. */
const ahead = 7;
const after = 30;

/** True for a day that should be told of today, unless the person asked for quiet about it. */
export function isToTell(key: string, day: CivilDate, today: CivilDate, { quiet }: Reminders): boolean {
  const left = daysBetween(today, day);
  return left <= ahead && left >= -after && !isQuiet(key, today, quiet);
}

/** Whether a deadline is put off on this day, or for good. */
export function isQuiet(key: string, today: CivilDate, quiet: Reminders['quiet']): boolean {
  if (!Object.hasOwn(quiet, key)) return false;
  const until = quiet[key] ?? null;
  return until === null || today < until;
}

/** Puts a deadline off for some days, or for good where `days` is null; what was put off and is over is forgotten. */
export function putOff(reminders: Reminders, key: string, today: CivilDate, days: number | null): Reminders {
  const standing = Object.entries(reminders.quiet).filter(([, until]) => until === null || today < until);
  return {
    ...reminders,
    quiet: { ...Object.fromEntries(standing), [key]: days === null ? null : addDays(today, days) },
  };
}

/** Has a deadline told again. */
export function tellAgain(reminders: Reminders, key: string): Reminders {
  return { ...reminders, quiet: Object.fromEntries(Object.entries(reminders.quiet).filter(([own]) => own !== key)) };
}
