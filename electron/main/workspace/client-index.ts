import type { ClientRecord } from '#main/record/client-record.ts';
import { furthest, type Heads } from '#main/record/loss.ts';
import type { WorkspaceFile } from '#main/record/workspace-file.ts';
import type { ClientSummary } from '#shared/ipc/contract.ts';
import { digestOf } from '#shared/clients/digest.ts';
import { fold } from '#shared/record/fold.ts';
import { headlineOf } from '#shared/record/headline.ts';
import type { Workspace } from '#shared/workspace/schema.ts';
import { blankSummary, indexedClient, summaryAfter, summaryOf } from './indexed-client.ts';
import { refusalOf } from './refusal-of.ts';

/** The list of clients while the app runs: what each is called, how far each record reached, which is shown. */
export class ClientIndex {
  readonly #file: WorkspaceFile;
  readonly #unopened: Set<string>;
  readonly #heads = new Map<string, Heads>();
  #clients: readonly ClientSummary[];
  /** Records with operations that the list does not tell of yet. */
  readonly #untold = new Map<string, ClientRecord>();
  #focus: string | null;
  #writing: Promise<unknown> = Promise.resolve();

  constructor(file: WorkspaceFile) {
    this.#file = file;
    this.#unopened = new Set(file.unopened);
    this.#clients = file.workspace.clients.map(summaryOf);
    for (const { id, heads } of file.workspace.clients) if (heads !== undefined) this.#heads.set(id, heads);
    this.#focus = file.workspace.focus;
  }

  /** The workspace as it is on the disk. */
  get stored(): Workspace {
    return this.#file.workspace;
  }

  get clients(): readonly ClientSummary[] {
    return this.#clients;
  }

  get focus(): string | null {
    return this.#focus;
  }

  get unopened(): readonly string[] {
    return [...this.#unopened];
  }

  get purged(): readonly string[] {
    return this.stored.purged ?? [];
  }

  /** True for a client that is on the list, whether its files can be opened or not. */
  has(client: string): boolean {
    return this.#clients.some(({ id }) => id === client) || this.#unopened.has(client);
  }

  headsOf(client: string): Heads {
    return this.#heads.get(client) ?? {};
  }

  /** Remembers whether a client's files could be opened. */
  setOpened(client: string, isOpened: boolean): void {
    if (isOpened) this.#unopened.delete(client);
    else this.#unopened.add(client);
  }

  /** Puts a client on the list, in memory. */
  add(client: string, record: ClientRecord): ClientSummary {
    this.#learn(record);
    const headline = summaryAfter(blankSummary(client), headlineOf(record.operations), Date.now());
    const summary = { ...headline, digest: digestIn(record) };
    this.#clients = [...this.#clients, summary];
    return summary;
  }

  /** Puts a client on the list that is known and was not on it, because it could not be opened. */
  list(client: string, record: ClientRecord): void {
    if (this.#clients.some(({ id }) => id === client)) return;
    this.add(client, record);
    void this.save({}).catch(() => undefined);
  }

  /** Remembers how far a record may have reached and that a person knows of what is missing up to there, in memory. */
  reach(client: string, heads: Heads): void {
    const reached = furthest(this.headsOf(client), heads);
    const told = Object.keys(heads).flatMap((device) => {
      const head = reached[device];
      return head === undefined ? [] : [[device, { ...head, isTold: true as const }] as const];
    });
    this.#heads.set(client, { ...reached, ...Object.fromEntries(told) });
  }

  /** Remembers how far a record reached; one that is on the list is written at once. */
  reached(client: string, heads: Heads): void {
    this.#heads.set(client, furthest(this.headsOf(client), heads));
    // A new client comes into the index as soon as it is made.
    if (this.#clients.some(({ id }) => id === client)) void this.save({}).catch(() => undefined);
  }

  /** Remembers the client shown last. Where the disk refuses, the next write takes it along. */
  async focusOn(client: string | null): Promise<void> {
    this.#focus = client;
    await this.save({}).catch(() => undefined);
  }

  /**
   * Notes that something was done to a client. What the list says of it is worked out with the next write of the list:
   * not with every answer, and before another client comes into focus.
   */
  touch(client: string, record: ClientRecord): void {
    this.#untold.set(client, record);
  }

  /** Follows a record: its name, whether it is put away or deleted, and how far it reaches. */
  async follow(client: string, record: ClientRecord): Promise<void> {
    if (this.heed(client, record)) await this.save({}).catch(() => undefined);
  }

  /** As `follow`, in memory: for many at once, whose list is written in one. True where the list says something else now. */
  heed(client: string, record: ClientRecord): boolean {
    this.touch(client, record);
    const before = this.#clients.find(({ id }) => id === client);
    const known = JSON.stringify([before, this.#heads.get(client)]);
    this.#learn(record);
    const headline = headlineOf(record.operations);
    const after = before === undefined ? before : summaryAfter(before, headline, Date.now());
    if (JSON.stringify([after, this.#heads.get(client)]) === known) return false;
    this.#clients = this.#clients.map((summary) => (summary.id === client && after !== undefined ? after : summary));
    if (after !== undefined && after.deletedAt !== null && this.#focus === client) this.#focus = null;
    return true;
  }

  /** Takes clients off the list for good; resolves once the list without them is on the disk. */
  async forget(clients: readonly string[]): Promise<void> {
    const before = { clients: this.#clients, focus: this.#focus };
    this.#clients = this.#clients.filter(({ id }) => !clients.includes(id));
    if (this.#focus !== null && clients.includes(this.#focus)) this.#focus = null;
    try {
      await this.save({ purged: [...new Set([...this.purged, ...clients])] });
    } catch (error) {
      [this.#clients, this.#focus] = [before.clients, before.focus];
      throw refusalOf(error);
    }
  }

  /** Resolves once no write is under way and what the records say of themselves is written. */
  async settle(records: readonly ClientRecord[]): Promise<void> {
    const known = JSON.stringify([...this.#heads]);
    for (const record of records) this.#learn(record);
    if (JSON.stringify([...this.#heads]) !== known || this.#untold.size > 0) await this.save({}).catch(() => undefined);
    await this.#writing;
  }

  /** Resolves once the list, and with it a change to the workspace, is on the disk. */
  save(change: Partial<Workspace>): Promise<void> {
    const written = this.#file.update((current) => {
      this.#tell();
      const kept = new Map(current.clients.map((client) => [client.id, client]));
      return {
        ...current,
        ...change,
        clients: this.#clients.map((summary) =>
          indexedClient(kept.get(summary.id), summary, this.#heads.get(summary.id)),
        ),
        focus: this.#focus,
      };
    });
    this.#writing = written.catch(() => undefined);
    return written;
  }

  /** Brings what the list says of clients up to what was done to them. */
  #tell(): void {
    if (this.#untold.size === 0) return;
    this.#clients = this.#clients.map((summary) => {
      const record = this.#untold.get(summary.id);
      return record === undefined ? summary : { ...summary, digest: digestIn(record) };
    });
    this.#untold.clear();
  }

  #learn(record: ClientRecord): void {
    this.#heads.set(record.client, furthest(this.headsOf(record.client), record.heads));
  }
}

function digestIn({ operations }: ClientRecord): ClientSummary['digest'] {
  const state = fold(operations);
  return state === null ? null : digestOf(state);
}
