import { ask } from '#renderer/ipc/client.ts';
import { createShownStore } from '#renderer/state/create-store.ts';
import { isAtHand, isMasked, workspace } from '#renderer/state/workspace.ts';
import type { CivilDate } from '#shared/calendar/civil-date.ts';
import type { ClientDays } from '#shared/deadlines/schema.ts';
import { maskDays } from '#shared/privacy/mask-days.ts';

/** What is known of the days of all clients at one day, and how far the working out has come. */
export interface Deadlines {
  readonly asOf: CivilDate | null;
  /** By client. */
  readonly found: Readonly<Record<string, ClientDays>>;
  readonly unopened: readonly string[];
  readonly done: number;
  readonly total: number;
  readonly state: 'idle' | 'running' | 'stopped' | 'done';
}

/** What screens may see of the days: while details are hidden, no words of papers and tasks are in it. */
export const deadlines = createShownStore<Deadlines>(
  { asOf: null, found: {}, unopened: [], done: 0, total: 0, state: 'idle' },
  (kept) => (isMasked() ? { ...kept, found: maskedDays(kept.found) } : kept),
);

let wasMasked = false;

/** Follows the hiding of details. */
workspace.subscribe(() => {
  if (isMasked() === wasMasked) return;
  wasMasked = isMasked();
  deadlines.refresh();
});

function maskedDays(found: Deadlines['found']): Deadlines['found'] {
  return Object.fromEntries(Object.entries(found).map(([client, days]) => [client, maskDays(days)]));
}

/** So few at a time that progress moves and a click in between is answered at once. */
const slice = 5;

let run = 0;

/** Works out the days of every client at hand; what was known for the same day stays in sight meanwhile. */
export async function loadDeadlines(asOf: CivilDate): Promise<void> {
  run += 1;
  const own = run;
  const clients = clientsAtHand();
  const before = deadlines.kept();
  const found = before.asOf === asOf ? before.found : {};
  deadlines.set({ asOf, found: only(found, clients), unopened: [], done: 0, total: clients.length, state: 'running' });
  for (let at = 0; at < clients.length; at += slice) {
    const asked = clients.slice(at, at + slice);
    const answer = await ask('deadlines:load', { clients: asked, asOf });
    // Stopped, or begun anew for another day, meanwhile.
    if (own !== run) return;
    const now = deadlines.kept();
    deadlines.set({
      ...now,
      found: answer.ok ? { ...now.found, ...byClient(answer.value.found) } : now.found,
      unopened: [...now.unopened, ...(answer.ok ? answer.value.unopened : asked)],
      done: at + asked.length,
    });
  }
  deadlines.set({ ...deadlines.kept(), state: 'done' });
}

/** Follows one client after something was changed in it from the calendar. */
export async function reloadDays(client: string): Promise<void> {
  const { asOf } = deadlines.kept();
  if (asOf === null) return;
  const answer = await ask('deadlines:load', { clients: [client], asOf });
  const now = deadlines.kept();
  if (!answer.ok || now.asOf !== asOf) return;
  deadlines.set({ ...now, found: { ...now.found, ...byClient(answer.value.found) } });
}

/** Leaves off working out; what is known by then stays. */
export function stopDeadlines(): void {
  run += 1;
  const now = deadlines.kept();
  if (now.state === 'running') deadlines.set({ ...now, state: 'stopped' });
}

/** The days of clients by their ids. */
export function byClient(found: readonly ClientDays[]): Readonly<Record<string, ClientDays>> {
  return Object.fromEntries(found.map((days) => [days.client, days]));
}

/** The ids of the clients one works on, in the order of the list. */
export function clientsAtHand(): readonly string[] {
  const state = workspace.get();
  return state.phase === 'ready' ? state.clients.filter(isAtHand).map(({ id }) => id) : [];
}

function only(found: Deadlines['found'], clients: readonly string[]): Deadlines['found'] {
  return Object.fromEntries(Object.entries(found).filter(([client]) => clients.includes(client)));
}
