import type { CivilDate } from '#shared/calendar/civil-date.ts';
import type { Checklist, Deadline } from '#shared/rules/schema.ts';
import type { ChecklistResult } from '#shared/rules/verdict.ts';

/** A deadline that is close, or has only just passed. */
export interface NearDeadline {
  readonly checklist: string;
  readonly deadline: Deadline;
  readonly day: CivilDate;
  /** Negative when the day is past. */
  readonly daysLeft: number;
}

const daysAhead = 90;
const daysPast = 30;

/** Deadlines within the next 90 days, the nearest first, then those that passed within the last 30 days. */
export function nearDeadlines(
  checklists: readonly Checklist[],
  results: readonly ChecklistResult[],
): readonly NearDeadline[] {
  const found = new Map<string, NearDeadline>();
  for (const { checklist: id, verdicts, answered, relevant } of results) {
    // Facts are shared: a deadline of something nobody has looked into would only alarm.
    if (answered * 2 < relevant) continue;
    const rules = checklists.find((checklist) => checklist.id === id)?.rules ?? [];
    for (const verdict of verdicts) {
      const deadlines = rules.find((rule) => rule.id === verdict.rule)?.deadlines ?? [];
      for (const { id: name, day, daysLeft } of verdict.deadlines) {
        const deadline = deadlines.find((candidate) => candidate.id === name);
        if (deadline === undefined || day === null || daysLeft === null) continue;
        if (daysLeft > daysAhead || daysLeft < -daysPast) continue;
        // What has opened is no longer ahead, and nobody is late for it.
        if (deadline.marks === 'firstDay' && daysLeft < 0) continue;
        // Rules of one checklist may share a clock: the day is one thing to remember, not two.
        found.set(`${id}/${deadline.label['zh-CN']}/${day}`, { checklist: id, deadline, day, daysLeft });
      }
    }
  }
  const days = [...found.values()];
  const ahead = days.filter(({ daysLeft }) => daysLeft >= 0).toSorted((one, other) => one.daysLeft - other.daysLeft);
  const past = days.filter(({ daysLeft }) => daysLeft < 0).toSorted((one, other) => other.daysLeft - one.daysLeft);
  return [...ahead, ...past];
}
