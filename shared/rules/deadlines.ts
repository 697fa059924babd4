import { addMonths, daysBetween, isCivilDate } from '#shared/calendar/civil-date.ts';
import { knownValues } from '#shared/rules/comparison.ts';
import type { Deadline } from '#shared/rules/schema.ts';
import { settledTruthOf } from '#shared/rules/situation.ts';
import type { Situation } from '#shared/rules/situation.ts';
import type { DeadlineResult } from '#shared/rules/verdict.ts';

/** The dates that matter in a situation, without those whose `onlyIf` is certain not to hold. */
export function deadlinesOf(deadlines: readonly Deadline[], situation: Situation): readonly DeadlineResult[] {
  return deadlines
    .filter(({ onlyIf }) => onlyIf === undefined || settledTruthOf(onlyIf, situation) !== 'false')
    .map(({ id, since, months, cite }) => ({ id, since, ...dayOf(since, months, situation), cite }));
}

function dayOf(since: string, months: number, situation: Situation): Pick<DeadlineResult, 'day' | 'daysLeft'> {
  const start = knownValues(situation.answers, situation.asOf)(since);
  const day = typeof start === 'string' && isCivilDate(start) ? addMonths(start, months) : null;
  if (day === null || !isCivilDate(day)) return { day: null, daysLeft: null };
  return { day, daysLeft: daysBetween(situation.asOf, day) };
}
