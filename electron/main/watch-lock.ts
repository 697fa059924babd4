import { powerMonitor, type WebContents } from 'electron';
import { lockWhenIdle } from '#main/vault/auto-lock.ts';
import type { Vault } from '#main/vault/vault.ts';

/** How long the page may take to finish what is being typed before the app locks without it. */
const patience = 3000;

/** What locking by itself needs of the rest. */
interface Locking {
  readonly vault: Vault;
  /** Milliseconds of a minute. */
  readonly minute: number;
  /** Tells the page, which then asks for the lock. */
  readonly tellPage: () => void;
  /** Locks whether the page asked or not; nothing happens where that is done already. */
  readonly lock: () => Promise<void>;
}

/** Locks after a while without input, when the computer sleeps, and when its own screen is locked. */
export function watchLock(contents: WebContents, { vault, minute, tellPage, lock }: Locking): void {
  let lastInput = Date.now();
  let isLocking = false;
  contents.on('input-event', () => (lastInput = Date.now()));
  const begin = (): void => {
    if (vault.cipher === null || isLocking) return;
    isLocking = true;
    tellPage();
    setTimeout(() => void lock().finally(() => (isLocking = false)), patience);
  };
  lockWhenIdle({
    minutes: () => (vault.cipher === null ? null : (vault.stored?.autoLock ?? null)),
    lastInput: () => lastInput,
    lock: begin,
    minute,
  });
  // Input that opened the lock came before this: the time begins anew with each opening.
  contents.on('did-finish-load', () => (lastInput = Date.now()));
  powerMonitor.on('suspend', begin);
  powerMonitor.on('lock-screen', begin);
}
