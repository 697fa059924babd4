import { addDays, daysBetween, type CivilDate } from '#shared/calendar/civil-date.ts';
import type { DatedDay, Reminders } from '#shared/deadlines/schema.ts';

type Source = DatedDay['source'];

/** How many days ahead each kind of day is told: a paper takes longer to renew than a task takes to be done. */
const ahead: Readonly<Record<Source, number>> = { rule: 7, paper: 30, task: 7 };

/** How many days after it a day is still told; what was taken on is told until it is done. */
const after: Readonly<Record<Source, number>> = { rule: 30, paper: 30, task: Infinity };

/** True for a day that should be told of today, unless the person asked for quiet about it. */
export function isToTell(
  key: string,
  { source, day }: Pick<DatedDay, 'source' | 'day'>,
  today: CivilDate,
  { quiet }: Reminders,
): boolean {
  const left = daysBetween(today, day);
  return isNear(source, left) && left >= -after[source] && !isQuiet(key, today, quiet);
}

/** True from the day on which a day is first told of: there is something to put off. */
export function isNear(source: Source, daysLeft: number): boolean {
  return daysLeft <= ahead[source];
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
