import { useMemo } from 'react';
import { ask, listen } from '#renderer/ipc/client.ts';
import { createShownStore, useStore } from '#renderer/state/create-store.ts';
import { tellHiddenChange } from '#renderer/state/mask.ts';
import { go, place } from '#renderer/state/place.ts';
import { forgetToast } from '#renderer/state/toast.ts';
import {
  addClient,
  addNotices,
  hiddenNameOf,
  showClients,
  showDigest,
  showHeadline,
  showUnopened,
  useReady,
  workspace,
} from '#renderer/state/workspace.ts';
import type { Envelope } from '#shared/ipc/envelope.ts';
import type { ResponseOf, SaveStatus } from '#shared/ipc/contract.ts';
import { hidden } from '#shared/privacy/mask.ts';
import { maskOperations } from '#shared/privacy/mask-operations.ts';
import { applyOperation, fold, mergeOperations } from '#shared/record/fold.ts';
import { isHandoff } from '#shared/record/handoffs.ts';
import type { Change, Operation } from '#shared/record/schema.ts';
import type { ClientState } from '#shared/record/state.ts';
import { redoTarget, undoTarget } from '#shared/record/undo.ts';

/** The client in focus: its operations, what they fold to, and whether they are on the disk. */
export interface RecordState {
  readonly client: string | null;
  readonly operations: readonly Operation[];
  readonly state: ClientState | null;
  readonly status: SaveStatus;
}

const quiet: SaveStatus = { client: null, state: 'saved', unsaved: 0, savedAt: null, reason: null };

/** What screens may see of the client in focus: while names are hidden, no words of the client are in it. */
export const record = createShownStore<RecordState>(
  { client: null, operations: [], state: null, status: quiet },
  (kept) => {
    const name = kept.client === null ? null : hiddenNameOf(kept.client);
    if (name === null) return kept;
    const operations = maskOperations(kept.operations, name);
    return { ...kept, operations, state: fold(operations) };
  },
);

let shownName: string | null = null;

/** Follows the hiding of names, and what the client is called meanwhile. */
workspace.subscribe(() => {
  const { client } = record.kept();
  const name = client === null ? null : hiddenNameOf(client);
  if (name === shownName) return;
  shownName = name;
  record.refresh();
});

/** Puts a client that main opened into focus. */
export function receiveClient(client: string, operations: readonly Operation[]): void {
  const state = fold(operations);
  shownName = hiddenNameOf(client);
  record.set({ ...record.kept(), client, operations, state });
  showDigest(client, state);
}

export function receiveStatus(status: SaveStatus): void {
  record.set({ ...record.kept(), status });
}

/** Keeps the shown save state true when main saves, or fails to, without being asked. */
export function listenToSaving(): () => void {
  return listen('record:status', (status) => {
    if (status.client === record.get().client) receiveStatus(status);
  });
}

/** Takes what another computer did into the client in focus, and into the list, when main has taken it in. */
export function listenToReceiving(): () => void {
  return listen('record:received', ({ client, operations, clients }) => {
    showClients(clients);
    const before = record.kept();
    if (before.client !== client) return;
    const merged = mergeOperations(before.operations, operations);
    showRecord(client, { operations: merged, state: fold(merged), status: before.status });
  });
}

/** Creates a client and puts it into focus; false when it could not be created. */
export async function createClient(name: string, sample: string | null): Promise<boolean> {
  const answer = await ask('client:create', { name, sample });
  if (!answer.ok) return false;
  addClient(answer.value.summary);
  receiveClient(answer.value.opened.id, answer.value.opened.operations);
  receiveStatus(answer.value.status);
  return true;
}

export async function openClient(client: string): Promise<Envelope<ResponseOf<'client:open'>>> {
  const answer = await ask('client:open', { client });
  if (answer.ok) {
    receiveClient(answer.value.opened.id, answer.value.opened.operations);
    receiveStatus(answer.value.status);
    addNotices(answer.value.notices);
  } else if (answer.refusal === 'repair-needed') showUnopened(client);
  return answer;
}

/** Makes one change to the client in focus. True once it is on the disk; on false it may be held in memory (see status). */
export async function change(next: Change, restores?: string): Promise<boolean> {
  const { client } = record.get();
  return client !== null && changeClient(client, next, restores);
}

/** The same to any client of the list, in focus or not. */
export async function changeClient(client: string, next: Change, restores?: string): Promise<boolean> {
  if (hidesWords(client, next)) return false;
  const links = restores === undefined ? {} : { restores };
  return recorded(client, await ask('record:append', { client, change: next, ...links }));
}

/** What is hidden must never be written in the place of what it hides. */
function hidesWords(client: string, next: Change): boolean {
  if (hiddenNameOf(client) === null) return false;
  if (next.kind !== 'client.rename' && !JSON.stringify(next).includes(hidden)) return false;
  tellHiddenChange();
  return true;
}

export async function undo(): Promise<boolean> {
  const { client } = record.get();
  return client !== null && undoClient(client);
}

/** Takes back this computer's latest change to a client, in focus or not. */
export async function undoClient(client: string): Promise<boolean> {
  return recorded(client, await ask('record:undo', { client }));
}

export async function redo(): Promise<boolean> {
  const { client } = record.get();
  return client !== null && recorded(client, await ask('record:redo', { client }));
}

/** Tries once more to write what is held in memory. */
export async function retrySaving(): Promise<boolean> {
  const { client } = record.get();
  if (client === null) return false;
  const answer = await ask('record:retry', { client });
  if (answer.ok) receiveStatus(answer.value.status);
  return answer.ok && answer.value.status.state === 'saved';
}

/** Saves the client's operations to a file the person chooses; its name, or null when nothing was written. */
export async function rescue(): Promise<string | null> {
  const { client } = record.get();
  if (client === null) return null;
  const answer = await ask('record:rescue', { client });
  return answer.ok ? answer.value.file : null;
}

/** Whether there is something to undo or redo on this computer. */
export function useHistory(): { readonly canUndo: boolean; readonly canRedo: boolean } {
  const { operations } = useStore(record);
  const { device } = useReady();
  return useMemo(
    () => ({ canUndo: undoTarget(operations, device) !== null, canRedo: redoTarget(operations, device) !== null }),
    [operations, device],
  );
}

function recorded(client: string, answer: Envelope<ResponseOf<'record:append'>>): boolean {
  if (!answer.ok) return false;
  // Once something else was done, undo would take back that and not what the toast speaks of.
  forgetToast();
  const { operations, status } = answer.value;
  const before = record.kept();
  // Another client may have come into focus while main was writing, or this one was never in it.
  if (before.client !== client) {
    showHeadline(client, operations);
    return status.state === 'saved';
  }
  // Nearly always ours is the latest; where another computer's came in first, or ours decides about others, all must
  // be folded anew.
  const isLatest = operations.every(
    (operation) => (before.state?.latest ?? '') < operation.at && !isHandoff(operation),
  );
  const all = isLatest ? [...before.operations, ...operations] : mergeOperations(before.operations, operations);
  const state = isLatest ? operations.reduce<ClientState | null>(applyOperation, before.state) : fold(all);
  showRecord(client, { operations: all, state, status });
  showHeadline(client, operations);
  return status.state === 'saved';
}

/** Shows what has become of the client in focus; one that is in the bin now leaves it. */
function showRecord(client: string, next: Omit<RecordState, 'client'>): void {
  if (next.state?.isDeleted === true) {
    record.set({ client: null, operations: [], state: null, status: quiet });
    // The list shows where it went, also where undoing its recovery put it back into the bin.
    if (place.get().screen.name !== 'clients') go({ name: 'clients' });
  } else {
    record.set({ client, ...next });
    showDigest(client, next.state);
  }
}
