import { hashOf, lineOf, withLines, type Batch } from '#main/record/batch.ts';
import { newBatch, type ClientPlace } from '#main/record/batch-files.ts';
import type { ChainEnd } from '#main/record/chain.ts';
import { readClient, type StoredClient } from '#main/record/read-client.ts';
import type { Database } from '#main/store/database.ts';
import { NewerVersion, RepairNeeded, saveFailureOf } from '#main/store/failures.ts';
import { nodeFileSystem, type FileSystem } from '#main/store/file-system.ts';
import type { Notice, SaveStatus } from '#shared/ipc/contract.ts';
import { tick } from '#shared/record/clock.ts';
import type { Change, Operation } from '#shared/record/schema.ts';
import { groundsBefore, inverseOf, redoTarget, undoTarget } from '#shared/record/undo.ts';

export interface RecordOptions {
  /** The folder of this one client. */
  readonly folder: string;
  readonly client: string;
  /** The device that writes: this installation. */
  readonly device: string;
  /** Who acts, as the person named itself; empty in the single-seller use. */
  readonly by?: string;
  readonly fileSystem?: FileSystem;
  /** Milliseconds since the epoch. */
  readonly now?: () => number;
  /** Marks of the words by which a fact is asked for now; none where nothing asks for it. */
  readonly groundsOf?: (fact: string) => readonly string[];
  /** Operations a file holds before the next is begun. */
  readonly batchSize?: number;
  /** Called whenever the status becomes another one. */
  readonly onStatus?: (status: SaveStatus) => void;
}

interface Pending {
  readonly operation: Operation;
  readonly line: string;
  isTried: boolean;
}

type Links = Pick<Operation, 'undoes' | 'redoes' | 'grounds'>;

/**
 * One client's record on the disk. An operation counts as saved once its write is acknowledged; until then, and when
 * the disk fails, it is held in memory and goes with the next write. There must be one of these a folder.
 */
export class ClientRecord {
  readonly notices: readonly Notice[];
  readonly #place: ClientPlace;
  readonly #by: string;
  readonly #groundsOf: (fact: string) => readonly string[];
  readonly #batchSize: number;
  readonly #onStatus: (status: SaveStatus) => void;
  readonly #newer: StoredClient['newer'];
  readonly #operations: Operation[];
  #pending: Pending[] = [];
  #end: ChainEnd;
  #latest: string | null;
  #active: Database<Batch>;
  #nextNumber: number;
  #queue: Promise<void> = Promise.resolve();
  #status: SaveStatus;

  private constructor(place: ClientPlace, options: RecordOptions, stored: StoredClient) {
    this.#place = place;
    this.#by = options.by ?? '';
    this.#groundsOf = options.groundsOf ?? (() => []);
    this.#batchSize = options.batchSize ?? 500;
    this.#onStatus = options.onStatus ?? (() => undefined);
    this.notices = stored.notices;
    this.#newer = stored.newer;
    this.#operations = [...stored.operations];
    this.#end = stored.end;
    this.#latest = stored.operations.at(-1)?.at ?? null;
    this.#active = stored.active;
    this.#nextNumber = stored.nextNumber;
    this.#status = { client: place.client, state: 'saved', unsaved: 0, savedAt: null, reason: null };
  }

  /** Opens a client that is there. Rejects with RepairNeeded where its files are gone, or one has no whole copy. */
  static async open(options: RecordOptions): Promise<ClientRecord> {
    const place = placeOf(options);
    const stored = await readClient(place);
    if (stored.operations.length === 0) throw new RepairNeeded([options.client]);
    return new ClientRecord(place, options, stored);
  }

  /** Begins a client with its first operation; see `status` for whether that is on the disk. */
  static async create(
    options: RecordOptions,
    change: Extract<Change, { kind: 'client.create' }>,
  ): Promise<ClientRecord> {
    const place = placeOf(options);
    const stored = await readClient(place);
    if (stored.operations.length > 0) throw new Error(`Client ${options.client} is there already.`);
    const record = new ClientRecord(place, options, stored);
    await record.append(change);
    return record;
  }

  /** Saved and unsaved, of all devices, in clock order. */
  get operations(): readonly Operation[] {
    return this.#operations;
  }

  /** Once an append has settled, its operation is on the disk unless this says `failed`; then some are in memory only. */
  get status(): SaveStatus {
    return this.#status;
  }

  /**
   * Makes one change. Resolves with its operation once that is on the disk, or could not be written: see `status`.
   * Rejects with NewerVersion, and changes nothing, where a newer version of the app wrote the client.
   */
  append(change: Change): Promise<Operation> {
    const fact = change.kind === 'answer.set' || change.kind === 'answer.unknown' ? change.payload.fact : null;
    const grounds = fact === null ? [] : this.#groundsOf(fact);
    return this.#append(change, grounds.length === 0 ? {} : { grounds: [...grounds] });
  }

  /** Takes back this device's latest change; null where there is nothing to take back. */
  async undo(): Promise<Operation | null> {
    const target = undoTarget(this.#operations, this.#place.device);
    return target === null ? null : this.#takeBack(target, { undoes: target.id });
  }

  /** Takes back this device's latest undo; null where there is none, or a new change came after it. */
  async redo(): Promise<Operation | null> {
    const target = redoTarget(this.#operations, this.#place.device);
    return target === null ? null : this.#takeBack(target, { redoes: target.id });
  }

  /** Writes what is held in memory once more, after everything under way: also the last thing before quitting. */
  async retry(): Promise<SaveStatus> {
    await this.#enqueue(() => this.#writePending());
    return this.#status;
  }

  /** An answer that comes back was given to the words of its own time, not to those of today. */
  #takeBack(target: Operation, links: Links): Promise<Operation> {
    const grounds = groundsBefore(this.#operations, target);
    return this.#append(inverseOf(this.#operations, target), grounds === undefined ? links : { ...links, grounds });
  }

  async #append(change: Change, links: Links): Promise<Operation> {
    if (this.#newer !== null) throw new NewerVersion(this.#newer.file, this.#newer.version);
    const { device } = this.#place;
    const at = tick(this.#latest, this.#place.now(), device);
    const id = `${device}-${this.#end.counter + 1}`;
    const operation: Operation = { id, at, by: this.#by, ...change, prev: this.#end.hash, ...links };
    const line = lineOf(operation);
    const pending: Pending = { operation, line, isTried: false };
    this.#operations.push(operation);
    this.#pending.push(pending);
    this.#end = { counter: this.#end.counter + 1, hash: hashOf(line) };
    this.#latest = at;
    // One that went with an earlier append's write is on the disk already, or was tried: never tried twice unasked.
    await this.#enqueue(() => (pending.isTried ? Promise.resolve() : this.#writePending()));
    return operation;
  }

  #enqueue(task: () => Promise<void>): Promise<void> {
    this.#queue = this.#queue.then(task);
    return this.#queue;
  }

  /** Writes everything waiting at this moment; never rejects, since what fails is kept and shown as unsaved. */
  async #writePending(): Promise<void> {
    if (this.#pending.length === 0) return;
    this.#tell({ state: 'saving' });
    try {
      // All that wait now and no later ones, or a stream of appends would never be acknowledged.
      for (const pending of this.#pending) pending.isTried = true;
      while (this.#pending[0]?.isTried === true) await this.#writeGroup();
      this.#tell({ state: this.#pending.length === 0 ? 'saved' : 'saving', savedAt: this.#place.now(), reason: null });
    } catch (error) {
      this.#tell({ state: 'failed', reason: saveFailureOf(error) });
    }
  }

  async #writeGroup(): Promise<void> {
    const batch = await this.#batchWithRoom();
    const group = this.#pending.slice(0, this.#batchSize - batch.data.count);
    await batch.write(
      withLines(
        batch.data,
        group.map(({ line }) => line),
      ),
    );
    this.#pending.splice(0, group.length);
  }

  /** A full batch is never written again; only its backup is made equal to it, so that a damaged sealed file loses nothing. */
  async #batchWithRoom(): Promise<Database<Batch>> {
    if (this.#active.data.count >= this.#batchSize) {
      // A backup one write older must not keep a person from saving.
      await this.#active.file.mirror().catch(() => undefined);
      this.#active = newBatch(this.#place, this.#nextNumber);
      this.#nextNumber += 1;
    }
    return this.#active;
  }

  #tell(change: Partial<SaveStatus>): void {
    this.#status = { ...this.#status, ...change, unsaved: this.#pending.length };
    this.#onStatus(this.#status);
  }
}

function placeOf({ folder, client, device, fileSystem, now }: RecordOptions): ClientPlace {
  return { folder, client, device, fileSystem: fileSystem ?? nodeFileSystem, now: now ?? Date.now };
}
