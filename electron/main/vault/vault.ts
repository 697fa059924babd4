import { randomBytes } from 'node:crypto';
import { basename, join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { RepairNeeded } from '#main/store/failures.ts';
import { codeOf, namesIn, nodeFileSystem, type FileSystem } from '#main/store/file-system.ts';
import { moveAside } from '#main/store/move-aside.ts';
import type { Attempt } from '#shared/vault/contract.ts';
import type { Appearance, AutoLock } from '#shared/vault/schema.ts';
import { convertFolder, type Progress } from './convert-folder.ts';
import { KeyCipher, keyIdOf } from './key-cipher.ts';
import { Pause } from './pause.ts';
import { lettersOf, newRecoveryCode, readRecoveryCode } from './recovery-code.ts';
import { makeSlot, openSlot, usualCost, type Cost, type Slot } from './slot.ts';
import { vaultFile, vaultName, type StoredVault } from './vault-file.ts';

const usualAutoLock: AutoLock = 15;

interface VaultOptions {
  readonly dataFolder: string;
  readonly fileSystem?: FileSystem;
  /** Milliseconds since the epoch. */
  readonly now?: () => number;
  /** What new slots are made with. */
  readonly cost?: Cost;
}

type Report = (progress: Progress) => void;

/** The lock of a data folder: its slots on the disk, and the key in memory while it is open. */
export class Vault {
  readonly pause: Pause;
  readonly #dataFolder: string;
  readonly #fileSystem: FileSystem;
  readonly #now: () => number;
  readonly #cost: Cost;
  /** True where the file with the slots is there and no copy of it is whole. */
  readonly isDamaged: boolean;
  #stored: StoredVault | null;
  #cipher: KeyCipher | null = null;
  #queue: Promise<unknown> = Promise.resolve();

  private constructor(options: Required<VaultOptions>, stored: StoredVault | null, isDamaged: boolean) {
    this.#dataFolder = options.dataFolder;
    this.#fileSystem = options.fileSystem;
    this.#now = options.now;
    this.#cost = options.cost;
    this.pause = new Pause(options.now);
    this.#stored = stored;
    this.isDamaged = isDamaged;
  }

  /** Reads the slots, where there are any; the lock is closed then. */
  static async open(given: VaultOptions): Promise<Vault> {
    const options = { fileSystem: nodeFileSystem, now: Date.now, cost: usualCost, ...given };
    try {
      return new Vault(options, await vaultFile(options.dataFolder, options.fileSystem).read(), false);
    } catch (error) {
      if (error instanceof RepairNeeded) return new Vault(options, null, true);
      throw error;
    }
  }

  /** What is on the disk; null where there is no lock. */
  get stored(): StoredVault | null {
    return this.#stored;
  }

  /** What seals the files; null where there is no lock, or it is closed. */
  get cipher(): KeyCipher | null {
    return this.#cipher;
  }

  get isLocked(): boolean {
    return this.isDamaged || (this.#stored !== null && this.#cipher === null);
  }

  /** Wipes the key from memory. */
  lock(): void {
    this.#cipher?.forget();
    this.#cipher = null;
  }

  /** Opens the lock with its passphrase. */
  unlock(passphrase: string): Promise<Attempt> {
    return this.#attempt(({ passphrase: slot }) => openSlot(passphrase, slot, 'passphrase'));
  }

  /** Opens the lock with the recovery code; resolves once the new passphrase is on the disk. */
  async recover(typed: string, next: string): Promise<Attempt> {
    const code = readRecoveryCode(typed);
    if (code === null) return { outcome: 'mistyped' };
    const attempt = await this.#attempt(({ recovery }) => openSlot(code, recovery, 'recovery'));
    if (attempt.outcome === 'done') await this.#change({ passphrase: await this.#slotFor(next, 'passphrase') });
    return attempt;
  }

  /** Opens the lock with a key the computer's keyring gave back, base64. */
  unlockWith(key: string): Promise<Attempt> {
    return this.#attempt(async () => Buffer.from(key, 'base64'));
  }

  /** The data key for the computer's keyring, base64; only while the lock is open. */
  keyForKeyring(): string {
    return this.#open().copyKey().toString('base64');
  }

  /**
   * Makes a key and seals every file. Nobody may have the workspace open. Where it stops, what is sealed stays sealed
   * and the lock is open: `finish` goes on. Resolves with the recovery code.
   */
  async turnOn(passphrase: string, appearance: Appearance, report?: Report): Promise<string> {
    if (this.#stored !== null || this.isDamaged) throw new Error('There is a lock already.');
    const key = randomBytes(32);
    const cipher = new KeyCipher(key);
    const code = newRecoveryCode();
    const [forPassphrase, forCode] = await Promise.all([
      makeSlot(passphrase, key, 'passphrase', this.#cost),
      makeSlot(lettersOf(code), key, 'recovery', this.#cost),
    ]);
    key.fill(0);
    await this.#write({
      version: 1,
      keyId: cipher.id,
      state: 'turning-on',
      passphrase: forPassphrase,
      recovery: forCode,
      computer: null,
      autoLock: usualAutoLock,
      appearance,
    });
    this.#cipher = cipher;
    await this.finish(report);
    return code;
  }

  /** Opens every file and removes the slots; the lock must be open. Nobody may have the workspace open. */
  async turnOff(report?: Report): Promise<void> {
    await this.#change({ state: 'turning-off' });
    await this.finish(report);
  }

  /** Goes on with what was begun, and seals what came in plain since; nothing where the lock is off or closed. */
  async finish(report?: Report): Promise<void> {
    if (this.#stored === null || this.#cipher === null) return;
    const form = this.#stored.state === 'turning-off' ? 'plain' : 'sealed';
    const [dataFolder, fileSystem, cipher] = [this.#dataFolder, this.#fileSystem, this.#cipher];
    const onProgress = report === undefined ? {} : { onProgress: report };
    const left = await convertFolder({ dataFolder, fileSystem, cipher, form, ...onProgress });
    if (form === 'plain') await this.#remove(left.length > 0);
    else if (this.#stored.state !== 'on') await this.#change({ state: 'on' });
  }

  /** Wraps the key under another passphrase; no other file changes. */
  async change(passphrase: string, next: string): Promise<Attempt> {
    const attempt = await this.prove(passphrase);
    if (attempt.outcome === 'done') await this.#change({ passphrase: await this.#slotFor(next, 'passphrase') });
    return attempt;
  }

  /** Wraps the key under a new recovery code, which the attempt carries. */
  async renewCode(passphrase: string): Promise<Attempt> {
    const attempt = await this.prove(passphrase);
    if (attempt.outcome !== 'done') return attempt;
    const code = newRecoveryCode();
    await this.#change({ recovery: await this.#slotFor(lettersOf(code), 'recovery') });
    return { outcome: 'done', code };
  }

  /** Asks for the passphrase once more before something that matters; the lock stays as it is. */
  prove(passphrase: string): Promise<Attempt> {
    return this.#attempt(({ passphrase: slot }) => openSlot(passphrase, slot, 'passphrase'));
  }

  /** Resolves once what the lock screen has to know is on the disk. */
  async remember(known: Partial<Pick<StoredVault, 'autoLock' | 'appearance' | 'computer'>>): Promise<void> {
    const stored = this.#stored;
    if (stored !== null && !isDeepStrictEqual({ ...stored, ...known }, stored)) await this.#change(known);
  }

  async #attempt(openWith: (stored: StoredVault) => Promise<Buffer | null>): Promise<Attempt> {
    const stored = this.#stored;
    if (stored === null) throw new Error('There is no lock.');
    if (this.pause.left > 0) return { outcome: 'wait', pause: this.pause.left };
    const key = await openWith(stored);
    if (key === null || keyIdOf(key) !== stored.keyId) {
      this.pause.fail();
      return { outcome: 'wrong', pause: this.pause.left };
    }
    this.pause.pass();
    this.#cipher ??= new KeyCipher(key);
    key.fill(0);
    return { outcome: 'done', code: null };
  }

  #slotFor(secret: string, purpose: 'passphrase' | 'recovery'): Promise<Slot> {
    const key = this.#open().copyKey();
    return makeSlot(secret, key, purpose, this.#cost).finally(() => key.fill(0));
  }

  #open(): KeyCipher {
    if (this.#cipher === null) throw new Error('The lock is closed.');
    return this.#cipher;
  }

  /** One after the other: looks may change while slots do. */
  #change(change: Partial<StoredVault>): Promise<void> {
    const changed = this.#queue.then(async () => {
      if (this.#stored === null) throw new Error('There is no lock.');
      await this.#write({ ...this.#stored, ...change });
    });
    this.#queue = changed.catch(() => undefined);
    return changed;
  }

  /** The backup is made equal: an older one would still open with a passphrase that was changed. */
  async #write(next: StoredVault): Promise<void> {
    const before = this.#stored;
    const file = vaultFile(this.#dataFolder, this.#fileSystem);
    try {
      await file.write(next);
    } catch (error) {
      // A write can fail once its file has its name: what is said not to be in force must not be.
      if (before !== null) await file.write(before).catch(() => undefined);
      throw error;
    }
    this.#stored = next;
    await file.mirror().catch(() => undefined);
  }

  /** The backup first: what is left after a stop is the file itself, which says what was going on. */
  async #remove(isKept: boolean): Promise<void> {
    const main = join(this.#dataFolder, vaultName);
    const names = await namesIn(this.#fileSystem, this.#dataFolder);
    const copies = names.filter((name) => name.startsWith(`${vaultName}.`) && !name.includes('.corrupt-'));
    for (const name of copies) await this.#unlink(join(this.#dataFolder, name));
    // Files that cannot be opened now might be one day, with the key.
    if (isKept) await moveAside(this.#fileSystem, this.#dataFolder, basename(main), new Date(this.#now()));
    else await this.#unlink(main);
    this.#stored = null;
    this.lock();
  }

  async #unlink(path: string): Promise<void> {
    await this.#fileSystem.unlink(path).catch((error: unknown) => {
      if (codeOf(error) !== 'ENOENT') throw error;
    });
  }
}
