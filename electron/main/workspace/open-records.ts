import { clientFolder } from '#main/record/client-folders.ts';
import { ClientRecord } from '#main/record/client-record.ts';
import type { Heads } from '#main/record/loss.ts';
import type { RecordOptions } from '#main/record/record-options.ts';
import { Refused } from '#main/ipc/refused.ts';
import type { Cipher } from '#main/store/cipher.ts';
import { NewerVersion } from '#main/store/failures.ts';
import type { FileSystem } from '#main/store/file-system.ts';
import type { ClientSummary, SaveStatus } from '#shared/ipc/contract.ts';
import type { Operation } from '#shared/record/schema.ts';
import type { ClientIndex } from './client-index.ts';
import { refusalOf } from './refusal-of.ts';

/** Where records stand, and how their files are written. */
export interface Standing {
  readonly folder: string;
  readonly fileSystem: FileSystem;
  readonly cipher: Cipher | null;
}

/** The records of the clients opened so far, each by one record only. */
export class OpenRecords {
  readonly #standing: Standing;
  readonly #index: ClientIndex;
  readonly #records = new Map<string, Promise<ClientRecord>>();
  readonly #open: ClientRecord[] = [];
  /** Clients that were asked for to work with; the others are only looked at and let go again. */
  readonly #held = new Set<string>();
  hearStatus: (status: SaveStatus) => void = () => undefined;
  groundsOf: (fact: string) => readonly string[] = () => [];

  constructor(standing: Standing, index: ClientIndex) {
    this.#standing = standing;
    this.#index = index;
  }

  /** True while anything is being written of what a person did. */
  get isSaving(): boolean {
    return this.#open.some(({ status }) => status.state === 'saving');
  }

  /** Changes held in memory only, over all clients. */
  unsaved(): number {
    return this.#open.reduce((sum, { status }) => sum + status.unsaved, 0);
  }

  /** The record of a client; refuses one that is not there, or whose files need repair. */
  of(client: string): Promise<ClientRecord> {
    this.#held.add(client);
    return this.#of(client);
  }

  /** Whether a client's record is held open to work with. */
  isHeld(client: string): boolean {
    return this.#held.has(client);
  }

  /**
   * Looks at a client's operations without holding its record open afterwards, so that looking at hundreds does not
   * fill the memory. Refuses as `of` does; one in which something was found damaged stays open, to be told of.
   */
  async look<T>(client: string, read: (operations: readonly Operation[]) => T): Promise<T> {
    const record = await this.#of(client);
    const seen = read(record.operations);
    if (!this.#held.has(client) && record.notices.length === 0) {
      this.#records.delete(client);
      const place = this.#open.indexOf(record);
      if (place !== -1) this.#open.splice(place, 1);
    }
    return seen;
  }

  async #of(client: string): Promise<ClientRecord> {
    const known = this.#records.get(client);
    if (known !== undefined) return known;
    if (!this.#index.has(client)) throw new Refused('unknown-client');
    return this.#opened(client, ClientRecord.open(this.optionsOf(client)));
  }

  /**
   * Opens a client that could not be opened, once `mend` has put its files right; whoever asks for it meanwhile waits.
   * `reached`, which is on the disk before that, says how far its record may have reached, so that no id is given twice.
   */
  async mended(client: string, reached: Heads, mend: () => Promise<void>): Promise<ClientRecord> {
    if (!this.#index.has(client)) throw new Refused('unknown-client');
    if (this.#records.has(client)) throw new Refused('bad-request');
    this.#index.reach(client, reached);
    this.#held.add(client);
    const opening = this.#index
      .save({})
      .then(mend)
      .then(() => ClientRecord.open(this.optionsOf(client)));
    const record = await this.#opened(client, opening);
    this.#index.list(client, record);
    return record;
  }

  /** Takes a record that was just made in, and puts its client on the list. */
  add(client: string, record: ClientRecord): ClientSummary {
    this.#held.add(client);
    this.#records.set(client, Promise.resolve(record));
    this.#open.push(record);
    return this.#index.add(client, record);
  }

  forget(client: string): void {
    this.#records.delete(client);
  }

  /** Tries once more what is held in memory, and resolves once no write is under way and the index is up to date. */
  async settle(): Promise<void> {
    await Promise.all(this.#open.filter(({ status }) => status.state !== 'saved').map((record) => record.retry()));
    await this.#index.settle(this.#open);
  }

  /** What the record of a client is opened with. */
  optionsOf(client: string): RecordOptions {
    const { folder, fileSystem, cipher } = this.#standing;
    return {
      folder: clientFolder(folder, client),
      client,
      device: this.#index.stored.device,
      fileSystem,
      cipher,
      onStatus: (status) => this.hearStatus(status),
      groundsOf: (fact) => this.groundsOf(fact),
      heads: this.#index.headsOf(client),
      onHeads: (heads) => this.#index.reached(client, heads),
    };
  }

  /** Whoever asks for the client while it opens hears the same: the record, or the same refusal. */
  #opened(client: string, opening: Promise<ClientRecord>): Promise<ClientRecord> {
    const opened = opening.then(
      (record) => {
        this.#open.push(record);
        this.#index.setOpened(client, true);
        void this.#index.follow(client, record);
        return record;
      },
      (error: unknown) => {
        this.#records.delete(client);
        this.#index.setOpened(client, false);
        throw error instanceof NewerVersion ? new Refused('newer-version', error) : refusalOf(error);
      },
    );
    this.#records.set(client, opened);
    return opened;
  }
}
