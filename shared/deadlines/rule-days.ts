import type { DatedDay } from '#shared/deadlines/schema.ts';
import type { Checklist } from '#shared/rules/schema.ts';
import type { ChecklistResult } from '#shared/rules/verdict.ts';

/**
 * The days that the rules of one checklist count. A day that several rules share is one thing to remember; one of a
 * checklist that nobody has looked into would only alarm, and what has opened is no longer ahead.
 */
export function ruleDays(checklist: Checklist, result: ChecklistResult): readonly DatedDay[] {
  if (result.answered * 2 < result.relevant) return [];
  const found = new Map<string, DatedDay>();
  for (const verdict of result.verdicts) {
    const rule = checklist.rules.find(({ id }) => id === verdict.rule);
    for (const { id, day, daysLeft, marks } of verdict.deadlines) {
      const label = rule?.deadlines.find((candidate) => candidate.id === id)?.label['zh-CN'];
      if (label === undefined || day === null || daysLeft === null) continue;
      if (marks === 'firstDay' && daysLeft < 0) continue;
      const key = `${label}/${day}`;
      if (found.has(key)) continue;
      found.set(key, { source: 'rule', checklist: checklist.id, rule: verdict.rule, deadline: id, day, marks });
    }
  }
  return [...found.values()];
}
