import { useMemo } from 'react';
import { ask } from '#renderer/ipc/client.ts';
import { createStore, useStore } from '#renderer/state/create-store.ts';
import { byClient, clientsAtHand } from '#renderer/state/deadlines.ts';
import { updateReady, useReady, workspace } from '#renderer/state/workspace.ts';
import { localDay, type CivilDate } from '#shared/calendar/civil-date.ts';
import { keyOf } from '#shared/deadlines/key.ts';
import { isToTell } from '#shared/deadlines/reminders.ts';
import type { ClientDays, Reminders } from '#shared/deadlines/schema.ts';

/** The days of clients as seen from today, whatever day is looked at elsewhere. */
interface Watched {
  readonly today: CivilDate;
  readonly found: Readonly<Record<string, ClientDays>>;
}

const watched = createStore<Watched>({ today: localDay(new Date()), found: {} });

/** A day that should be told of today, without its words: only how many there are, and whose, is shown. */
export interface Due {
  readonly client: string;
  readonly key: string;
}

/** What should be told of today, over all clients at hand; empty until it is worked out. */
export function useDue(): readonly Due[] {
  const { today, found } = useStore(watched);
  const { reminders, clients } = useReady();
  return useMemo(() => {
    const listed = new Set(
      clients.filter(({ isArchived, deletedAt }) => !isArchived && deletedAt === null).map(({ id }) => id),
    );
    return dueIn({ today, found }, reminders).filter(({ client }) => listed.has(client));
  }, [today, found, reminders, clients]);
}

function dueIn({ today, found }: Watched, reminders: Reminders): readonly Due[] {
  return Object.values(found).flatMap(({ client, days }) =>
    days.flatMap((dated) => {
      const key = keyOf(client, dated);
      return isToTell(key, dated, today, reminders) ? [{ client, key }] : [];
    }),
  );
}

/** One client at a time with a breath between them: hundreds of records must not be read in one go at the start. */
const breath = 60;

let run = 0;

/** Works out what is due today, quietly; resolves with true once all of it is known, false where it was begun anew. */
export async function watchDays(): Promise<boolean> {
  run += 1;
  const own = run;
  const today = localDay(new Date());
  watched.set({ today, found: watched.get().today === today ? watched.get().found : {} });
  for (const client of clientsAtHand()) {
    if (!(await watchOne(client, today, () => own === run))) return false;
    await new Promise((resolve) => setTimeout(resolve, breath));
  }
  return own === run;
}

/** Follows one client after something was changed in it. */
export async function watchClient(client: string): Promise<void> {
  await watchOne(client, watched.get().today, () => true);
}

async function watchOne(client: string, today: CivilDate, isWanted: () => boolean): Promise<boolean> {
  const answer = await ask('deadlines:load', { clients: [client], asOf: today });
  const now = watched.get();
  if (!isWanted() || now.today !== today) return false;
  if (answer.ok) watched.set({ today, found: { ...now.found, ...byClient(answer.value.found) } });
  return true;
}

// One change after the other: two that both start from the same reminders would undo each other.
let saved: Promise<unknown> = Promise.resolve();

/** True once the changed reminders are on the disk; on false they are as they were. */
export function changeReminders(change: (now: Reminders) => Reminders): Promise<boolean> {
  const done = saved.then(async () => {
    const state = workspace.get();
    if (state.phase !== 'ready') return false;
    const reminders = change(state.reminders);
    const answer = await ask('reminders:save', reminders);
    if (answer.ok) updateReady((ready) => ({ ...ready, reminders }));
    return answer.ok;
  });
  saved = done;
  return done;
}

/** Has the operating system tell of what is due, once a day and where the person wants it; `say` is given how many. */
export async function tellSystemOnce(
  say: (due: readonly Due[]) => { readonly title: string; readonly body: string },
): Promise<void> {
  const state = workspace.get();
  if (state.phase !== 'ready' || !state.settings.tellsDeadlines) return;
  const { today } = watched.get();
  const due = dueIn(watched.get(), state.reminders);
  if (due.length === 0 || state.reminders.toldOn === today) return;
  const answer = await ask('reminders:tell', say(due));
  if (answer.ok && answer.value.shown) await changeReminders((now) => ({ ...now, toldOn: today }));
}
