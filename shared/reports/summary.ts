import type { CaseDeadline, ChecklistFindings, CasePaper, OpenPoint, ReportSummary } from '#shared/reports/model.ts';
import type { VerdictValue } from '#shared/rules/schema.ts';

/** Draws the outcomes of all checklists together. */
export function summaryOf(checklists: readonly ChecklistFindings[]): ReportSummary {
  return { counts: countsOf(checklists), openPoints: openPointsOf(checklists), deadlines: deadlinesOf(checklists) };
}

/** Every paper that is needed, once, in the order the checklists ask for it. */
export function papersOf(checklists: readonly ChecklistFindings[]): readonly CasePaper[] {
  const found = new Map<string, CasePaper>();
  for (const { title, papers } of checklists) {
    for (const { label, sources } of papers) {
      const known = found.get(label);
      found.set(label, {
        label,
        checklists: [...new Set([...(known?.checklists ?? []), title])],
        sources: [...new Set([...(known?.sources ?? []), ...sources])],
      });
    }
  }
  return [...found.values()];
}

function countsOf(checklists: readonly ChecklistFindings[]): Readonly<Record<VerdictValue, number>> {
  const counts = { likely: 0, undetermined: 0, unlikely: 0, notInvolved: 0 };
  for (const { value } of checklists.flatMap(({ verdicts }) => verdicts)) counts[value] += 1;
  return counts;
}

function openPointsOf(checklists: readonly ChecklistFindings[]): readonly OpenPoint[] {
  const found = new Map<string, OpenPoint>();
  for (const { title, verdicts } of checklists) {
    for (const { value, proof } of verdicts) {
      if (value !== 'undetermined' || proof === null) continue;
      for (const fact of proof.missingToLikely) {
        const known = found.get(fact);
        found.set(fact, {
          fact,
          checklists: [...new Set([...(known?.checklists ?? []), title])],
          outcomes: (known?.outcomes ?? 0) + 1,
        });
      }
    }
  }
  return [...found.values()].toSorted((one, other) => other.outcomes - one.outcomes);
}

function deadlinesOf(checklists: readonly ChecklistFindings[]): readonly CaseDeadline[] {
  const all = checklists.flatMap(({ title, verdicts }) =>
    verdicts.flatMap(({ proof }) => (proof?.deadlines ?? []).map((deadline) => ({ ...deadline, checklist: title }))),
  );
  // Rules of one checklist may share a clock: the day is one thing to remember, not two.
  const each = [
    ...new Map(all.toReversed().map((one) => [`${one.checklist}/${one.label}/${one.day}`, one])).values(),
  ].toReversed();
  const known = each.filter((one) => one.daysLeft !== null);
  const ahead = known.filter(({ daysLeft }) => (daysLeft ?? 0) >= 0);
  const past = known.filter(({ daysLeft }) => (daysLeft ?? 0) < 0);
  return [
    ...ahead.toSorted((one, other) => (one.daysLeft ?? 0) - (other.daysLeft ?? 0)),
    ...past.toSorted((one, other) => (other.daysLeft ?? 0) - (one.daysLeft ?? 0)),
    ...each.filter(({ daysLeft }) => daysLeft === null),
  ];
}
