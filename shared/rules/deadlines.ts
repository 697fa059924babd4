import { addMonths, daysBetween, isCivilDate } from '#shared/calendar/civil-date.ts';
import type { Deadline } from '#shared/rules/schema.ts';
import { isShown } from '#shared/rules/situation.ts';
import type { Situation } from '#shared/rules/situation.ts';
import type { DeadlineResult } from '#shared/rules/verdict.ts';

/** The dates that matter in a situation, without those whose `onlyIf` is certain not to hold. */
export function deadlinesOf(deadlines: readonly Deadline[], situation: Situation): readonly DeadlineResult[] {
  return deadlines
    .filter((deadline) => isShown(deadline, situation))
    .map(({ id, since, months, cite }) => ({ id, since, ...dayOf(since, months, situation), cite }));
}

function dayOf(since: string, months: number, situation: Situation): Pick<DeadlineResult, 'day' | 'daysLeft'> {
  const start = situation.valueOf(since);
  const day = typeof start === 'string' && isCivilDate(start) ? addMonths(start, months) : null;
  if (day === null || !isCivilDate(day)) return { day: null, daysLeft: null };
  return { day, daysLeft: daysBetween(situation.asOf, day) };
}
