import type { HistoryValue } from '#shared/record/history.ts';
import type { SessionEntry, TaskEntry } from '#shared/sessions/entry.ts';
import { isRunning, type SessionChange } from '#shared/sessions/sessions.ts';
import type { TaskChange, TaskField } from '#shared/sessions/tasks.ts';

/** What an entry of the history about a session or a task is about. */
export type SessionSubject =
  | {
      readonly kind: 'session';
      readonly aspect: 'opened' | 'clock' | 'note' | 'parked' | 'closed' | 'signature';
      /** Who said it, or who signed; empty for the rest. */
      readonly name: string;
      readonly fact: string | null;
    }
  | {
      readonly kind: 'task';
      readonly aspect: 'added' | 'text' | 'owner' | 'due' | 'done' | 'withdrawn';
      readonly text: string;
      readonly fact: string | null;
    };

/** The app's words for these entries; `history.json` of each language has them under `entry`. */
export type SessionWord =
  | 'sessionOpened'
  | 'sessionClock'
  | 'sessionNote'
  | 'sessionNoteBy'
  | 'sessionParked'
  | 'sessionClosed'
  | 'sessionSignature'
  | 'isOpened'
  | 'isNotOpened'
  | 'clockRuns'
  | 'clockRests'
  | 'isParked'
  | 'isNotParked'
  | 'isClosed'
  | 'isNotClosed'
  | 'isSigned'
  | 'isNotSigned'
  | 'taskAdded'
  | 'taskText'
  | 'taskOwner'
  | 'taskDue'
  | 'taskDone'
  | 'taskWithdrawn'
  | 'isTask'
  | 'isNoTask'
  | 'isDone'
  | 'isNotDone'
  | 'isTaskWithdrawn'
  | 'isTaskKept'
  | 'noOwner'
  | 'noDay';

const sessionSubjectWords = {
  opened: 'sessionOpened',
  clock: 'sessionClock',
  parked: 'sessionParked',
  closed: 'sessionClosed',
  signature: 'sessionSignature',
} as const;

const sessionValueWords = {
  opened: ['isNotOpened', 'isOpened'],
  clock: ['clockRests', 'clockRuns'],
  note: ['isNotOpened', 'isOpened'],
  parked: ['isNotParked', 'isParked'],
  closed: ['isNotClosed', 'isClosed'],
  signature: ['isNotSigned', 'isSigned'],
} as const;

const taskSubjectWords = {
  added: 'taskAdded',
  text: 'taskText',
  owner: 'taskOwner',
  due: 'taskDue',
  done: 'taskDone',
  withdrawn: 'taskWithdrawn',
} as const;

const taskValueWords = {
  added: ['isNoTask', 'isTask'],
  done: ['isNotDone', 'isDone'],
  withdrawn: ['isTaskKept', 'isTaskWithdrawn'],
  text: ['isNoTask', 'isTask'],
  owner: ['isNoTask', 'isTask'],
  due: ['isNoTask', 'isTask'],
} as const;

/** The word that names what an entry is about, and what it is filled with. */
export function sessionSubjectWord(subject: SessionSubject): { readonly word: SessionWord; readonly name: string } {
  if (subject.kind === 'task') return { word: taskSubjectWords[subject.aspect], name: subject.text };
  const { aspect, name } = subject;
  if (aspect === 'note') return { word: name === '' ? 'sessionNote' : 'sessionNoteBy', name };
  return { word: sessionSubjectWords[aspect], name };
}

/** How a value of such an entry is said: by a word of the app, as it was written, or as a day. */
export function sessionValueWord(
  subject: SessionSubject,
  value: HistoryValue,
): { readonly word: SessionWord } | { readonly text: string } | { readonly day: string } {
  if (typeof value === 'boolean') {
    const words = subject.kind === 'task' ? taskValueWords[subject.aspect] : sessionValueWords[subject.aspect];
    return { word: words[value ? 1 : 0] };
  }
  if (subject.kind === 'task' && subject.aspect === 'due') {
    return typeof value === 'string' ? { day: value } : { word: 'noDay' };
  }
  if (subject.kind === 'task' && subject.aspect === 'owner' && value === '') return { word: 'noOwner' };
  return { text: typeof value === 'string' ? value : '' };
}

/** What a change of sessions is about; `sessions` are as they stood before it. */
export function sessionSubject(change: SessionChange, sessions: readonly SessionEntry[]): SessionSubject {
  const session = sessions.find(({ id }) => id === change.payload.session);
  const about = (
    aspect: Extract<SessionSubject, { kind: 'session' }>['aspect'],
    name = '',
    fact: string | null = null,
  ): SessionSubject => ({ kind: 'session', aspect, name, fact });
  switch (change.kind) {
    case 'session.open':
    case 'session.withdraw':
      return about('opened');
    case 'session.pause':
    case 'session.resume':
      return about('clock');
    case 'session.note':
      return about('note', change.payload.speaker, change.payload.fact);
    case 'session.withdrawNote': {
      const note = session?.notes.find(({ id }) => id === change.payload.note);
      return about('note', note?.speaker, note?.fact);
    }
    case 'session.park':
      return about('parked', '', change.payload.fact);
    case 'session.unpark':
      return about('parked', '', session?.parked.find(({ id }) => id === change.payload.item)?.fact);
    case 'session.close':
    case 'session.reopen':
      return about('closed');
    case 'session.signOff':
      return about('signature', change.payload.name);
    case 'session.unsign':
      return about('signature', session?.signatures.find(({ id }) => id === change.payload.signature)?.name);
  }
}

/** What stood before a change of sessions, and what stands after it. */
export function sessionValues(
  change: SessionChange,
  sessions: readonly SessionEntry[],
): { readonly before: HistoryValue; readonly after: HistoryValue } {
  const session = sessions.find(({ id }) => id === change.payload.session);
  switch (change.kind) {
    case 'session.open':
    case 'session.withdraw':
      return { before: session !== undefined && !session.isWithdrawn, after: change.kind === 'session.open' };
    case 'session.pause':
    case 'session.resume':
      return { before: session !== undefined && isRunning(session), after: change.kind === 'session.resume' };
    case 'session.note':
      return { before: undefined, after: change.payload.text };
    case 'session.withdrawNote':
      return { before: session?.notes.find(({ id }) => id === change.payload.note)?.text, after: undefined };
    case 'session.park':
      return { before: undefined, after: change.payload.text };
    case 'session.unpark':
      return { before: session?.parked.find(({ id }) => id === change.payload.item)?.text, after: undefined };
    case 'session.close':
    case 'session.reopen':
      return { before: session !== undefined && session.closed !== null, after: change.kind === 'session.close' };
    case 'session.signOff':
    case 'session.unsign': {
      const { signature } = change.payload;
      const isSigned = session?.signatures.some(({ id }) => id === signature) === true;
      return { before: isSigned, after: change.kind === 'session.signOff' };
    }
  }
}

/** What a change of tasks is about; `tasks` are as they stood before it. */
export function taskSubject(change: TaskChange, tasks: readonly TaskEntry[]): SessionSubject {
  const task = tasks.find(({ id }) => id === change.payload.task);
  const about = (aspect: Extract<SessionSubject, { kind: 'task' }>['aspect']): SessionSubject => ({
    kind: 'task',
    aspect,
    text: task?.text ?? '',
    fact: task?.fact ?? null,
  });
  switch (change.kind) {
    case 'task.add':
      return { kind: 'task', aspect: 'added', text: change.payload.text, fact: change.payload.fact };
    case 'task.amend':
      return about(change.payload.field);
    case 'task.done':
      return about('done');
    case 'task.withdraw':
      return about('withdrawn');
  }
}

/** What stood before a change of tasks. */
export function taskBefore(change: TaskChange, tasks: readonly TaskEntry[]): HistoryValue {
  const task = tasks.find(({ id }) => id === change.payload.task);
  switch (change.kind) {
    case 'task.add':
      return task !== undefined;
    case 'task.amend':
      return task?.[change.payload.field];
    case 'task.done':
      return task?.isDone;
    case 'task.withdraw':
      return task?.isWithdrawn;
  }
}

/** What a field of a task is about, for showing a disagreement on it. */
export function taskFieldSubject({ task, name }: TaskField, tasks: readonly TaskEntry[]): SessionSubject {
  const aspects = { text: 'text', owner: 'owner', due: 'due', isDone: 'done', isWithdrawn: 'withdrawn' } as const;
  const entry = tasks.find(({ id }) => id === task);
  return { kind: 'task', aspect: aspects[name], text: entry?.text ?? '', fact: entry?.fact ?? null };
}
