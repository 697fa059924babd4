import { millisecondsOf } from '#shared/record/clock.ts';
import type { Change, Operation } from '#shared/record/schema.ts';
import type { Moment, SessionEntry, Signature, Span } from '#shared/sessions/entry.ts';

/** The changes of sessions. */
export type SessionChange = Extract<Change, { readonly kind: `session.${string}` }>;

/** True for a change of sessions. */
export function isSessionChange(change: Change): change is SessionChange {
  return change.kind.startsWith('session.');
}

/** The sessions after one change: one opened twice is one, and what alters one that is not there alters nothing. */
export function withSession(
  entries: readonly SessionEntry[],
  change: SessionChange,
  { id: operation, at, by }: Pick<Operation, 'id' | 'at' | 'by'>,
): readonly SessionEntry[] {
  const { session } = change.payload;
  const moment = { operation, at, by };
  if (change.kind === 'session.open' && !entries.some(({ id }) => id === session)) {
    return [...entries, opened(change.payload, moment)];
  }
  return entries.map((entry) => (entry.id === session ? altered(entry, change, moment) : entry));
}

/** True while the clock of a session runs. */
export function isRunning({ spans }: Pick<SessionEntry, 'spans'>): boolean {
  return spans.at(-1)?.to === null;
}

function opened(payload: Extract<SessionChange, { kind: 'session.open' }>['payload'], moment: Moment): SessionEntry {
  const { session: id, checklists, people, asOf, minutes } = payload;
  return {
    id,
    checklists,
    people,
    asOf,
    minutes,
    opened: moment,
    spans: [{ from: timeOf(moment), to: null }],
    notes: [],
    parked: [],
    closed: null,
    signatures: [],
    isWithdrawn: false,
  };
}

function altered(entry: SessionEntry, change: SessionChange, moment: Moment): SessionEntry {
  switch (change.kind) {
    case 'session.open':
      return { ...entry, isWithdrawn: false };
    case 'session.withdraw':
      return { ...entry, isWithdrawn: true };
    case 'session.pause':
      return { ...entry, spans: stopped(entry.spans, change.payload.since ?? timeOf(moment), timeOf(moment)) };
    case 'session.resume':
      return entry.closed === null ? { ...entry, spans: started(entry.spans, timeOf(moment)) } : entry;
    case 'session.note': {
      const { note: id, speaker, text, fact } = change.payload;
      return { ...entry, notes: added(entry.notes, { id, speaker, text, fact, isWithdrawn: false, ...moment }) };
    }
    case 'session.withdrawNote':
      return { ...entry, notes: withdrawn(entry.notes, change.payload.note) };
    case 'session.park': {
      const { item: id, text, fact } = change.payload;
      return { ...entry, parked: added(entry.parked, { id, text, fact, isWithdrawn: false, ...moment }) };
    }
    case 'session.unpark':
      return { ...entry, parked: withdrawn(entry.parked, change.payload.item) };
    case 'session.close':
      return closed(entry, moment);
    case 'session.reopen':
      return entry.signatures.length === 0 ? reopened(entry, moment) : entry;
    case 'session.signOff': {
      const { signature: id, name, strokes } = change.payload;
      if (entry.signatures.some((one) => one.id === id)) return entry;
      const signature: Signature = { id, name, strokes, ...moment };
      return { ...closed(entry, moment), signatures: [...entry.signatures, signature] };
    }
    case 'session.unsign':
      return unsigned(entry, change.payload.signature, moment);
  }
}

function closed(entry: SessionEntry, moment: Moment): SessionEntry {
  if (entry.closed !== null) return entry;
  const wasRunning = isRunning(entry);
  return { ...entry, closed: { ...moment, wasRunning }, spans: stopped(entry.spans, timeOf(moment), timeOf(moment)) };
}

function reopened(entry: SessionEntry, moment: Moment): SessionEntry {
  if (entry.closed === null) return entry;
  const spans = entry.closed.wasRunning ? started(entry.spans, timeOf(moment)) : entry.spans;
  return { ...entry, closed: null, spans };
}

/** Where the signature closed the session, it is open again without it. */
function unsigned(entry: SessionEntry, id: string, moment: Moment): SessionEntry {
  const signature = entry.signatures.find((one) => one.id === id);
  if (signature === undefined) return entry;
  const rest = { ...entry, signatures: entry.signatures.filter((one) => one.id !== id) };
  return entry.closed?.operation === signature.operation ? reopened(rest, moment) : rest;
}

function stopped(spans: readonly Span[], since: number, now: number): readonly Span[] {
  const last = spans.at(-1);
  if (last === undefined || last.to !== null) return spans;
  // A clock that was set back must not make a stretch of negative length.
  return [...spans.slice(0, -1), { from: last.from, to: Math.max(last.from, Math.min(since, now)) }];
}

function started(spans: readonly Span[], now: number): readonly Span[] {
  return spans.at(-1)?.to === null ? spans : [...spans, { from: now, to: null }];
}

function added<T extends { readonly id: string; readonly isWithdrawn: boolean }>(
  list: readonly T[],
  item: T,
): readonly T[] {
  return list.some(({ id }) => id === item.id)
    ? list.map((one) => (one.id === item.id ? { ...one, isWithdrawn: false } : one))
    : [...list, item];
}

function withdrawn<T extends { readonly id: string; readonly isWithdrawn: boolean }>(
  list: readonly T[],
  id: string,
): readonly T[] {
  return list.map((one) => (one.id === id ? { ...one, isWithdrawn: true } : one));
}

function timeOf({ at }: Moment): number {
  return millisecondsOf(at) ?? 0;
}
