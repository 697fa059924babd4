import { ask } from '#renderer/ipc/client.ts';
import { createStore, type Store } from '#renderer/state/create-store.ts';
import type { BackupId, BackupPreview, BackupSummary, RepairReport, RepairSource } from '#shared/backups/contract.ts';
import type { ResponseOf } from '#shared/ipc/contract.ts';
import type { Envelope, Refusal } from '#shared/ipc/envelope.ts';

/** What main was asked of, what it answered, and why it did not. */
export interface Asked<T> {
  /** What it is about; an answer about something else is not to be shown. */
  readonly about: string;
  /** Null until it is there; asked again, the former answer stands until the next. */
  readonly answer: T | null;
  readonly failure: Refusal | null;
}

const nothing = { about: '', answer: null, failure: null };

/** Every backup that can be reached, latest first. */
export const backupList = createStore<Asked<readonly BackupSummary[]>>(nothing);
/** What a backup holds beside what is here, by the name of the backup. */
export const backupPreview = createStore<Asked<BackupPreview>>(nothing);
/** What is left of a client, by its id. */
export const repairReport = createStore<Asked<RepairReport>>(nothing);

/** The backup in one word, as `backupPreview` is told apart by it. */
export function backupKey({ place, name }: BackupId): string {
  return `${place} ${name}`;
}

export async function listBackups(): Promise<void> {
  await ask('backup:list').then((answer) => {
    receive(backupList, '', answer.ok ? { ok: true, value: answer.value.backups } : answer);
  });
}

/** Looks into a backup; false where the person did not wait for it. */
export async function lookIntoBackup(backup: BackupId): Promise<boolean> {
  const answer = await ask('backup:preview', { place: backup.place, name: backup.name });
  if (!answer.ok && answer.refusal === 'cancelled') return false;
  receive(backupPreview, backupKey(backup), answer);
  return true;
}

export async function lookAtDamage(client: string): Promise<void> {
  const answer = await ask('repair:look', { client });
  if (answer.ok || answer.refusal !== 'cancelled') receive(repairReport, client, answer);
}

export function putBack(
  backup: BackupId,
  clients: readonly string[],
): Promise<Envelope<ResponseOf<'backup:put-back'>>> {
  return ask('backup:put-back', { backup, clients: [...clients] });
}

export function copyFromBackup(
  backup: BackupId,
  client: string,
  name: string,
): Promise<Envelope<ResponseOf<'backup:copy'>>> {
  return ask('backup:copy', { backup, client, name });
}

/** Resolves once the backup will be opened in the place of everything; the app then starts again by itself. */
export function replaceEverything(backup: BackupId): Promise<Envelope<ResponseOf<'backup:replace'>>> {
  return ask('backup:replace', backup);
}

export function mendClient(
  client: string,
  files: readonly { readonly file: string; readonly source: RepairSource }[],
): Promise<Envelope<ResponseOf<'repair:mend'>>> {
  return ask('repair:mend', { client, files: [...files] });
}

/** Makes a new client of all that can be read of one. */
export function copyReadable(client: string, name: string): Promise<Envelope<ResponseOf<'repair:copy'>>> {
  return ask('repair:copy', { client, name });
}

function receive<T>(store: Store<Asked<T>>, about: string, answer: Envelope<T>): void {
  const before = store.get();
  const former = before.about === about ? before.answer : null;
  if (answer.ok) store.set({ about, answer: answer.value, failure: null });
  else store.set({ about, answer: former, failure: answer.refusal });
}
