import { ask } from '#renderer/ipc/client.ts';
import { createStore } from '#renderer/state/create-store.ts';
import { receiveClient, receiveStatus } from '#renderer/state/record.ts';
import { addClient, updateReady } from '#renderer/state/workspace.ts';
import type { ImportedClient } from '#shared/clients/contract.ts';
import { importChunk } from '#shared/clients/limits.ts';
import type { ClientSummary, RequestOf, ResponseOf } from '#shared/ipc/contract.ts';
import type { Refusal } from '#shared/ipc/envelope.ts';

/** Begins a client after the pattern of another and puts it into focus; false where it could not be. */
export async function duplicateClient(request: RequestOf<'client:duplicate'>): Promise<boolean> {
  const answer = await ask('client:duplicate', request);
  if (!answer.ok) return false;
  addClient(answer.value.summary);
  receiveClient(answer.value.opened.id, answer.value.opened.operations);
  receiveStatus(answer.value.status);
  return true;
}

/** What came of an import so far. */
export interface ImportOutcome {
  readonly imported: readonly ImportedClient[];
  /** Why it stopped before its end; null where it did not. */
  readonly stoppedBy: NonNullable<ResponseOf<'clients:import'>['stoppedBy']> | 'left-off' | Refusal | null;
}

type Row = RequestOf<'clients:import'>['rows'][number];

/**
 * Makes and changes clients a few at a time. `onDone` hears how many rows are on the disk, and leaves off by answering
 * false; what is on the disk by then stays.
 */
export async function importClients(rows: readonly Row[], onDone: (count: number) => boolean): Promise<ImportOutcome> {
  const before = await ask('clients:before-import');
  if (!before.ok) return { imported: [], stoppedBy: before.refusal };
  const imported: ImportedClient[] = [];
  for (let at = 0; at < rows.length; at += importChunk) {
    if (!onDone(imported.length)) return { imported, stoppedBy: 'left-off' };
    const answer = await ask('clients:import', { rows: rows.slice(at, at + importChunk) });
    if (!answer.ok) return { imported, stoppedBy: answer.refusal };
    imported.push(...answer.value.imported);
    takeIn(answer.value.clients);
    if (answer.value.stoppedBy !== null) return { imported, stoppedBy: answer.value.stoppedBy };
  }
  onDone(imported.length);
  return { imported, stoppedBy: null };
}

/**
 * Takes an import back, and tells `onDone` how many clients are taken back so far. Resolves with how many changes stayed
 * because something else was said since, or null where the disk refused.
 */
export async function undoImport(
  imported: readonly ImportedClient[],
  onDone: (count: number) => void,
): Promise<number | null> {
  let kept = 0;
  for (let at = 0; at < imported.length; at += importChunk) {
    const answer = await ask('clients:undo-import', { imported: imported.slice(at, at + importChunk) });
    if (!answer.ok) return null;
    kept += answer.value.kept;
    takeIn(answer.value.clients);
    onDone(Math.min(at + importChunk, imported.length));
  }
  return kept;
}

/** Shows clients as main has them: those of the list in their places, new ones at its end. */
function takeIn(clients: readonly ClientSummary[]): void {
  updateReady((ready) => {
    const byId = new Map(clients.map((client) => [client.id, client]));
    const known = new Set(ready.clients.map(({ id }) => id));
    return {
      ...ready,
      clients: [
        ...ready.clients.map((client) => byId.get(client.id) ?? client),
        ...clients.filter(({ id }) => !known.has(id)),
      ],
    };
  });
}

/** The client that a new one is made after, while that is being asked for. */
export const duplicating = createStore<{ readonly id: string; readonly name: string } | null>(null);
