import { evidenceStateOn, onDay, disputedEvidence, type EvidenceState } from '#shared/evidence/standing.ts';
import { paperNamed } from '#shared/evidence/paper-kinds.ts';
import type { CivilDate } from '#shared/calendar/civil-date.ts';
import type { Language } from '#shared/i18n/languages.ts';
import type { ClientState } from '#shared/record/state.ts';
import type { ReportEvidence, ReportTask } from '#shared/reports/model.ts';
import type { Checklist } from '#shared/rules/schema.ts';

const states: Readonly<Record<EvidenceState, ReportEvidence['state']>> = {
  good: 'valid',
  lapsesSoon: 'valid',
  lapsed: 'lapsed',
  notYet: 'notYet',
  outOfPeriod: 'lapsed',
  // Devices disagree on its dates: nothing may rest on a guess.
  disputed: 'unchecked',
};

/** The papers of a client that were not withdrawn, each with what it is worth on the as-of day. */
export function evidenceOf(
  state: ClientState,
  checklists: readonly Checklist[],
  asOf: CivilDate,
  language: Language,
): readonly ReportEvidence[] {
  const disputed = disputedEvidence(state);
  return state.evidence
    .filter(({ isWithdrawn }) => !isWithdrawn)
    .map((entry) => ({
      label: entry.label,
      paper: entry.paper === null ? null : (paperNamed(checklists, entry.paper)?.label[language] ?? null),
      receivedOn: entry.receivedOn,
      from: entry.from,
      to: entry.to,
      expiresOn: entry.expiresOn,
      state: states[evidenceStateOn(entry, onDay(asOf), disputed)],
      fileName: entry.file?.name ?? null,
    }));
}

/** The tasks of a client that were not withdrawn: those to do first, by their day. */
export function tasksOf(state: ClientState): readonly ReportTask[] {
  const order = (task: ReportTask): string => `${task.isDone ? 1 : 0}${task.due ?? '9999'}`;
  return state.tasks
    .filter(({ isWithdrawn }) => !isWithdrawn)
    .map(({ text, owner, due, isDone }) => ({ text, owner: owner === '' ? null : owner, due, isDone }))
    .toSorted((one, other) => (order(one) < order(other) ? -1 : 1));
}
