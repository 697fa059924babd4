import { evidenceFieldOf, withEvidenceField } from '#shared/evidence/fields.ts';
import {
  agree,
  archivedField,
  colourField,
  disputedValue,
  factOfField,
  isAnswer,
  nameField,
  profileFieldOf,
  writeBy,
} from '#shared/record/fields.ts';
import { deviceOf } from '#shared/record/operation.ts';
import type { Operation } from '#shared/record/schema.ts';
import type {
  AnswerEntry,
  CalculationEntry,
  ClientState,
  FieldConflict,
  FieldValue,
  FieldWrite,
  NoteEntry,
  View,
} from '#shared/record/state.ts';
import { taskFieldOf, withTaskField } from '#shared/sessions/tasks.ts';
import { knew, viewAfter } from '#shared/record/views.ts';

/** A state while it is being made. */
export type Draft = { -readonly [K in keyof ClientState]: ClientState[K] } & {
  answers: Record<string, AnswerEntry>;
  notes: NoteEntry[];
  calculations: CalculationEntry[];
  conflicts: FieldConflict[];
  standing: Record<string, readonly FieldWrite[]>;
  views: Record<string, View>;
};

export function emptyDraft(): Draft {
  return {
    name: '',
    colour: 0,
    sample: null,
    isArchived: false,
    isDeleted: false,
    profile: {},
    answers: emptyTable(),
    notes: [],
    calculations: [],
    highlights: [],
    sessions: [],
    tasks: [],
    evidence: [],
    operations: 0,
    latest: null,
    conflicts: [],
    standing: {},
    views: {},
  };
}

export function draftOf(state: ClientState): Draft {
  return {
    ...state,
    answers: Object.assign(emptyTable<AnswerEntry>(), state.answers),
    notes: [...state.notes],
    calculations: [...state.calculations],
    conflicts: [...state.conflicts],
    standing: { ...state.standing },
    views: { ...state.views },
  };
}

/** Counts the operation and takes in what its device knew; to be done before anything it sets. */
export function receive(draft: Draft, operation: Operation): void {
  draft.operations += 1;
  draft.latest = operation.at;
  const view = viewAfter(draft.views, operation);
  if (view !== null) draft.views[deviceOf(operation.id)] = view;
}

/** Sets a field: what its device knew of gives way, and what it did not know of stands beside it. */
export function setField(draft: Draft, field: string, value: FieldValue, operation: Operation): void {
  const own = writeBy(operation, value);
  const rivals = draft.standing[field]?.filter((write) => !knew(draft.views, operation.id, write.operation)) ?? [];
  const writes = rivals.length === 0 ? [own] : [...rivals, own];
  draft.standing[field] = writes;
  const isDisputed = rivals.some((write) => !agree(write.value, value));
  if (draft.conflicts.length > 0) draft.conflicts = draft.conflicts.filter((conflict) => conflict.field !== field);
  if (isDisputed) draft.conflicts.push({ field, candidates: writes });
  // Two answers given to different words rest on none together.
  const grounds = isDisputed || !isMarks(operation.grounds) ? {} : { grounds: operation.grounds };
  show(draft, field, isDisputed ? disputedValue(field, value) : value, { ...own, ...grounds });
}

type Given = Omit<AnswerEntry, 'answer'>;

function show(draft: Draft, field: string, value: FieldValue, { operation, at, by, grounds }: Given): void {
  const fact = factOfField(field);
  const ofTask = fact === null ? taskFieldOf(field) : null;
  const ofPaper = fact === null ? evidenceFieldOf(field) : null;
  if (ofPaper !== null) {
    draft.evidence = withEvidenceField(draft.evidence, ofPaper, value);
    return;
  }
  const profileField = profileFieldOf(field);
  if (ofTask !== null) draft.tasks = withTaskField(draft.tasks, ofTask, value);
  else if (profileField !== null) {
    const { [profileField]: _, ...others } = draft.profile;
    draft.profile = typeof value === 'string' && value !== '' ? { ...others, [profileField]: value } : others;
  } else if (field === colourField) {
    if (typeof value === 'number') draft.colour = value;
  } else if (fact !== null) {
    if (value === null) delete draft.answers[fact];
    else if (isAnswer(value)) {
      draft.answers[fact] = { answer: value, operation, at, by, ...(grounds === undefined ? {} : { grounds }) };
    }
  } else if (field === nameField) {
    if (typeof value === 'string') draft.name = value;
  } else if (field === archivedField) draft.isArchived = value === true;
  else draft.isDeleted = value === true;
}

/** Operations of other computers are not read by a schema. */
function isMarks(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((mark) => typeof mark === 'string');
}

/** Without a prototype, so that no fact id, `__proto__` included, means anything but itself. */
export function emptyTable<T>(): Record<string, T> {
  // True because an object without a prototype has exactly the members put into it.
  return Object.create(null) as Record<string, T>;
}
