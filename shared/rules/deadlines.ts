import { addDays, daysBetween, isCivilDate, type CivilDate } from '#shared/calendar/civil-date.ts';
import { lastDayOf } from '#shared/rules/clock.ts';
import type { Deadline } from '#shared/rules/schema.ts';
import { isShown } from '#shared/rules/situation.ts';
import type { Situation } from '#shared/rules/situation.ts';
import type { DeadlineResult } from '#shared/rules/verdict.ts';

/** The dates that matter in a situation, without those whose `onlyIf` is certain not to hold. */
export function deadlinesOf(deadlines: readonly Deadline[], situation: Situation): readonly DeadlineResult[] {
  return deadlines
    .filter((deadline) => isShown(deadline, situation))
    .map((deadline) => {
      const day = dayOf(deadline, situation);
      return {
        id: deadline.id,
        since: 'endOf' in deadline ? null : deadline.since,
        marks: deadline.marks ?? 'lastDay',
        day,
        daysLeft: day === null ? null : daysBetween(situation.asOf, day),
        cite: deadline.cite,
      };
    });
}

function dayOf(deadline: Deadline, situation: Situation): CivilDate | null {
  const last = 'endOf' in deadline ? deadline.endOf.day : lastDayCounted(deadline, situation);
  if (last === null || deadline.marks !== 'dayAfter') return last;
  const next = addDays(last, 1);
  return isCivilDate(next) ? next : null;
}

function lastDayCounted(deadline: Exclude<Deadline, { endOf: unknown }>, situation: Situation): CivilDate | null {
  const start = situation.valueOf(deadline.since);
  return typeof start === 'string' && isCivilDate(start) ? lastDayOf(deadline, start) : null;
}
