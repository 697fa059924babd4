import { ask, listen } from '#renderer/ipc/client.ts';
import { createStore } from '#renderer/state/create-store.ts';
import { place, type Place } from '#renderer/state/place.ts';
import type { Envelope, Refusal } from '#shared/ipc/envelope.ts';
import type { Attempt, VaultLook } from '#shared/vault/contract.ts';
import type { AutoLock } from '#shared/vault/schema.ts';

const none: VaultLook = {
  state: 'off',
  isFinished: true,
  appearance: null,
  preferredLanguages: [],
  autoLock: null,
  computer: 'unavailable',
  pause: 0,
};

/** What is known of the lock. */
export const vault = createStore<VaultLook>(none);

/** Files sealed or opened so far, of how many; null while that is not going on. */
export const vaultProgress = createStore<{ readonly done: number; readonly total: number } | null>(null);

/** Asks main how the lock stands. */
export async function lookAtVault(): Promise<VaultLook> {
  const answer = await ask('vault:look');
  if (answer.ok) vault.set(answer.value);
  return vault.get();
}

/** Does something with the lock, and keeps what is known of it true. */
async function withVault<T>(asking: () => Promise<Envelope<T>>): Promise<Envelope<T>> {
  const answer = await asking();
  vaultProgress.set(null);
  await lookAtVault();
  return answer;
}

/**
 * Finishes what is being typed, remembers where the person is, and locks: the page is then opened anew. Resolves with
 * why not, where changes are in memory only.
 */
export async function lockNow(): Promise<Envelope<Attempt> | null> {
  if (vault.get().state !== 'open') return null;
  if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
  // What leaving a field saves is asked for before the lock is.
  await new Promise((resolve) => setTimeout(resolve, 50));
  // Kept in memory only, as long as the window is; screens and ids, nothing that was typed.
  window.history.replaceState({ place: placeToKeep(place.get()) }, '');
  return ask('vault:lock');
}

/** Brings the person back to where they were when the app locked. */
export function returnToPlace(): void {
  // True as far as it is there: only `lockNow` keeps anything there.
  const kept = (window.history.state as { readonly place?: Place } | null)?.place;
  if (kept !== undefined) place.set(kept);
  window.history.replaceState(null, '');
}

/** Hears of locking that main begins, and how far sealing has come; `onUnsaved` is told where locking would lose something. */
export function listenToVault(onUnsaved: () => void): void {
  listen('vault:progress', (progress) => vaultProgress.set(progress));
  listen('vault:locking', () => {
    void lockNow().then((answer) => {
      if (answer?.ok === true && answer.value.outcome === 'unsaved') onUnsaved();
    });
  });
}

function placeToKeep({ screen }: Place): Place {
  return { screen: screen.name === 'search' ? { name: 'search' } : screen, back: [] };
}

/** Opens the lock with its passphrase. */
export function unlock(passphrase: string): Promise<Envelope<Attempt>> {
  return ask('vault:unlock', { passphrase });
}

/** Opens the lock with the recovery code, and sets a new passphrase. */
export function recover(code: string, next: string): Promise<Envelope<Attempt>> {
  return ask('vault:recover', { code, next });
}

/** Opens the lock with the computer's own sign-in. */
export function openHere(): Promise<Envelope<Attempt>> {
  return ask('vault:open-here');
}

/** Seals every file under a passphrase; the attempt carries the recovery code. */
export function turnOn(next: string): Promise<Envelope<Attempt>> {
  return withVault(() => ask('vault:turn-on', { next }));
}

/** Opens every file again. */
export function turnOff(passphrase: string): Promise<Envelope<Attempt>> {
  return withVault(() => ask('vault:turn-off', { passphrase }));
}

export function changePassphrase(passphrase: string, next: string): Promise<Envelope<Attempt>> {
  return withVault(() => ask('vault:change', { passphrase, next }));
}

/** Makes a new recovery code, which the attempt carries. */
export function renewCode(passphrase: string): Promise<Envelope<Attempt>> {
  return withVault(() => ask('vault:renew-code', { passphrase }));
}

/** Goes on with sealing or opening that was interrupted; null, or why not. */
export async function finishVault(): Promise<Refusal | null> {
  return refusalOf(await withVault(() => ask('vault:finish')));
}

/** Null once it is on the disk, else why not. */
export async function setAutoLock(autoLock: AutoLock): Promise<Refusal | null> {
  return refusalOf(await withVault(() => ask('vault:set-auto-lock', { autoLock })));
}

/** Lets the computer's own sign-in open the lock, or no more; null once that is on the disk, else why not. */
export async function allowHere(isAllowed: boolean): Promise<Refusal | null> {
  return refusalOf(await withVault(() => ask('vault:allow-here', { isAllowed })));
}

function refusalOf(answer: Envelope<unknown>): Refusal | null {
  return answer.ok ? null : answer.refusal;
}
