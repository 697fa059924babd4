import { canonicalJson } from '#shared/record/canonical.ts';
import type { HistoryEntry, HistoryValue } from '#shared/record/history.ts';

/** What became of one answer over a stretch of time. */
export interface AnswerChange {
  readonly fact: string;
  readonly before: HistoryValue;
  readonly after: HistoryValue;
}

/**
 * Every answer that is another one than at `after`, a clock reading, as it is at `until`, in the order in which they
 * were first changed; null for no limit. What was changed and changed back is none.
 */
export function answerChanges(
  entries: readonly HistoryEntry[],
  after: string | null,
  until: string | null,
): readonly AnswerChange[] {
  const changes = new Map<string, AnswerChange>();
  for (const { operation, subject, before, after: value } of entries) {
    if (subject.kind !== 'answer') continue;
    if ((after !== null && operation.at <= after) || (until !== null && operation.at > until)) continue;
    const first = changes.get(subject.fact)?.before;
    changes.set(subject.fact, {
      fact: subject.fact,
      before: changes.has(subject.fact) ? first : before,
      after: value,
    });
  }
  return [...changes.values()].filter((change) => said(change.before) !== said(change.after));
}

function said(value: HistoryValue): string {
  return canonicalJson(value ?? null);
}
