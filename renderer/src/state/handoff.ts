import { ask, listen } from '#renderer/ipc/client.ts';
import { createStore } from '#renderer/state/create-store.ts';
import { dialog } from '#renderer/state/dialog.ts';
import { go, place } from '#renderer/state/place.ts';
import { forgetToast } from '#renderer/state/toast.ts';
import type { HandoffCheck, HandoffProgress } from '#shared/handoff/contract.ts';
import { handoffLimits } from '#shared/handoff/limits.ts';
import type { ResponseOf } from '#shared/ipc/contract.ts';
import type { Envelope, Refusal } from '#shared/ipc/envelope.ts';

/** A file that was looked at, and may be taken in. */
export type FitHandoff = Extract<HandoffCheck, { outcome: 'fit' }>;

/** What was taken in last, and what came of taking it back. */
export interface TakenHandoff extends ResponseOf<'handoff:take'> {
  /** Names of the client and of the file. */
  readonly name: string;
  readonly file: string;
  readonly undone: ResponseOf<'handoff:undo'> | null;
}

/** What the import screen shows. */
export interface HandoffState {
  readonly work: 'idle' | 'looking' | 'unlocking' | 'taking';
  readonly progress: HandoffProgress | null;
  /** The file that was looked at last, or why it is refused. */
  readonly check: HandoffCheck | null;
  /** Why main could not do what was asked. */
  readonly failure: Refusal | null;
  readonly taken: TakenHandoff | null;
}

const nothing: HandoffState = { work: 'idle', progress: null, check: null, failure: null, taken: null };

export const handoff = createStore<HandoffState>(nothing);

/** Items of the file named by the token that are not wanted; they stay as chosen while the person looks elsewhere. */
export const handoffChoice = createStore<{ readonly token: string; readonly leftOut: ReadonlySet<string> }>({
  token: '',
  leftOut: new Set(),
});

/** The client whose export is asked for. */
export const exporting = createStore<{ readonly client: string; readonly name: string } | null>(null);

/** How far an export has come; null while none is under way. */
export const exportProgress = createStore<HandoffProgress | null>(null);

/** Opens the dialog that exports a client. */
export function beginExport(client: string, name: string): void {
  exporting.set({ client, name });
  dialog.set('export-client');
}

/** Writes a client where the person chooses; with null for everyone to read. */
export function exportClient(
  client: string,
  passphrase: string | null,
): Promise<Envelope<ResponseOf<'handoff:export'>>> {
  return telling((progress) => exportProgress.set(progress), ask('handoff:export', { client, passphrase })).finally(
    () => exportProgress.set(null),
  );
}

/** Stops what is under way, as long as nothing is written. */
export async function stopHandoff(): Promise<void> {
  await ask('handoff:cancel', { token: null });
}

/** Lets the person choose a file and shows what it would bring. */
export async function chooseHandoff(): Promise<void> {
  const before = handoff.get();
  if (before.work !== 'idle') return;
  let isChosen = false;
  const show = (): void => {
    if (isChosen) return;
    isChosen = true;
    handoff.set({ ...nothing, work: 'looking' });
    if (place.get().screen.name !== 'handoff') go({ name: 'handoff' });
  };
  const answer = await telling((progress) => {
    show();
    setProgress(progress);
  }, ask('handoff:choose'));
  if (!answer.ok && answer.refusal === 'cancelled' && !isChosen) return;
  show();
  receiveCheck(answer);
}

/** Looks at a file that was dropped on the window. Of one that is far too large only the size is looked at. */
export async function receiveHandoff(file: File): Promise<void> {
  if (handoff.get().work !== 'idle') return;
  handoff.set({ ...nothing, work: 'looking' });
  const bytes = new Uint8Array(await file.slice(0, handoffLimits.archive + 1).arrayBuffer());
  receiveCheck(await telling(setProgress, ask('handoff:receive', { name: file.name, bytes })));
}

/** Tries a passphrase on the file that was looked at. */
export async function unlockHandoff(passphrase: string): Promise<void> {
  const { check } = handoff.get();
  if (check?.outcome !== 'locked' && check?.outcome !== 'wrong-passphrase') return;
  handoff.set({ ...nothing, check, work: 'unlocking' });
  receiveCheck(await telling(setProgress, ask('handoff:unlock', { token: check.token, passphrase })));
}

/** Takes in the file that was looked at, but for the items left out. True once it is there. */
export async function takeHandoff(leftOut: readonly string[]): Promise<boolean> {
  const { check } = handoff.get();
  if (check?.outcome !== 'fit') return false;
  handoff.set({ ...nothing, check, work: 'taking' });
  const answer = await telling(setProgress, ask('handoff:take', { token: check.token, leftOut: [...leftOut] }));
  if (!answer.ok) {
    handoff.set({ ...nothing, check, failure: answer.refusal === 'cancelled' ? null : answer.refusal });
    return false;
  }
  handoff.set({ ...nothing, taken: { ...answer.value, name: check.client.name, file: check.file, undone: null } });
  return true;
}

/** Takes a whole import back. Null where that did not reach the disk. */
export async function undoHandoff(client: string, taking: string): Promise<ResponseOf<'handoff:undo'> | null> {
  const answer = await ask('handoff:undo', { client, taking });
  forgetToast();
  if (!answer.ok || !answer.value.isSaved) return null;
  const { taken } = handoff.get();
  if (taken?.taking === taking) handoff.set({ ...handoff.get(), taken: { ...taken, undone: answer.value } });
  return answer.value;
}

/** Lets go of what was looked at, or of what is said of the last import; nothing is written by that. */
export async function dismissHandoff(): Promise<void> {
  const { check } = handoff.get();
  handoff.set(nothing);
  const token = check !== null && 'token' in check ? check.token : null;
  await ask('handoff:cancel', { token });
}

function receiveCheck(answer: Envelope<HandoffCheck>): void {
  // Somebody let go of it meanwhile.
  if (handoff.get().work === 'idle') return;
  if (answer.ok) handoff.set({ ...nothing, check: answer.value });
  else handoff.set({ ...nothing, failure: answer.refusal === 'cancelled' ? null : answer.refusal });
}

function setProgress(progress: HandoffProgress): void {
  if (handoff.get().work !== 'idle') handoff.set({ ...handoff.get(), progress });
}

/** Hears how far main has come for as long as an answer is awaited. */
async function telling<T>(hear: (progress: HandoffProgress) => void, answer: Promise<T>): Promise<T> {
  const stop = listen('handoff:progress', hear);
  return answer.finally(stop);
}
