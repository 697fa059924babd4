import type { WorkspaceFile } from '#main/record/workspace-file.ts';
import type { Batch } from '#main/record/batch.ts';
import { ClientRecord } from '#main/record/client-record.ts';
import type { RecordOptions } from '#main/record/record-options.ts';
import { clientFolder } from '#main/record/client-folders.ts';
import { newClientId } from '#main/record/ids.ts';
import type { Received } from '#main/record/incoming.ts';
import { furthest, type Heads } from '#main/record/loss.ts';
import { Refused } from '#main/ipc/refused.ts';
import type { ClientSummary, EventOf, Notice, SaveStatus } from '#shared/ipc/contract.ts';
import { headlineOf } from '#shared/record/headline.ts';
import type { Change, Operation } from '#shared/record/schema.ts';
import type { Place, Reading, ReadingPosition, Searches, Settings, Workspace } from '#shared/workspace/schema.ts';
import { refusalOf } from './refusal-of.ts';
import { blankSummary, indexedClient, summaryAfter, summaryOf } from './indexed-client.ts';

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
  readonly #heads = new Map<string, Heads>();
  #clients: readonly ClientSummary[];
  #focus: string | null;
  #writing: Promise<unknown> = Promise.resolve();
  #hearStatus: (status: SaveStatus) => void = () => undefined;
  #hearReceived: (received: EventOf<'record:received'>) => void = () => undefined;
  #groundsOf: (fact: string) => readonly string[] = () => [];

  constructor(folder: string, file: WorkspaceFile, notices: readonly Notice[]) {
    this.folder = folder;
    this.notices = notices;
    this.#file = file;
    this.#unopened = new Set(file.unopened);
    this.#clients = file.workspace.clients.map(summaryOf);
    for (const { id, heads } of file.workspace.clients) if (heads !== undefined) this.#heads.set(id, heads);
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

  /** Calls `listener` whenever operations of a client came from another computer. */
  onReceived(listener: (received: EventOf<'record:received'>) => void): void {
    this.#hearReceived = listener;
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
      void this.#follow(client, record);
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
    await Promise.all(changes.map((change) => record.append(change)));
    const summary = this.#add(client, record);
    await this.focusOn(client);
    return { summary, record };
  }

  /**
   * Takes batches of a client in that came from another computer; one that is not here yet is begun. Refuses a client
   * whose time in the bin is over, and one whose files need repair.
   */
  async receive(client: string, batches: readonly Batch[]): Promise<Received> {
    if (this.purged.includes(client)) throw new Refused('unknown-client');
    const isKnown = this.#clients.some(({ id }) => id === client) || this.#unopened.has(client);
    if (isKnown) {
      const record = await this.record(client);
      const received = await record.incoming(batches);
      if (received.accepted.length > 0) await this.#tellReceived(client, record, received);
      return received;
    }
    const { record, received } = await ClientRecord.receive(this.#optionsOf(client), batches);
    if (record === null) return received;
    this.#add(client, record);
    await this.#tellReceived(client, record, received);
    return received;
  }

  /** What opening this client found damaged, the first time it is asked for. */
  takeNotices(record: ClientRecord): readonly Notice[] {
    if (this.#told.has(record)) return [];
    this.#told.add(record);
    return record.notices;
  }

  /** Remembers the client shown last. Where the disk refuses, the next write of the workspace takes it along. */
  async focusOn(client: string | null): Promise<void> {
    this.#focus = client;
    await this.#save({}).catch(() => undefined);
  }

  /** Keeps the client list true after an operation; what it says is safe in the record. */
  async follow(client: string, operation: Operation): Promise<void> {
    if (operation.kind.startsWith('client.')) await this.#follow(client, await this.record(client));
  }

  /** Takes clients off the list for good; resolves once the list without them is on the disk. Their files are still there. */
  async forget(clients: readonly string[]): Promise<void> {
    const before = { clients: this.#clients, focus: this.#focus };
    this.#clients = this.#clients.filter(({ id }) => !clients.includes(id));
    if (this.#focus !== null && clients.includes(this.#focus)) this.#focus = null;
    try {
      await this.#save({ purged: [...new Set([...this.purged, ...clients])] });
    } catch (error) {
      [this.#clients, this.#focus] = [before.clients, before.focus];
      throw refusalOf(error);
    }
    for (const client of clients) this.#records.delete(client);
  }

  /** Clients taken off the list for good, whose files may still be there. */
  get purged(): readonly string[] {
    return this.#file.workspace.purged ?? [];
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

  /** Tries once more what is held in memory, and resolves once no write is under way and the index is up to date. */
  async settle(): Promise<void> {
    await Promise.all(this.#open.filter(({ status }) => status.state !== 'saved').map((record) => record.retry()));
    const known = JSON.stringify([...this.#heads]);
    for (const record of this.#open) this.#learn(record);
    if (JSON.stringify([...this.#heads]) !== known) await this.#save({}).catch(() => undefined);
    await this.#writing;
  }

  #add(client: string, record: ClientRecord): ClientSummary {
    this.#records.set(client, Promise.resolve(record));
    this.#open.push(record);
    this.#learn(record);
    const summary = summaryAfter(blankSummary(client), headlineOf(record.operations), Date.now());
    this.#clients = [...this.#clients, summary];
    return summary;
  }

  async #tellReceived(client: string, record: ClientRecord, { accepted }: Received): Promise<void> {
    await this.#follow(client, record);
    this.#hearReceived({ client, operations: [...accepted], clients: [...this.#clients] });
  }

  /** The index follows the record: its name, whether it is put away or deleted, and how far it reaches. */
  async #follow(client: string, record: ClientRecord): Promise<void> {
    const before = this.#clients.find(({ id }) => id === client);
    const known = JSON.stringify([before, this.#heads.get(client)]);
    this.#learn(record);
    const headline = headlineOf(record.operations);
    const after = before === undefined ? before : summaryAfter(before, headline, Date.now());
    if (JSON.stringify([after, this.#heads.get(client)]) === known) return;
    this.#clients = this.#clients.map((summary) => (summary.id === client && after !== undefined ? after : summary));
    if (after !== undefined && after.deletedAt !== null && this.#focus === client) this.#focus = null;
    await this.#save({}).catch(() => undefined);
  }

  #learn(record: ClientRecord): void {
    this.#heads.set(record.client, furthest(this.#heads.get(record.client) ?? {}, record.heads));
  }

  #save(change: Partial<Workspace>): Promise<void> {
    const written = this.#file.update((current) => ({
      ...current,
      ...change,
      clients: this.#clients.map((summary) =>
        indexedClient(
          current.clients.find(({ id }) => id === summary.id),
          summary,
          this.#heads.get(summary.id),
        ),
      ),
      focus: this.#focus,
    }));
    this.#writing = written.catch(() => undefined);
    return written;
  }

  #optionsOf(client: string): RecordOptions {
    return {
      folder: clientFolder(this.folder, client),
      client,
      device: this.device,
      onStatus: (status) => this.#hearStatus(status),
      groundsOf: (fact) => this.#groundsOf(fact),
      heads: this.#heads.get(client) ?? {},
      onHeads: (heads) => {
        this.#heads.set(client, furthest(this.#heads.get(client) ?? {}, heads));
        // A new client comes into the index as soon as it is made.
        if (this.#clients.some(({ id }) => id === client)) void this.#save({}).catch(() => undefined);
      },
    };
  }
}

function refuse(error: unknown): never {
  throw refusalOf(error);
}
