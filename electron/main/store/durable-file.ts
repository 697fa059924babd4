import { basename, dirname } from 'node:path';
import type { Adapter } from 'lowdb';
import type { Seal } from '#main/store/cipher.ts';
import { findCopies, type Copies, type Format } from '#main/store/copies.ts';
import { writeEnvelope } from '#main/store/envelope.ts';
import { NewerVersion, RepairNeeded, WriteGuarded } from '#main/store/failures.ts';
import { nodeFileSystem, type FileSystem } from '#main/store/file-system.ts';
import { mend, type Recovery } from '#main/store/mend.ts';
import { currentVersion } from '#main/store/migrations/steps.ts';
import { moveAside } from '#main/store/move-aside.ts';
import { backupOf, replaceFile } from '#main/store/replace-file.ts';
import { writeSealed } from '#main/store/sealed-envelope.ts';

interface Options {
  readonly fileSystem?: FileSystem | undefined;
  /** Names in the folder, where the caller has just listed it. */
  readonly listing?: readonly string[] | undefined;
  /** True for a file that will not be written any more. */
  readonly isSealed?: boolean | undefined;
  /** The key the file is sealed with; without one it is plain. */
  readonly seal?: Seal | undefined;
  /** Milliseconds since the epoch, for the names of damaged files. */
  readonly now?: (() => number) | undefined;
}

/**
 * A lowdb adapter whose write resolves only once its own bytes are on the disk under the final name, and whose read
 * takes the newest whole copy. Reading rejects with RepairNeeded where files are there and none is whole, with Locked
 * where one is sealed under a key that is not at hand.
 */
export class DurableFile<T> implements Adapter<T> {
  readonly #version: number;
  readonly #fileSystem: FileSystem;
  readonly #now: () => number;
  #isSealed: boolean;
  readonly #seal: Seal | null;
  #listing: readonly string[] | null;
  #queue: Promise<unknown> = Promise.resolve();
  #isRead = false;
  #sequence = 0;
  #newerVersion: number | null = null;
  #recoveries: readonly Recovery[] = [];
  #inTheWay: readonly string[] = [];
  #onDisk: Buffer | null = null;
  /** What is stored, as far as this object knows; null where nothing is. */
  #stored: T | null = null;

  constructor(
    readonly path: string,
    readonly format: Format<T>,
    options: Options = {},
  ) {
    this.#version = currentVersion(format.steps);
    this.#fileSystem = options.fileSystem ?? nodeFileSystem;
    this.#isSealed = options.isSealed ?? false;
    this.#seal = options.seal ?? null;
    this.#listing = options.listing ?? null;
    this.#now = options.now ?? Date.now;
  }

  /** The file's name without its folder. */
  get name(): string {
    return basename(this.path);
  }

  /** What the last read found damaged or missing; empty where all was well. */
  get recoveries(): readonly Recovery[] {
    return this.#recoveries;
  }

  /** Set where a newer version of the app wrote the file: then it is never written. */
  get newerVersion(): number | null {
    return this.#newerVersion;
  }

  /** The stored value; null where nothing was ever stored. */
  read(): Promise<T | null> {
    return this.#enqueue(() => this.#read());
  }

  /**
   * Resolves once this value is on the disk. A write that fails fails alone. Rejects with WriteGuarded, and writes
   * nothing, where the value lacks what is stored or the file is sealed.
   */
  async write(value: T): Promise<void> {
    const body = this.format.encode(value);
    return this.#enqueue(() => this.#write(value, body));
  }

  /** Makes the backup equal to the file, with bytes of its own, and seals it: it is never written again. */
  mirror(): Promise<void> {
    return this.#enqueue(async () => {
      this.#isSealed = true;
      if (this.#onDisk === null) return;
      await replaceFile(this.#fileSystem, backupOf(this.path), this.#onDisk, false);
      this.#onDisk = null;
    });
  }

  #enqueue<R>(task: () => Promise<R>): Promise<R> {
    const result = this.#queue.then(task);
    // One failed task must not fail the next.
    this.#queue = result.catch(() => undefined);
    return result;
  }

  async #read(): Promise<T | null> {
    const known = { listing: this.#listing, isSealed: this.#isSealed, seal: this.#seal };
    const copies = await findCopies(this.#fileSystem, this.path, known, this.format);
    this.#listing = null;
    const newest = copies.usable[0] ?? null;
    if (newest === null) refuseWhereSomethingWasStored(copies);
    this.#sequence = Math.max(this.#sequence, newest?.sequence ?? 0);
    if (newest !== null && newest.version > this.#version) {
      this.#newerVersion = newest.version;
    } else {
      const { recoveries, inTheWay } = await mend(this.#fileSystem, this.path, copies, this.#now);
      [this.#recoveries, this.#inTheWay] = [recoveries, inTheWay];
    }
    this.#isRead = true;
    this.#onDisk = newest?.bytes ?? null;
    this.#stored = newest?.value ?? null;
    return newest?.value ?? null;
  }

  async #write(value: T, body: Buffer): Promise<void> {
    // Writing over copies that nobody looked at could put an older sequence above the newest.
    if (!this.#isRead) await this.#read();
    if (this.#newerVersion !== null) throw new NewerVersion(this.name, this.#newerVersion);
    this.#guard(value);
    await this.#clearTheWay();
    // Rises even where the write fails: what a failure leaves behind must never pass for newer than a later write.
    this.#sequence += 1;
    const plain = { version: this.#version, sequence: this.#sequence, body };
    let bytes: Buffer | null = null;
    const make = (): Buffer => (bytes = this.#seal === null ? writeEnvelope(plain) : writeSealed(plain, this.#seal));
    await replaceFile(this.#fileSystem, this.path, make, true);
    this.#onDisk = bytes;
    this.#stored = value;
  }

  /** The last door: whatever a caller has forgotten, what is stored stays. */
  #guard(next: T): void {
    if (this.#isSealed) throw new WriteGuarded(this.name, 'sealed');
    const isKept = this.#stored === null || (this.format.keeps?.(this.#stored, next) ?? true);
    if (!isKept) throw new WriteGuarded(this.name, 'drops');
  }

  /** Rotation would put a damaged file over a whole backup, and a damaged backup would be lost. */
  async #clearTheWay(): Promise<void> {
    for (const name of this.#inTheWay) {
      await moveAside(this.#fileSystem, dirname(this.path), name, new Date(this.#now()));
    }
    this.#inTheWay = [];
  }
}

/** A torn temporary file alone is a first write that was never acknowledged: then nothing was stored. */
function refuseWhereSomethingWasStored({ damaged }: Copies<unknown>): void {
  const isStored = damaged.some(({ kind, isWhole }) => kind !== 'temporary' || isWhole);
  if (isStored) throw new RepairNeeded(damaged.map(({ name }) => name));
}
