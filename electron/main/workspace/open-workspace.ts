import type { WorkspaceFile } from '#main/record/workspace-file.ts';
import { ClientRecord, type RecordOptions } from '#main/record/client-record.ts';
import { clientFolder } from '#main/record/client-folders.ts';
import { newClientId } from '#main/record/ids.ts';
import { Refused } from '#main/ipc/refused.ts';
import type { ClientSummary, Notice, SaveStatus } from '#shared/ipc/contract.ts';
import type {
  Change,
  Operation,
  Place,
  Reading,
  ReadingPosition,
  Searches,
  Settings,
  Workspace,
} from '#shared/record/schema.ts';
import { refusalOf } from './refusal-of.ts';
import { nameAfter } from './name-after.ts';

type ClientCreation = Extract<Change, { kind: 'client.create' }>;

/** A new client: its line in the list, and its record. */
export interface CreatedClient {
  readonly summary: ClientSummary;
  readonly record: ClientRecord;
}

/** The data folder while the app runs: its workspace file, and every client opened so far by one record only. */
export class OpenWorkspace {
  readonly folder: string;
  /** What was found damaged in the workspace file, and what was used instead. */
  readonly notices: readonly Notice[];
  readonly #file: WorkspaceFile;
  readonly #records = new Map<string, Promise<ClientRecord>>();
  readonly #open: ClientRecord[] = [];
  readonly #told = new WeakSet<ClientRecord>();
  readonly #unopened: Set<string>;
  #clients: readonly ClientSummary[];
  #focus: string | null;
  #writing: Promise<unknown> = Promise.resolve();
  #hearStatus: (status: SaveStatus) => void = () => undefined;
  #groundsOf: (fact: string) => readonly string[] = () => [];

  constructor(folder: string, file: WorkspaceFile, notices: readonly Notice[]) {
    this.folder = folder;
    this.notices = notices;
    this.#file = file;
    this.#unopened = new Set(file.unopened);
    this.#clients = file.workspace.clients.map(({ id, name, colour, sample }) => ({ id, name, colour, sample }));
    this.#focus = file.workspace.focus;
  }

  get device(): string {
    return this.#file.workspace.device;
  }

  get settings(): Settings {
    return this.#file.workspace.settings;
  }

  get places(): Readonly<Record<string, Place>> {
    return this.#file.workspace.places;
  }

  get searches(): Searches {
    return this.#file.workspace.searches;
  }

  get reading(): Reading {
    return this.#file.workspace.reading;
  }

  get clients(): readonly ClientSummary[] {
    return this.#clients;
  }

  /** The client shown last. */
  get focus(): string | null {
    return this.#focus;
  }

  /** Ids of clients whose files are gone or cannot be opened. */
  get unopened(): readonly string[] {
    return [...this.#unopened];
  }

  /** Changes held in memory only, over all clients. */
  unsaved(): number {
    return this.#open.reduce((sum, { status }) => sum + status.unsaved, 0);
  }

  /** Calls `listener` whenever the save status of a client becomes another one. */
  onStatus(listener: (status: SaveStatus) => void): void {
    this.#hearStatus = listener;
  }

  /** Has every answer from now on carry the marks of the words it is given to, which `groundsOf` knows. */
  markGrounds(groundsOf: (fact: string) => readonly string[]): void {
    this.#groundsOf = groundsOf;
  }

  /** The record of a client; refuses one that is not there, or whose files need repair. */
  async record(client: string): Promise<ClientRecord> {
    const known = this.#records.get(client);
    if (known !== undefined) return known;
    const isListed = this.#clients.some(({ id }) => id === client) || this.#unopened.has(client);
    if (!isListed) throw new Refused('unknown-client');
    const opening = ClientRecord.open(this.#optionsOf(client));
    this.#records.set(client, opening);
    try {
      const record = await opening;
      this.#open.push(record);
      this.#unopened.delete(client);
      return record;
    } catch (error) {
      this.#records.delete(client);
      this.#unopened.add(client);
      throw refusalOf(error);
    }
  }

  /** Begins a client, makes the given changes in it and puts it into focus. */
  async create(creation: ClientCreation, changes: readonly Change[]): Promise<CreatedClient> {
    const client = newClientId();
    const record = await ClientRecord.create(this.#optionsOf(client), creation);
    this.#records.set(client, Promise.resolve(record));
    this.#open.push(record);
    await Promise.all(changes.map((change) => record.append(change)));
    const summary = { id: client, ...creation.payload };
    this.#clients = [...this.#clients, summary];
    await this.focusOn(client);
    return { summary, record };
  }

  /** What opening this client found damaged, the first time it is asked for. */
  takeNotices(record: ClientRecord): readonly Notice[] {
    if (this.#told.has(record)) return [];
    this.#told.add(record);
    return record.notices;
  }

  /** Remembers the client shown last. Where the disk refuses, the next write of the workspace takes it along. */
  async focusOn(client: string): Promise<void> {
    this.#focus = client;
    await this.#save({}).catch(() => undefined);
  }

  /** Keeps the client list true after an operation; the name itself is safe in the record. */
  async follow(client: string, operation: Operation): Promise<void> {
    const name = nameAfter(operation);
    if (name === null || this.#clients.find(({ id }) => id === client)?.name === name) return;
    this.#clients = this.#clients.map((summary) => (summary.id === client ? { ...summary, name } : summary));
    await this.#save({}).catch(() => undefined);
  }

  /** Resolves once the settings are on the disk; refuses where the disk does. */
  async saveSettings(settings: Settings): Promise<void> {
    await this.#save({ settings }).catch(refuse);
  }

  /** Resolves once the place is on the disk; refuses where the disk does. */
  async savePlace(client: string, place: Place): Promise<void> {
    await this.#save({ places: { ...this.places, [client]: place } }).catch(refuse);
  }

  /** Resolves once the searches are on the disk; refuses where the disk does. */
  async saveSearches(searches: Searches): Promise<void> {
    await this.#save({ searches }).catch(refuse);
  }

  /** Resolves once it is on the disk how far a document was read; refuses where the disk does. */
  async saveReading(policy: string, position: ReadingPosition): Promise<void> {
    const positions = { ...this.reading.positions, [policy]: position };
    await this.#save({ reading: { latest: policy, positions } }).catch(refuse);
  }

  /** Tries once more what is held in memory, and resolves once no write is under way. */
  async settle(): Promise<void> {
    await Promise.all([
      this.#writing,
      ...this.#open.filter(({ status }) => status.state !== 'saved').map((record) => record.retry()),
    ]);
  }

  #save(change: Partial<Workspace>): Promise<void> {
    const written = this.#file.update((current) => ({
      ...current,
      ...change,
      clients: [...this.#clients],
      focus: this.#focus,
    }));
    this.#writing = written.catch(() => undefined);
    return written;
  }

  #optionsOf(client: string): RecordOptions {
    const folder = clientFolder(this.folder, client);
    return {
      folder,
      client,
      device: this.device,
      onStatus: (status) => this.#hearStatus(status),
      groundsOf: (fact) => this.#groundsOf(fact),
    };
  }
}

function refuse(error: unknown): never {
  throw refusalOf(error);
}
