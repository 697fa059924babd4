import type { CivilDate } from '#shared/calendar/civil-date.ts';
import type { Checklist, Deadline } from '#shared/rules/schema.ts';
import { isUnderWay } from './share-answered.ts';
import type { ChecklistResult } from '#shared/rules/verdict.ts';

/** A deadline of some outcome, with the day it falls on. */
export interface ComingDay {
  readonly checklist: string;
  readonly deadline: Deadline;
  readonly day: CivilDate;
  /** Negative when the day is past. */
  readonly daysLeft: number;
}

/**
 * The deadlines whose day is known, the nearest first; those that have passed come last, the latest first. A day that
 * several rules of a checklist share is one, and a day from which on something can be done is none once it has come.
 */
export function comingDays(
  checklists: readonly Checklist[],
  results: readonly ChecklistResult[],
): readonly ComingDay[] {
  const days = checklists.flatMap((checklist) => {
    const result = results.find((candidate) => candidate.checklist === checklist.id);
    // A deadline of something nobody has looked into would only alarm.
    const verdicts = result !== undefined && isUnderWay(result) ? result.verdicts : [];
    const deadlines = checklist.rules.flatMap((rule) => rule.deadlines);
    return verdicts.flatMap((verdict) =>
      verdict.deadlines.flatMap(({ id, day, daysLeft }) => {
        const deadline = deadlines.find((candidate) => candidate.id === id);
        if (deadline === undefined || day === null || daysLeft === null) return [];
        if (deadline.marks === 'firstDay' && daysLeft < 0) return [];
        return [{ checklist: checklist.id, deadline, day, daysLeft }];
      }),
    );
  });
  const named = days.map((one) => [`${one.checklist}/${one.deadline.label['zh-CN']}/${one.day}`, one] as const);
  const each = [...new Map(named).values()];
  const ahead = each.filter(({ daysLeft }) => daysLeft >= 0).toSorted((one, other) => one.daysLeft - other.daysLeft);
  const past = each.filter(({ daysLeft }) => daysLeft < 0).toSorted((one, other) => other.daysLeft - one.daysLeft);
  return [...ahead, ...past];
}
