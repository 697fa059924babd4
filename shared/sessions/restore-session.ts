import type { SessionEntry } from '#shared/sessions/entry.ts';
import { isRunning, type SessionChange } from '#shared/sessions/sessions.ts';

/** The change that makes a session again what it was, given as `before`; undefined where it was not there. */
export function restoringSession(change: SessionChange, before: SessionEntry | undefined): SessionChange {
  const { session } = change.payload;
  switch (change.kind) {
    case 'session.open':
    case 'session.withdraw':
      return before === undefined || before.isWithdrawn
        ? { kind: 'session.withdraw', payload: { session } }
        : openAgain(before);
    case 'session.pause':
    case 'session.resume':
      return before !== undefined && isRunning(before)
        ? { kind: 'session.resume', payload: { session } }
        : { kind: 'session.pause', payload: { session, since: null } };
    case 'session.note':
    case 'session.withdrawNote': {
      const { note } = change.payload;
      const was = standing(before?.notes, note);
      if (was === undefined) return { kind: 'session.withdrawNote', payload: { session, note } };
      return { kind: 'session.note', payload: { session, note, speaker: was.speaker, text: was.text, fact: was.fact } };
    }
    case 'session.park':
    case 'session.unpark': {
      const { item } = change.payload;
      const was = standing(before?.parked, item);
      if (was === undefined) return { kind: 'session.unpark', payload: { session, item } };
      return { kind: 'session.park', payload: { session, item, text: was.text, fact: was.fact } };
    }
    case 'session.close':
    case 'session.reopen':
      return {
        kind: before === undefined || before.closed === null ? 'session.reopen' : 'session.close',
        payload: { session },
      };
    case 'session.signOff':
    case 'session.unsign': {
      const { signature } = change.payload;
      const was = before?.signatures.find(({ id }) => id === signature);
      if (was === undefined) return { kind: 'session.unsign', payload: { session, signature } };
      const strokes = was.strokes?.map((stroke) => [...stroke]) ?? null;
      return { kind: 'session.signOff', payload: { session, signature, name: was.name, strokes } };
    }
  }
}

function openAgain({ id: session, checklists, people, asOf, minutes }: SessionEntry): SessionChange {
  return {
    kind: 'session.open',
    payload: { session, checklists: [...checklists], people: [...people], asOf, minutes },
  };
}

function standing<T extends { readonly id: string; readonly isWithdrawn: boolean }>(
  list: readonly T[] | undefined,
  id: string,
): T | undefined {
  return list?.find((one) => one.id === id && !one.isWithdrawn);
}
