import { Refused } from '#main/ipc/refused.ts';
import { codeOf } from '#main/store/file-system.ts';
import { saveFailureOf } from '#main/store/failures.ts';
import { rememberKeyForCopies } from '#main/workspace/key-for-copies.ts';
import type { OpenWorkspace } from '#main/workspace/open-workspace.ts';
import type { Handlers } from '#shared/ipc/contract.ts';
import type { Attempt, VaultLook } from '#shared/vault/contract.ts';
import type { Progress } from './convert-folder.ts';
import type { Keyring } from './keyring.ts';
import type { Vault } from './vault.ts';

/** Who holds the workspace, as the lock sees it. */
export interface Holder {
  readonly workspace: OpenWorkspace | null;
  /** False where changes are in memory only: then it is still held. */
  readonly letGo: () => Promise<boolean>;
}

/** What the lock needs beside itself. */
export interface VaultParts {
  readonly vault: Vault;
  readonly holder: Holder;
  readonly keyring: Keyring;
  readonly preferredLanguages: readonly string[];
  /** True where sealed files were found without their slots. */
  readonly isKeyMissing: boolean;
  /** Opens the workspace with the key at hand, and holds it. */
  readonly openWorkspace: () => Promise<void>;
  readonly tellProgress: (progress: Progress) => void;
  /** Opens the page anew, which forgets everything. */
  readonly reload: () => void;
}

type VaultChannel = Extract<keyof Handlers, `vault:${string}`>;

/** What is asked of the lock, one after the other, whether the workspace is open or not. */
export function vaultHandlers(parts: VaultParts): Pick<Handlers, VaultChannel> {
  const { vault, holder, keyring, openWorkspace, tellProgress } = parts;
  const inTurn = oneByOne();

  /** After an attempt that opened the lock. */
  async function enter(attempt: Attempt): Promise<Attempt> {
    if (attempt.outcome !== 'done' || holder.workspace !== null) return attempt;
    // Both forms can be read: a disk that refuses now keeps nobody out.
    await vault.finish(tellProgress).catch(() => undefined);
    await openWorkspace();
    return attempt;
  }

  /** Does something to every file while nobody has them open. */
  async function convert(work: () => Promise<string | null>): Promise<Attempt> {
    if (!(await holder.letGo())) return { outcome: 'unsaved' };
    try {
      return { outcome: 'done', code: await work() };
    } finally {
      await openWorkspace();
    }
  }

  return {
    'vault:look': async () => lookAt(parts),
    'vault:unlock': ({ passphrase }) => inTurn(async () => enter(await vault.unlock(passphrase))),
    'vault:recover': ({ code, next }) => inTurn(async () => enter(await vault.recover(code, next))),
    'vault:open-here': () =>
      inTurn(async () => {
        const kept = vault.stored?.computer ?? null;
        if (kept === null || !keyring.isAvailable()) throw new Refused('bad-request');
        const key = revealed(keyring, kept);
        return key === null ? { outcome: 'wrong', pause: 0 } : enter(await vault.unlockWith(key));
      }),
    'vault:turn-on': ({ next }) =>
      inTurn(async () => {
        const { workspace } = holder;
        if (workspace === null || vault.stored !== null) throw new Refused('bad-request');
        const { language, theme, textSize } = workspace.settings;
        return convert(() => vault.turnOn(next, { language, theme, textSize }, tellProgress));
      }),
    'vault:turn-off': ({ passphrase }) =>
      inTurn(async () => {
        needOpen(vault);
        const attempt = await vault.prove(passphrase);
        if (attempt.outcome !== 'done') return attempt;
        if (holder.workspace !== null) await rememberKeyForCopies(holder.workspace, vault.keyForKeyring());
        return convert(() => vault.turnOff(tellProgress).then(() => null));
      }),
    'vault:finish': () =>
      inTurn(async () => {
        needOpen(vault);
        return convert(() => vault.finish(tellProgress).then(() => null));
      }),
    'vault:change': ({ passphrase, next }) =>
      inTurn(async () => {
        needOpen(vault);
        return vault.change(passphrase, next);
      }),
    'vault:renew-code': ({ passphrase }) =>
      inTurn(async () => {
        needOpen(vault);
        return vault.renewCode(passphrase);
      }),
    'vault:set-auto-lock': ({ autoLock }) =>
      inTurn(async () => {
        needOpen(vault);
        await vault.remember({ autoLock });
        return {};
      }),
    'vault:allow-here': ({ isAllowed }) =>
      inTurn(async () => {
        needOpen(vault);
        if (isAllowed && !keyring.isAvailable()) throw new Refused('bad-request');
        const computer = isAllowed ? keyring.protect(vault.keyForKeyring()).toString('base64') : null;
        await vault.remember({ computer });
        return {};
      }),
    'vault:lock': () =>
      inTurn(async () => {
        needOpen(vault);
        if (!(await holder.letGo())) return { outcome: 'unsaved' };
        vault.lock();
        // After this answer: the page that asked is still there to hear it.
        setImmediate(parts.reload);
        return { outcome: 'done', code: null };
      }),
  };
}

function lookAt({ vault, keyring, preferredLanguages, isKeyMissing }: VaultParts): VaultLook {
  const { stored } = vault;
  const isMissing = vault.isDamaged || isKeyMissing;
  const state = isMissing ? 'key-missing' : stored === null ? 'off' : vault.isLocked ? 'locked' : 'open';
  const isInKeyring = stored !== null && stored.computer !== null;
  return {
    state,
    isFinished: stored === null || stored.state === 'on',
    appearance: stored?.appearance ?? null,
    preferredLanguages: [...preferredLanguages],
    autoLock: stored?.autoLock ?? null,
    computer: keyring.isAvailable() ? (isInKeyring ? 'on' : 'off') : 'unavailable',
    pause: vault.pause.left,
  };
}

function needOpen(vault: Vault): void {
  if (vault.cipher === null) throw new Refused(vault.isLocked ? 'locked' : 'bad-request');
}

function revealed(keyring: Keyring, kept: string): string | null {
  try {
    return keyring.reveal(Buffer.from(kept, 'base64'));
  } catch {
    // Another account or computer, or a keyring made anew: the passphrase still opens.
    return null;
  }
}

/** Runs tasks one after the other; what the disk refuses is told as such. */
function oneByOne(): <T>(task: () => Promise<T>) => Promise<T> {
  let queue: Promise<unknown> = Promise.resolve();
  return (task) => {
    const result = queue.then(task).catch((error: unknown) => {
      throw error instanceof Refused || codeOf(error) === null ? error : new Refused(saveFailureOf(error), error);
    });
    queue = result.catch(() => undefined);
    return result;
  };
}
