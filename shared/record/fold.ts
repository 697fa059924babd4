import { changeOf } from '#shared/record/change.ts';
import { linkedBefore } from '#shared/evidence/fields.ts';
import { draftOf, emptyDraft, emptyTable, receive, setField, type Draft } from '#shared/record/draft.ts';
import { settingsOf } from '#shared/record/fields.ts';
import { counted } from '#shared/record/handoffs.ts';
import { withHighlight } from '#shared/record/highlights.ts';
import { inClockOrder } from '#shared/record/operation.ts';
import type { Change, Operation } from '#shared/record/schema.ts';
import type { ClientState } from '#shared/record/state.ts';
import { withSession } from '#shared/sessions/sessions.ts';
import { withTask } from '#shared/sessions/tasks.ts';
import type { Answer, Answers } from '#shared/rules/schema.ts';

/**
 * The state after one operation that is later, by its clock reading, than all before it. One that this version cannot
 * read is counted and changes nothing else; one that came already changes nothing at all. For operations that may be
 * earlier than what is there, as those of other devices are, see `mergeOperations`; one about a handoff file decides
 * about earlier ones, so that all have to be folded anew.
 */
export function applyOperation(state: ClientState | null, operation: Operation): ClientState | null {
  if (state !== null && state.latest === operation.at) return state;
  const draft = state === null ? emptyDraft() : draftOf(state);
  applyTo(draft, operation);
  return draft;
}

/**
 * The client that these operations make, in whatever order and how often they come; null where there are none. One
 * whose predecessor is missing counts all the same: what a person did is shown although a file is lost, and the state
 * is a function of the set of operations alone, so that all devices come to the same once all have arrived.
 */
export function fold(operations: readonly Operation[]): ClientState | null {
  if (operations.length === 0) return null;
  const draft = emptyDraft();
  for (const operation of counted(inClockOrder(operations))) applyTo(draft, operation);
  return draft;
}

/** All operations of both lists in clock order, each once: what a device holds after others' have arrived. */
export function mergeOperations(held: readonly Operation[], arrived: readonly Operation[]): readonly Operation[] {
  return arrived.length === 0 ? held : inClockOrder([...held, ...arrived]);
}

/** The answers as the rules read them, without who gave them and when. */
export function answersOf(state: ClientState | null): Answers {
  const answers = emptyTable<Answer>();
  for (const [fact, entry] of Object.entries(state?.answers ?? {})) answers[fact] = entry.answer;
  return answers;
}

/** Brings a draft up to one more operation, later by its clock than all before it; `change` where it was read already. */
export function applyTo(draft: Draft, operation: Operation, change: Change | null = changeOf(operation)): void {
  receive(draft, operation);
  if (change !== null) make(change, draft, operation);
}

function make(change: Change, draft: Draft, operation: Operation): void {
  const { at, by } = operation;
  switch (change.kind) {
    case 'client.create': {
      // A second creation comes from a copy of the record; the name it has now stays.
      if (draft.name !== '') return;
      draft.colour = change.payload.colour;
      draft.sample = change.payload.sample;
      break;
    }
    case 'note.add': {
      const { note, fact, text } = change.payload;
      if (!draft.notes.some((entry) => entry.id === note)) draft.notes.push({ id: note, fact, text, at, by });
      return;
    }
    case 'note.withdraw':
      draft.notes = draft.notes.filter((entry) => entry.id !== change.payload.note);
      return;
    case 'calculation.keep': {
      const { calculation, ...kept } = change.payload;
      if (draft.calculations.some((entry) => entry.id === calculation)) return;
      draft.calculations.push({ id: calculation, ...kept, at, by });
      return;
    }
    case 'calculation.withdraw':
      draft.calculations = draft.calculations.filter((entry) => entry.id !== change.payload.calculation);
      return;
    case 'highlight.add':
    case 'highlight.style':
    case 'highlight.note':
    case 'highlight.withdraw':
      draft.highlights = withHighlight(draft.highlights, change, { at, by });
      return;
    case 'session.open':
    case 'session.withdraw':
    case 'session.pause':
    case 'session.resume':
    case 'session.note':
    case 'session.withdrawNote':
    case 'session.park':
    case 'session.unpark':
    case 'session.close':
    case 'session.reopen':
    case 'session.signOff':
    case 'session.unsign':
      draft.sessions = withSession(draft.sessions, change, operation);
      return;
    case 'task.add': {
      // One that comes twice is one, whatever became of it since.
      if (draft.tasks.some(({ id }) => id === change.payload.task)) return;
      draft.tasks = withTask(draft.tasks, change.payload, operation);
      break;
    }
    case 'evidence.add': {
      const { evidence, ...said } = change.payload;
      // One that comes twice is one, whatever became of it since.
      if (draft.evidence.some(({ id }) => id === evidence)) return;
      const facts = [...new Set([...said.facts, ...linkedBefore(evidence, draft.standing)])];
      draft.evidence = [...draft.evidence, { id: evidence, ...said, facts, isWithdrawn: false, at, by }];
      break;
    }
    default:
  }
  for (const { field, value } of settingsOf(change)) setField(draft, field, value, operation);
}
