import { ask } from '#renderer/ipc/client.ts';
import { createShownStore, useStore } from '#renderer/state/create-store.ts';
import { maskClients, maskedName } from '#renderer/state/mask.ts';
import { localDay, type CivilDate } from '#shared/calendar/civil-date.ts';
import { languageFor, type Language } from '#shared/i18n/languages.ts';
import type { Bundle } from '#shared/corpus/bundle-schema.ts';
import type { GroundsBook } from '#shared/corpus/grounds.ts';
import type { ClientSummary, Notice, ResponseOf } from '#shared/ipc/contract.ts';
import type { Refusal } from '#shared/ipc/envelope.ts';
import type { VaultLook } from '#shared/vault/contract.ts';
import { digestOf } from '#shared/clients/digest.ts';
import { changeOf } from '#shared/record/change.ts';
import type { Operation } from '#shared/record/schema.ts';
import type { ClientState } from '#shared/record/state.ts';
import type { Place, Settings } from '#shared/workspace/schema.ts';

/** What the app knows besides the client in focus, once it has started. */
export interface ReadyWorkspace extends Omit<ResponseOf<'app:start'>, 'focus' | 'status' | 'overview'> {
  readonly phase: 'ready';
  /** The overview until everything is there. */
  readonly bundle: Bundle;
  /** False while `bundle` is the overview: only the first screen may be shown. */
  readonly isWhole: boolean;
  /** The words each fact is asked by; empty until everything is there. */
  readonly grounds: GroundsBook;
}

export type WorkspaceState =
  | { readonly phase: 'starting' }
  | { readonly phase: 'failed'; readonly refusal: Refusal }
  | { readonly phase: 'locked'; readonly look: VaultLook }
  | ReadyWorkspace;

/** What screens may see of the workspace: while names are hidden, no client's name is in it. */
export const workspace = createShownStore<WorkspaceState>({ phase: 'starting' }, (kept) =>
  kept.phase === 'ready' && kept.settings.isMasked ? { ...kept, clients: maskClients(kept.clients) } : kept,
);

/** The started workspace; only screens below the frame may ask, which shows them once it is there. */
export function useReady(): ReadyWorkspace {
  const state = useStore(workspace);
  if (state.phase !== 'ready') throw new Error('The workspace has not started.');
  return state;
}

/** Replaces the workspace where it is ready; before that there is nothing to change. */
export function updateReady(update: (ready: ReadyWorkspace) => ReadyWorkspace): void {
  const state = workspace.kept();
  if (state.phase === 'ready') workspace.set(update(state));
}

/** Whether names, notes and amounts of clients are hidden in the window. */
export function isMasked(): boolean {
  const state = workspace.kept();
  return state.phase === 'ready' && state.settings.isMasked;
}

/** As `isMasked`, for screens, which follow it. */
export function useMasked(): boolean {
  return useReady().settings.isMasked;
}

/** What a client is called while names are hidden; null while they are shown. */
export function hiddenNameOf(client: string): string | null {
  const state = workspace.kept();
  if (state.phase !== 'ready' || !state.settings.isMasked) return null;
  return maskedName(state.clients.findIndex(({ id }) => id === client));
}

// One change after the other: two that both start from the same settings would undo each other.
let settingsSaved: Promise<unknown> = Promise.resolve();

/** True once the settings are on the disk; on false they are shown as they were. */
export function saveSettings(change: Partial<Settings>): Promise<boolean> {
  const saved = settingsSaved.then(() => replaceSettings(change));
  settingsSaved = saved;
  return saved;
}

/** As `saveSettings`, for how documents are read. */
export function saveReaderSettings(change: Partial<Settings['reader']>): Promise<boolean> {
  const state = workspace.get();
  if (state.phase !== 'ready') return Promise.resolve(false);
  return saveSettings({ reader: { ...state.settings.reader, ...change } });
}

async function replaceSettings(change: Partial<Settings>): Promise<boolean> {
  const state = workspace.get();
  if (state.phase !== 'ready') return false;
  const settings = { ...state.settings, ...change };
  const answer = await ask('settings:save', settings);
  if (answer.ok) updateReady((ready) => ({ ...ready, settings }));
  return answer.ok;
}

/** Remembers where the person is in a checklist, so that the next start continues there. */
export async function savePlace(client: string, place: Place): Promise<boolean> {
  updateReady((ready) => ({ ...ready, places: { ...ready.places, [client]: place } }));
  return (await ask('place:save', { client, place })).ok;
}

export function addClient(summary: ClientSummary): void {
  updateReady((ready) => ({ ...ready, clients: [...ready.clients, summary] }));
}

export function addNotices(notices: readonly Notice[]): void {
  if (notices.length > 0) updateReady((ready) => ({ ...ready, notices: [...ready.notices, ...notices] }));
}

/** Shows the list of clients as main has it. */
export function showClients(clients: readonly ClientSummary[]): void {
  updateReady((ready) => ({ ...ready, clients: [...clients] }));
}

/** Shows what the record of a client says of it in the list. */
export function showDigest(client: string, state: ClientState | null): void {
  if (state === null) return;
  const digest = digestOf(state);
  updateReady((ready) => ({
    ...ready,
    clients: ready.clients.map((summary) => (summary.id === client ? { ...summary, digest } : summary)),
  }));
}

/** Remembers that a client's files could not be opened. */
export function showUnopened(client: string): void {
  updateReady((ready) =>
    ready.unopened.includes(client) ? ready : { ...ready, unopened: [...ready.unopened, client] },
  );
}

/** Keeps the list true after operations of this computer on one client: its name, and whether it is put away. */
export function showHeadline(client: string, operations: readonly Operation[]): void {
  const changes = operations.flatMap((operation) => changeOf(operation) ?? []);
  const said = changes.reduce<Partial<ClientSummary>>((sum, { kind, payload }) => {
    if (kind === 'client.rename') return { ...sum, name: payload.name };
    if (kind === 'client.colour') return { ...sum, colour: payload.colour };
    if (kind === 'client.archive') return { ...sum, isArchived: payload.archived };
    return kind === 'client.delete' ? { ...sum, deletedAt: payload.deleted ? Date.now() : null } : sum;
  }, {});
  if (Object.keys(said).length === 0) return;
  updateReady((ready) => ({
    ...ready,
    clients: ready.clients.map((summary) => (summary.id === client ? { ...summary, ...said } : summary)),
  }));
}

/** Neither put away nor in the bin: the clients one works on. */
export function isAtHand({ isArchived, deletedAt }: ClientSummary): boolean {
  return !isArchived && deletedAt === null;
}

export function dismissNotice(index: number): void {
  updateReady((ready) => ({ ...ready, notices: ready.notices.filter((_, position) => position !== index) }));
}

export function useLanguage(): Language {
  const state = useStore(workspace);
  return languageOf(state);
}

/** Theme and text size in use, which are known of a locked workspace too. */
export function looksOf(state: WorkspaceState): Pick<Settings, 'theme' | 'textSize'> {
  const usual = { theme: 'system', textSize: 100 } as const;
  if (state.phase === 'locked') return state.look.appearance ?? usual;
  return state.phase === 'ready' ? state.settings : usual;
}

/** The language in use: the chosen one, else what the operating system prefers. */
export function languageOf(state: WorkspaceState): Language {
  if (state.phase === 'locked') return state.look.appearance?.language ?? languageFor(state.look.preferredLanguages);
  if (state.phase !== 'ready') return languageFor([...navigator.languages]);
  return state.settings.language ?? languageFor(state.preferredLanguages);
}

/** The day verdicts and statuses are shown for: the one chosen in the settings, else today. */
export function useAsOf(): CivilDate {
  return useReady().settings.asOf ?? localDay(new Date());
}
