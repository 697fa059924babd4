import { changeOf } from '#shared/record/change.ts';
import { withHighlight } from '#shared/record/highlights.ts';
import { inClockOrder } from '#shared/record/operation.ts';
import type {
  AnswerEntry,
  CalculationEntry,
  Change,
  ClientState,
  NoteEntry,
  Operation,
} from '#shared/record/schema.ts';
import type { Answer, Answers } from '#shared/rules/schema.ts';

type Draft = { -readonly [K in keyof ClientState]: ClientState[K] } & {
  answers: Record<string, AnswerEntry>;
  notes: NoteEntry[];
  calculations: CalculationEntry[];
};

/**
 * The state after one operation that is later, by its clock reading, than all before it. One that this version cannot
 * read is counted and changes nothing else; one that came already changes nothing at all.
 */
export function applyOperation(state: ClientState | null, operation: Operation): ClientState | null {
  if (state !== null && state.latest === operation.at) return state;
  const draft = state === null ? emptyDraft() : copyOf(state);
  apply(draft, operation);
  return draft;
}

/** The client that these operations make, in whatever order and how often they come; null where there are none. */
export function fold(operations: readonly Operation[]): ClientState | null {
  if (operations.length === 0) return null;
  const draft = emptyDraft();
  for (const operation of inClockOrder(operations)) apply(draft, operation);
  return draft;
}

/** The answers as the rules read them, without who gave them and when. */
export function answersOf(state: ClientState | null): Answers {
  const answers = emptyTable<Answer>();
  for (const [fact, entry] of Object.entries(state?.answers ?? {})) answers[fact] = entry.answer;
  return answers;
}

function apply(draft: Draft, operation: Operation): void {
  draft.operations += 1;
  draft.latest = operation.at;
  const change = changeOf(operation);
  if (change !== null) make(change, draft, operation);
}

function make(change: Change, draft: Draft, { id, at, by, grounds }: Operation): void {
  const given = isMarks(grounds) ? { operation: id, at, by, grounds } : { operation: id, at, by };
  switch (change.kind) {
    case 'client.create':
      // A second creation comes from a copy of the record; the name it has now stays.
      if (draft.name === '') Object.assign(draft, change.payload);
      return;
    case 'client.rename':
      draft.name = change.payload.name;
      return;
    case 'answer.set': {
      const { fact, value, basis } = change.payload;
      draft.answers[fact] = { answer: { known: value, basis }, ...given };
      return;
    }
    case 'answer.unknown': {
      const { fact, reason } = change.payload;
      draft.answers[fact] = { answer: { unknown: reason }, ...given };
      return;
    }
    case 'answer.clear':
      delete draft.answers[change.payload.fact];
      return;
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
  }
}

/** Operations of other computers are not read by a schema. */
function isMarks(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((mark) => typeof mark === 'string');
}

function emptyDraft(): Draft {
  return {
    name: '',
    colour: 0,
    sample: null,
    answers: emptyTable(),
    notes: [],
    calculations: [],
    highlights: [],
    operations: 0,
    latest: null,
  };
}

function copyOf(state: ClientState): Draft {
  return {
    ...state,
    answers: Object.assign(emptyTable<AnswerEntry>(), state.answers),
    notes: [...state.notes],
    calculations: [...state.calculations],
  };
}

/** Without a prototype, so that no fact id, `__proto__` included, means anything but itself. */
function emptyTable<T>(): Record<string, T> {
  // True because an object without a prototype has exactly the members put into it.
  return Object.create(null) as Record<string, T>;
}
