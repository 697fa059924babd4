import { isCivilDate } from '#shared/calendar/civil-date.ts';

type Payload = Readonly<Record<string, unknown>>;

/** What the changes of sessions mean to this version, or null where a payload does not fit. */
export const sessionReaders = {
  'session.open': ({ session, checklists, people, asOf, minutes }: Payload) =>
    isId(session) && isTexts(checklists) && isTexts(people) && isDay(asOf) && (minutes === null || isNumber(minutes))
      ? { session, checklists, people, asOf, minutes }
      : null,
  'session.withdraw': ofSession,
  'session.pause': ({ session, since }: Payload) =>
    isId(session) && (since === null || isNumber(since)) ? { session, since } : null,
  'session.resume': ofSession,
  'session.note': ({ session, note, speaker, text, fact }: Payload) =>
    isId(session) && isId(note) && isText(speaker) && isText(text) && isIdOrNull(fact)
      ? { session, note, speaker, text, fact }
      : null,
  'session.withdrawNote': ({ session, note }: Payload) => (isId(session) && isId(note) ? { session, note } : null),
  'session.park': ({ session, item, text, fact }: Payload) =>
    isId(session) && isId(item) && isText(text) && isIdOrNull(fact) ? { session, item, text, fact } : null,
  'session.unpark': ({ session, item }: Payload) => (isId(session) && isId(item) ? { session, item } : null),
  'session.close': ofSession,
  'session.reopen': ofSession,
  'session.signOff': ({ session, signature, name, strokes }: Payload) =>
    isId(session) && isId(signature) && isText(name) && (strokes === null || isStrokes(strokes))
      ? { session, signature, name, strokes }
      : null,
  'session.unsign': ({ session, signature }: Payload) =>
    isId(session) && isId(signature) ? { session, signature } : null,
};

/** What the changes of tasks mean to this version, or null where a payload does not fit. */
export const taskReaders = {
  'task.add': ({ task, text, owner, due, session, fact }: Payload) =>
    isId(task) && isText(text) && isText(owner) && isDayOrNull(due) && isIdOrNull(session) && isIdOrNull(fact)
      ? { task, text, owner, due, session, fact }
      : null,
  'task.amend': ({ task, field, value }: Payload) => {
    if (!isId(task)) return null;
    if (field === 'text' && isText(value)) return { task, field: 'text' as const, value };
    if (field === 'owner' && isText(value)) return { task, field: 'owner' as const, value };
    return field === 'due' && isDayOrNull(value) ? { task, field: 'due' as const, value } : null;
  },
  'task.done': ({ task, isDone }: Payload) => (isId(task) && typeof isDone === 'boolean' ? { task, isDone } : null),
  'task.withdraw': ({ task, isWithdrawn }: Payload) =>
    isId(task) && typeof isWithdrawn === 'boolean' ? { task, isWithdrawn } : null,
};

function ofSession({ session }: Payload): { session: string } | null {
  return isId(session) ? { session } : null;
}

/** Also keeps the parts of a field's name apart. */
function isId(value: unknown): value is string {
  return typeof value === 'string' && value.length > 0 && !value.includes('/');
}

function isIdOrNull(value: unknown): value is string | null {
  return value === null || (typeof value === 'string' && value.length > 0);
}

function isText(value: unknown): value is string {
  return typeof value === 'string';
}

function isTexts(value: unknown): value is string[] {
  return Array.isArray(value) && value.every(isText);
}

function isNumber(value: unknown): value is number {
  return Number.isSafeInteger(value);
}

function isDay(value: unknown): value is string {
  return typeof value === 'string' && isCivilDate(value);
}

function isDayOrNull(value: unknown): value is string | null {
  return value === null || isDay(value);
}

function isStrokes(value: unknown): value is number[][] {
  return Array.isArray(value) && value.every((stroke) => Array.isArray(stroke) && stroke.every(isNumber));
}
