import type { Operation } from '#shared/record/schema.ts';
import type { ClientState } from '#shared/record/state.ts';
import { knew } from '#shared/record/views.ts';
import type { SessionEntry } from '#shared/sessions/entry.ts';

/** The sessions that count, the latest first. */
export function sessionsOf(state: ClientState | null): readonly SessionEntry[] {
  return (state?.sessions ?? [])
    .filter(({ isWithdrawn }) => !isWithdrawn)
    .toSorted((left, right) => (left.opened.at < right.opened.at ? 1 : -1));
}

/** The latest session that ended before this one began; undefined where it is the first. */
export function sessionBefore(state: ClientState, session: SessionEntry): SessionEntry | undefined {
  return sessionsOf(state).find(
    ({ id, closed }) => id !== session.id && closed !== null && closed.at < session.opened.at,
  );
}

/**
 * What of a client's record counts for a session: all of it while it runs; once it is over, what whoever ended it knew.
 * So what was signed stays what was signed, whatever arrives from elsewhere or is changed later.
 */
export function recordOf(
  operations: readonly Operation[],
  { views }: Pick<ClientState, 'views'>,
  { closed }: Pick<SessionEntry, 'closed'>,
): readonly Operation[] {
  if (closed === null) return operations;
  return operations.filter(({ id }) => id === closed.operation || knew(views, closed.operation, id));
}

/** Notes that reached an ended session afterwards: nobody who ended it knew of them. */
export function lateNotes(
  { views }: Pick<ClientState, 'views'>,
  { closed, notes }: SessionEntry,
): SessionEntry['notes'] {
  if (closed === null) return [];
  return notes.filter(({ operation, isWithdrawn }) => !isWithdrawn && !knew(views, closed.operation, operation));
}
