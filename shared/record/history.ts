import type { ProfileField } from '#shared/clients/schema.ts';
import { isEvidenceChange } from '#shared/evidence/fields.ts';
import { evidenceBefore, evidenceSubject, type EvidenceSubject } from '#shared/evidence/history.ts';
import { changeOf } from '#shared/record/change.ts';
import { emptyDraft, type Draft } from '#shared/record/draft.ts';
import { settingOf } from '#shared/record/fields.ts';
import { applyTo } from '#shared/record/fold.ts';
import { asideIn } from '#shared/record/handoffs.ts';
import { deviceOf, inClockOrder } from '#shared/record/operation.ts';
import type { Change, Operation } from '#shared/record/schema.ts';
import {
  sessionSubject,
  sessionValues,
  taskBefore,
  taskSubject,
  type SessionSubject,
} from '#shared/sessions/history.ts';
import { isSessionChange } from '#shared/sessions/sessions.ts';
import { isTaskChange } from '#shared/sessions/tasks.ts';
import type { FieldValue, HighlightEntry } from '#shared/record/state.ts';

/** What an entry of the history is about. */
export type HistorySubject =
  | { readonly kind: 'created' }
  | { readonly kind: 'name' }
  | { readonly kind: 'archived' }
  | { readonly kind: 'deleted' }
  | { readonly kind: 'colour' }
  | { readonly kind: 'profile'; readonly field: ProfileField }
  | { readonly kind: 'answer'; readonly fact: string }
  | { readonly kind: 'note'; readonly fact: string }
  | { readonly kind: 'calculation'; readonly calculator: string; readonly asOf: string }
  /** Marked words of a document: that they are marked, how, or the note on them. */
  | { readonly kind: 'highlight'; readonly aspect: 'words' | 'style' | 'note'; readonly quote: string }
  | SessionSubject
  | EvidenceSubject
  /** A file that was taken in, or taken back; `file` is its name. */
  | { readonly kind: 'handoff'; readonly handoff: string; readonly file: string }
  /** Written by a newer version: `name` is what that calls it. */
  | { readonly kind: 'unreadable'; readonly name: string };

/** Why: made by hand; taking back, or making again, an earlier change; putting an earlier value back; settling a conflict. */
export type HistoryReason = 'made' | 'undo' | 'redo' | 'restore' | 'settle';

/** What stood before or stands after: a field's value, words of a note, or nothing. */
export type HistoryValue = FieldValue | undefined;

/** One operation as a person reads it. */
export interface HistoryEntry {
  readonly operation: Operation;
  readonly device: string;
  readonly subject: HistorySubject;
  /** Undefined where there was nothing of the kind. */
  readonly before: HistoryValue;
  readonly after: HistoryValue;
  readonly reason: HistoryReason;
  /** The field it sets; null where it only adds or withdraws. */
  readonly field: string | null;
  /** True where it and another device's were written without knowing of each other, and say different things. */
  readonly isDisputed: boolean;
  /** True where it came with a handoff file of which it was left out, or that was taken back: it does nothing. */
  readonly isAside: boolean;
}

/** Everything that was done to a client, oldest first, each with what stood before. */
export function historyOf(operations: readonly Operation[]): readonly HistoryEntry[] {
  const draft = emptyDraft();
  const notes = new Map<string, { readonly fact: string; readonly text: string }>();
  const quotes = new Map<string, string>();
  const calculations = new Map<string, { readonly calculator: string; readonly asOf: string }>();
  const files = new Map<string, string>();
  const isAside = asideIn(operations);
  // Until all of a file has arrived it is set aside; nobody did that.
  const told = inClockOrder(operations).filter(
    ({ kind, undoes }) => kind !== 'handoff.withdraw' || undoes !== undefined,
  );
  return told.map((operation) => {
    const change = changeOf(operation);
    if (change?.kind === 'note.add') notes.set(change.payload.note, change.payload);
    if (change?.kind === 'calculation.keep') calculations.set(change.payload.calculation, change.payload);
    if (change?.kind === 'handoff.take') files.set(change.payload.handoff, change.payload.file);
    if (change?.kind === 'highlight.add') quotes.set(change.payload.highlight, change.payload.quote);
    const field = change === null ? null : (settingOf(change)?.field ?? null);
    const before = change === null ? undefined : valueBefore(draft, change, notes);
    const after = change === null ? undefined : valueAfter(change, draft);
    const about = change === null ? null : subjectOf(change, { notes, calculations, quotes, files, draft });
    const wasDisputed = isDisputed(draft, field);
    const isSetAside = isAside?.(operation) ?? false;
    applyTo(draft, operation, isSetAside ? null : change);
    const isDisputedNow = isDisputed(draft, field);
    return {
      operation,
      device: deviceOf(operation.id),
      subject: about ?? { kind: 'unreadable', name: operation.kind },
      before,
      after,
      reason: reasonOf(operation, wasDisputed && !isDisputedNow),
      field,
      isDisputed: isDisputedNow && !isSetAside,
      isAside: isSetAside,
    };
  });
}

type Notes = ReadonlyMap<string, { readonly fact: string; readonly text: string }>;
type Calculations = ReadonlyMap<string, { readonly calculator: string; readonly asOf: string }>;

interface Told {
  readonly notes: Notes;
  readonly calculations: Calculations;
  readonly quotes: ReadonlyMap<string, string>;
  readonly files: ReadonlyMap<string, string>;
  /** As it stood before the change. */
  readonly draft: Draft;
}

function subjectOf(change: Change, { notes, calculations, quotes, files, draft }: Told): HistorySubject {
  if (isEvidenceChange(change)) return evidenceSubject(change, draft.evidence);
  if (isSessionChange(change)) return sessionSubject(change, draft.sessions);
  if (isTaskChange(change)) return taskSubject(change, draft.tasks);
  switch (change.kind) {
    case 'client.create':
      return { kind: 'created' };
    case 'client.rename':
      return { kind: 'name' };
    case 'client.archive':
      return { kind: 'archived' };
    case 'client.delete':
      return { kind: 'deleted' };
    case 'client.colour':
      return { kind: 'colour' };
    case 'profile.set':
      return { kind: 'profile', field: change.payload.field };
    case 'answer.set':
    case 'answer.unknown':
    case 'answer.clear':
      return { kind: 'answer', fact: change.payload.fact };
    case 'note.add':
    case 'note.withdraw':
      return { kind: 'note', fact: notes.get(change.payload.note)?.fact ?? '' };
    case 'handoff.take':
    case 'handoff.withdraw': {
      const { handoff } = change.payload;
      return { kind: 'handoff', handoff, file: files.get(handoff) ?? '' };
    }
    case 'highlight.add':
    case 'highlight.withdraw':
      return { kind: 'highlight', aspect: 'words', quote: quotes.get(change.payload.highlight) ?? '' };
    case 'highlight.style':
      return { kind: 'highlight', aspect: 'style', quote: quotes.get(change.payload.highlight) ?? '' };
    case 'highlight.note':
      return { kind: 'highlight', aspect: 'note', quote: quotes.get(change.payload.highlight) ?? '' };
    default: {
      const kept = calculations.get(change.payload.calculation);
      return { kind: 'calculation', calculator: kept?.calculator ?? '', asOf: kept?.asOf ?? '' };
    }
  }
}

function valueBefore(draft: Draft, change: Change, notes: Notes): HistoryValue {
  if (isSessionChange(change)) return sessionValues(change, draft.sessions).before;
  if (isTaskChange(change)) return taskBefore(change, draft.tasks);
  if (isEvidenceChange(change)) return evidenceBefore(change, draft.evidence);
  switch (change.kind) {
    case 'client.create':
    case 'note.add':
      return undefined;
    case 'client.rename':
      return draft.name;
    case 'client.archive':
      return draft.isArchived;
    case 'client.delete':
      return draft.isDeleted;
    case 'client.colour':
      return draft.colour;
    case 'profile.set':
      return draft.profile[change.payload.field] ?? '';
    case 'note.withdraw':
      return notes.get(change.payload.note)?.text;
    case 'highlight.add':
    case 'handoff.take':
      return false;
    case 'highlight.withdraw':
    case 'handoff.withdraw':
      return true;
    case 'highlight.style':
      return highlightIn(draft, change.payload.highlight)?.style;
    case 'highlight.note':
      return highlightIn(draft, change.payload.highlight)?.note;
    case 'calculation.keep':
      return false;
    case 'calculation.withdraw':
      return true;
    default:
      return draft.answers[change.payload.fact]?.answer ?? null;
  }
}

function valueAfter(change: Change, draft: Draft): HistoryValue {
  if (isSessionChange(change)) return sessionValues(change, draft.sessions).after;
  switch (change.kind) {
    case 'note.add':
      return change.payload.text;
    case 'note.withdraw':
      return undefined;
    case 'highlight.style':
      return change.payload.style;
    case 'highlight.note':
      return change.payload.note;
    case 'calculation.keep':
    case 'highlight.add':
    case 'task.add':
    case 'evidence.add':
    case 'handoff.take':
      return true;
    case 'calculation.withdraw':
    case 'highlight.withdraw':
    case 'handoff.withdraw':
      return false;
    default:
      return settingOf(change)?.value;
  }
}

function highlightIn(draft: Draft, id: string): HighlightEntry | undefined {
  return draft.highlights.find((highlight) => highlight.id === id);
}

function reasonOf({ undoes, redoes, restores }: Operation, isSettled: boolean): HistoryReason {
  if (undoes !== undefined) return 'undo';
  if (redoes !== undefined) return 'redo';
  if (restores !== undefined) return 'restore';
  return isSettled ? 'settle' : 'made';
}

function isDisputed(draft: Draft, field: string | null): boolean {
  return field !== null && draft.conflicts.some((conflict) => conflict.field === field);
}
