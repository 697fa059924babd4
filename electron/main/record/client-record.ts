import { hashOf, lineOf, withLines, type Batch } from '#main/record/batch.ts';
import { batchToContinue, newBatch, type ClientPlace } from '#main/record/batch-files.ts';
import type { ChainEnd } from '#main/record/chain.ts';
import { headOf, withWritten, type HeldChain } from '#main/record/held-chain.ts';
import type { Received } from '#main/record/incoming.ts';
import { apart, headsOf, knownBeside, readBeyond, toldBy } from '#main/record/knowledge.ts';
import type { Heads } from '#main/record/loss.ts';
import { placeOf, type RecordOptions } from '#main/record/record-options.ts';
import { readClient, type StoredClient } from '#main/record/read-client.ts';
import { receiveBatches } from '#main/record/receive-batches.ts';
import type { Database } from '#main/store/database.ts';
import { NewerVersion, RepairNeeded, saveFailureOf } from '#main/store/failures.ts';
import type { Notice, SaveStatus } from '#shared/ipc/contract.ts';
import { tick } from '#shared/record/clock.ts';
import { mergeOperations } from '#shared/record/fold.ts';
import type { Change, Counters, Operation } from '#shared/record/schema.ts';
import { groundsBefore, inverseOf, redoTarget, undoTarget } from '#shared/record/undo.ts';
import { newlySeen } from '#shared/record/views.ts';

interface Pending {
  readonly operation: Operation;
  readonly line: string;
  readonly hash: string;
  isTried: boolean;
}

type Links = Pick<Operation, 'undoes' | 'redoes' | 'restores' | 'grounds'>;

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
  readonly #onHeads: (heads: Heads) => void;
  readonly #chains: Map<string, HeldChain>;
  #operations: Operation[];
  /** Of other devices: what is held, and what our operations have told of it. */
  #known: Counters;
  #told: Counters;
  #isAfterLoss: boolean;
  #pending: Pending[] = [];
  #end: ChainEnd;
  #latest: string | null;
  #active: Database<Batch>;
  #nextNumber: number;
  #queue: Promise<void> = Promise.resolve();
  /** While batches come in nothing is made: it could be given the id of an operation of ours that is coming back. */
  #receiving: Promise<void> | null = null;
  #status: SaveStatus;

  private constructor(place: ClientPlace, options: RecordOptions, stored: StoredClient) {
    this.#place = place;
    this.#by = options.by ?? '';
    this.#groundsOf = options.groundsOf ?? (() => []);
    this.#batchSize = options.batchSize ?? 500;
    this.#onStatus = options.onStatus ?? (() => undefined);
    this.notices = stored.notices;
    this.#newer = stored.newer;
    this.#onHeads = options.onHeads ?? (() => undefined);
    this.#chains = stored.chains;
    this.#operations = [...stored.operations];
    this.#known = knownBeside(stored.chains, place.device);
    this.#told = toldBy(place.device, stored.operations);
    this.#isAfterLoss = stored.isAfterLoss;
    this.#end = stored.end;
    this.#latest = stored.operations.at(-1)?.at ?? null;
    this.#active = stored.active;
    this.#nextNumber = stored.nextNumber;
    this.#status = { client: place.client, state: 'saved', unsaved: 0, savedAt: null, reason: null };
  }

  /** Opens a client that is there. Rejects with RepairNeeded where its files are gone, or one has no whole copy. */
  static async open(options: RecordOptions): Promise<ClientRecord> {
    const place = placeOf(options);
    const stored = await readClient(place, options.heads ?? {});
    if (stored.operations.length === 0) throw new RepairNeeded([options.client]);
    return new ClientRecord(place, options, stored);
  }

  /** Begins a client with its first operation and `changes`, in one write; see `status` for whether that is on the disk. */
  static async create(
    options: RecordOptions,
    change: Extract<Change, { kind: 'client.create' }>,
    changes: readonly Change[] = [],
  ): Promise<ClientRecord> {
    const record = await ClientRecord.#begin(options);
    await Promise.all([change, ...changes].map((one) => record.append(one)));
    return record;
  }

  /**
   * Begins a client that came from elsewhere; null as the record where nothing of it could be taken in, and then
   * nothing of it is here.
   */
  static async receive(
    options: RecordOptions,
    batches: readonly Batch[],
  ): Promise<{ readonly record: ClientRecord | null; readonly received: Received }> {
    const record = await ClientRecord.#begin(options);
    const received = await record.incoming(batches);
    return { record: received.accepted.length === 0 ? null : record, received };
  }

  static async #begin(options: RecordOptions): Promise<ClientRecord> {
    const place = placeOf(options);
    const stored = await readClient(place, {});
    if (stored.operations.length > 0) throw new Error(`Client ${options.client} is there already.`);
    return new ClientRecord(place, options, stored);
  }

  /** The client's id. */
  get client(): string {
    return this.#place.client;
  }

  /** Saved and unsaved, of all devices, in clock order. */
  get operations(): readonly Operation[] {
    return this.#operations;
  }

  /** Once an append has settled, its operation is on the disk unless this says `failed`; then some are in memory only. */
  get status(): SaveStatus {
    return this.#status;
  }

  /** How far the record of each device reaches on the disk. */
  get heads(): Heads {
    return headsOf(this.#chains);
  }

  /**
   * Makes one change. Resolves with its operation once that is on the disk, or could not be written: see `status`.
   * Rejects with NewerVersion, and changes nothing, where a newer version of the app wrote the client.
   */
  async append(change: Change, links: Pick<Links, 'restores' | 'undoes'> = {}): Promise<Operation> {
    if (this.#receiving !== null) await this.#receiving;
    const grounds = this.#groundsFor(change, links.restores);
    return this.#append(change, grounds.length === 0 ? links : { ...links, grounds: [...grounds] });
  }

  /**
   * Takes in batches of any devices, each whole or not at all; resolves once what was accepted is on the disk. Nothing
   * is lost by offering the same again, in any order. What is accepted belongs to `operations` from then on, and the
   * next operation of this device comes after it.
   */
  incoming(batches: readonly Batch[]): Promise<Received> {
    const received = this.#enqueue(() => this.#receive(batches));
    this.#receiving = received.then(ignore, ignore);
    return received;
  }

  /** Every batch that is on the disk and reaches beyond `heads`, of all devices: what another computer may lack. */
  outgoing(heads: Heads = {}): Promise<readonly Batch[]> {
    return this.#enqueue(() => readBeyond(this.#place, this.#chains, heads));
  }

  /** Takes back this device's latest change; null where there is nothing to take back. */
  async undo(): Promise<Operation | null> {
    if (this.#receiving !== null) await this.#receiving;
    const target = undoTarget(this.#operations, this.#place.device);
    return target === null ? null : this.#takeBack(target, { undoes: target.id });
  }

  /** Takes back this device's latest undo; null where there is none, or a new change came after it. */
  async redo(): Promise<Operation | null> {
    if (this.#receiving !== null) await this.#receiving;
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

  /** An answer is given to the words of today; one put back from the history, to those it was given to then. */
  #groundsFor(change: Change, restores: string | undefined): readonly string[] {
    if (change.kind !== 'answer.set' && change.kind !== 'answer.unknown') return [];
    if (restores === undefined) return this.#groundsOf(change.payload.fact);
    return this.#operations.find(({ id }) => id === restores)?.grounds ?? [];
  }

  async #append(change: Change, links: Links): Promise<Operation> {
    if (this.#newer !== null) throw new NewerVersion(this.#newer.file, this.#newer.version);
    const { device } = this.#place;
    const at = tick(this.#latest, this.#place.now(), device);
    const id = `${device}-${this.#end.counter + 1}`;
    const seen = newlySeen(this.#known, this.#told);
    const news = seen === undefined ? {} : { seen };
    const loss = this.#isAfterLoss ? { afterLoss: true as const } : {};
    const prev = this.#end.hash;
    const operation: Operation = { id, at, by: this.#by, ...change, prev, ...links, ...news, ...loss };
    const line = lineOf(operation);
    const hash = hashOf(line);
    const pending: Pending = { operation, line, hash, isTried: false };
    this.#operations.push(operation);
    this.#pending.push(pending);
    this.#end = { counter: this.#end.counter + 1, hash };
    this.#latest = at;
    this.#told = { ...this.#told, ...seen };
    this.#isAfterLoss = false;
    // One that went with an earlier append's write is on the disk already, or was tried: never tried twice unasked.
    await this.#enqueue(() => (pending.isTried ? Promise.resolve() : this.#writePending()));
    return operation;
  }

  #enqueue<T>(task: () => Promise<T>): Promise<T> {
    const result = this.#queue.then(task);
    this.#queue = result.then(ignore, ignore);
    return result;
  }

  async #receive(batches: readonly Batch[]): Promise<Received> {
    await this.#writePending();
    const { device } = this.#place;
    // While ours are not on the disk, ours from elsewhere cannot be told from other ones.
    const [later, now] = this.#pending.length === 0 ? [[], batches] : apart(batches, device);
    const received = await receiveBatches(this.#place, this.#chains, now);
    if (received.accepted.length > 0) await this.#takeIn(received.accepted);
    return { ...received, waiting: [...received.waiting, ...later.map(({ number }) => ({ device, number }))] };
  }

  async #takeIn(accepted: readonly Operation[]): Promise<void> {
    const { device } = this.#place;
    this.#operations = [...mergeOperations(this.#operations, accepted)];
    this.#latest = this.#operations.at(-1)?.at ?? null;
    this.#known = knownBeside(this.#chains, device);
    this.#told = toldBy(device, this.#operations);
    const { counter, hash, batch } = headOf(this.#chains.get(device) ?? []);
    if (counter > this.#end.counter) {
      this.#end = { counter, hash };
      ({ active: this.#active, nextNumber: this.#nextNumber } = await batchToContinue(this.#place, batch));
    }
    this.#onHeads(this.heads);
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
    const isBegun = batch.data.count > 0;
    const group = this.#pending.slice(0, this.#batchSize - batch.data.count);
    await batch.write(
      withLines(
        batch.data,
        group.map(({ line }) => line),
      ),
    );
    this.#pending.splice(0, group.length);
    const chain = this.#chains.get(this.#place.device) ?? [];
    this.#chains.set(this.#place.device, withWritten(chain, batch.data, group));
    if (!isBegun) this.#onHeads(this.heads);
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

function ignore(): void {}
