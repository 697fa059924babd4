import type { ClientState } from '#shared/record/state.ts';
import type { Change } from '#shared/record/schema.ts';
import { isSessionChange } from '#shared/sessions/sessions.ts';

/** True for a change of a session that somebody has signed: only further names may be set under it. */
export function altersSigned(state: Pick<ClientState, 'sessions'> | null, change: Change): boolean {
  if (!isSessionChange(change) || change.kind === 'session.signOff') return false;
  const { session } = change.payload;
  return state?.sessions.some(({ id, signatures }) => id === session && signatures.length > 0) ?? false;
}
