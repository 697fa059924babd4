import type { WorkspaceFile } from '#main/record/workspace-file.ts';
import type { Batch } from '#main/record/batch.ts';
import { ClientRecord } from '#main/record/client-record.ts';
import type { Heads } from '#main/record/loss.ts';
import { newClientId, newDeviceId } from '#main/record/ids.ts';
import type { Received } from '#main/record/incoming.ts';
import { Refused } from '#main/ipc/refused.ts';
import { nodeFileSystem, type FileSystem } from '#main/store/file-system.ts';
import type { Cipher } from '#main/store/cipher.ts';
import type { BackupSettings } from '#shared/backups/schema.ts';
import type { ExchangeSettings } from '#shared/exchange/schema.ts';
import type { ClientSummary, EventOf, Notice, SaveStatus } from '#shared/ipc/contract.ts';
import { isHandoff } from '#shared/record/handoffs.ts';
import type { Change, Operation } from '#shared/record/schema.ts';
import type { Reminders } from '#shared/deadlines/schema.ts';
import type { Place, Reading, Searches, Settings, Workspace } from '#shared/workspace/schema.ts';
import { ClientIndex } from './client-index.ts';
import { OpenRecords } from './open-records.ts';
import { refusalOf } from './refusal-of.ts';

type ClientCreation = Extract<Change, { kind: 'client.create' }>;

/** A new client: its line in the list, and its record. */
export interface CreatedClient {
  readonly summary: ClientSummary;
  readonly record: ClientRecord;
}

/** What the workspace keeps besides its clients. */
type Kept = Pick<
  Workspace,
  'settings' | 'places' | 'searches' | 'reading' | 'reminders' | 'backups' | 'formats' | 'exchange'
>;

/** How the files of a workspace are written. */
interface Stored {
  readonly fileSystem?: FileSystem | undefined;
  readonly cipher?: Cipher | null | undefined;
}

/** The data folder while the app runs: its workspace file, and every client opened so far by one record only. */
export class OpenWorkspace {
  readonly folder: string;
  /** The disk it stands on, as far as it may be changed. */
  readonly fileSystem: FileSystem;
  /** Seals the files of the workspace; null where they are plain. */
  readonly cipher: Cipher | null;
  /** What was found damaged in the workspace file, and what was used instead. */
  readonly notices: readonly Notice[];
  /** The name of the workspace file where it is not this app's to write; null where it is. */
  readonly newer: string | null;
  readonly #index: ClientIndex;
  readonly #records: OpenRecords;
  readonly #told = new WeakSet<ClientRecord>();
  #hearReceived: (received: EventOf<'record:received'>) => void = () => undefined;

  constructor(
    folder: string,
    file: WorkspaceFile,
    notices: readonly Notice[],
    { fileSystem = nodeFileSystem, cipher = null }: Stored = {},
  ) {
    this.folder = folder;
    this.cipher = cipher;
    this.notices = notices;
    this.newer = file.newer;
    this.fileSystem = fileSystem;
    this.#index = new ClientIndex(file);
    this.#records = new OpenRecords({ folder, fileSystem, cipher }, this.#index);
  }

  get device(): string {
    return this.#index.stored.device;
  }

  get settings(): Settings {
    return this.#index.stored.settings;
  }

  get places(): Readonly<Record<string, Place>> {
    return this.#index.stored.places;
  }

  get searches(): Searches {
    return this.#index.stored.searches;
  }

  get reading(): Reading {
    return this.#index.stored.reading;
  }

  get reminders(): Reminders {
    return this.#index.stored.reminders;
  }

  get clients(): readonly ClientSummary[] {
    return this.#index.clients;
  }

  /** The client shown last. */
  get focus(): string | null {
    return this.#index.focus;
  }

  /** Ids of clients whose files are gone or cannot be opened. */
  get unopened(): readonly string[] {
    return this.#index.unopened;
  }

  /** Changes held in memory only, over all clients. */
  unsaved(): number {
    return this.#records.unsaved();
  }

  /** Calls `listener` whenever the save status of a client becomes another one. */
  onStatus(listener: (status: SaveStatus) => void): void {
    this.#records.hearStatus = listener;
  }

  /** Calls `listener` whenever operations of a client came from another computer. */
  onReceived(listener: (received: EventOf<'record:received'>) => void): void {
    this.#hearReceived = listener;
  }

  /** Has every answer from now on carry the marks of the words it is given to, which `groundsOf` knows. */
  markGrounds(groundsOf: (fact: string) => readonly string[]): void {
    this.#records.groundsOf = groundsOf;
  }

  /** True while anything is being written of what a person did. */
  get isSaving(): boolean {
    return this.#records.isSaving;
  }

  /** The record of a client; refuses one that is not there, or whose files need repair. */
  record(client: string): Promise<ClientRecord> {
    return this.#records.of(client);
  }

  /** Whether a client's record is held open to work with. */
  isHeld(client: string): boolean {
    return this.#records.isHeld(client);
  }

  /** Looks at a client's operations without holding its record open afterwards (see `OpenRecords.look`). */
  look<T>(client: string, read: (operations: readonly Operation[]) => T): Promise<T> {
    return this.#records.look(client, read);
  }

  /** Opens a client that could not be opened, once `mend` has put its files right (see `OpenRecords.mended`). */
  recordMended(client: string, reached: Heads, mend: () => Promise<void>): Promise<ClientRecord> {
    return this.#records.mended(client, reached, mend);
  }

  /** Begins a client, makes the given changes in it and puts it into focus. */
  async create(creation: ClientCreation, changes: readonly Change[]): Promise<CreatedClient> {
    const client = newClientId();
    const record = await ClientRecord.create(this.#records.optionsOf(client), creation, changes);
    const summary = this.#records.add(client, record);
    await this.focusOn(client);
    return { summary, record };
  }

  /**
   * Begins a client that comes into the list only where all of it reached the disk; it is not put into focus, and the
   * list itself is written by `keepList`. Answers with why nothing was begun where the disk refused.
   */
  async begin(
    creation: ClientCreation,
    changes: readonly Change[],
  ): Promise<CreatedClient | NonNullable<SaveStatus['reason']>> {
    const client = newClientId();
    const record = await ClientRecord.create(this.#records.optionsOf(client), creation, changes);
    const { state, reason } = record.status;
    if (state === 'failed') return reason ?? 'disk-failed';
    return { summary: this.#records.add(client, record), record };
  }

  /** Resolves once the list of clients is on the disk. Where the disk refuses, the next write takes it along. */
  async keepList(): Promise<void> {
    await this.#index.save({}).catch(() => undefined);
  }

  /**
   * Takes batches of a client in that came from another computer; one that is not here yet is begun. Refuses a client
   * whose time in the bin is over, and one whose files need repair.
   */
  async receive(client: string, batches: readonly Batch[]): Promise<Received> {
    if (this.purged.includes(client)) throw new Refused('unknown-client');
    if (this.#index.has(client)) {
      const record = await this.record(client);
      const received = await record.incoming(batches);
      if (received.accepted.length > 0) await this.announce(client, received.accepted);
      return received;
    }
    const { record, received } = await ClientRecord.receive(this.#records.optionsOf(client), batches);
    if (record === null) return received;
    this.#records.add(client, record);
    await this.announce(client, received.accepted);
    return received;
  }

  /** Puts a client on the list whose folder has just come into the data folder whole. Rejects as opening it does. */
  async adopt(client: string): Promise<void> {
    const record = await ClientRecord.open(this.#records.optionsOf(client));
    this.#records.add(client, record);
    // A list that cannot be written now takes the client from its folder at the next start.
    await this.#index.save({}).catch(() => undefined);
    await this.announce(client, []);
  }

  /** Keeps the list true after operations that the window did not ask for one by one, and tells it of them. */
  async announce(client: string, operations: readonly Operation[]): Promise<void> {
    await this.#index.follow(client, await this.record(client));
    this.#hearReceived({ client, operations: [...operations], clients: [...this.clients] });
  }

  /** What opening this client found damaged, the first time it is asked for. */
  takeNotices(record: ClientRecord): readonly Notice[] {
    if (this.#told.has(record)) return [];
    this.#told.add(record);
    return record.notices;
  }

  /** Remembers the client shown last. Where the disk refuses, the next write of the workspace takes it along. */
  async focusOn(client: string | null): Promise<void> {
    await this.#index.focusOn(client);
  }

  /** Keeps the client list true after an operation; what it says is safe in the record. */
  async follow(client: string, operation: Operation): Promise<void> {
    const record = await this.record(client);
    if (operation.kind.startsWith('client.')) await this.#index.follow(client, record);
    // It decides about other operations: the window cannot tell from it alone what the list says now.
    else if (isHandoff(operation)) await this.announce(client, []);
    else this.#index.touch(client, record);
  }

  /** Keeps the list true after a client was deleted among many, in memory: `keepList` writes it for all of them. */
  async heed(client: string): Promise<void> {
    this.#index.heed(client, await this.record(client));
  }

  /** Takes clients off the list for good; resolves once the list without them is on the disk. Their files are still there. */
  async forget(clients: readonly string[]): Promise<void> {
    await this.#index.forget(clients);
    for (const client of clients) this.#records.forget(client);
  }

  /** Clients taken off the list for good, whose files may still be there. */
  get purged(): readonly string[] {
    return this.#index.purged;
  }

  /** How far the record of a client was known to reach. */
  headsOf(client: string): Heads {
    return this.#index.headsOf(client);
  }

  /** Where this workspace keeps second copies of its backups. */
  get backupSettings(): BackupSettings {
    return this.#index.stored.backups ?? { second: null };
  }

  /**
   * Gives this installation a new id, before it has written anything: its folder was put back from a backup, and what
   * the old one wrote after that may still come back from elsewhere.
   */
  async renewDevice(): Promise<void> {
    const { device, formerDevices = [] } = this.#index.stored;
    await this.#index.save({ device: newDeviceId(), formerDevices: [...formerDevices, device] });
  }

  /** Resolves once a part of the workspace that belongs to no client is on the disk; refuses where the disk does. */
  async save(change: Partial<Kept>): Promise<void> {
    await this.#index.save(change).catch((error: unknown) => {
      throw refusalOf(error);
    });
  }

  /** Where this workspace exchanges with others. */
  get exchange(): ExchangeSettings {
    return this.#index.stored.exchange ?? {};
  }

  /** Tries once more what is held in memory, and resolves once no write is under way and the index is up to date. */
  async settle(): Promise<void> {
    await this.#records.settle();
  }
}
