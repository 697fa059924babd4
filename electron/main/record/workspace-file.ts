import { join } from 'node:path';
import { clientFolder, hasBatches, storedClients } from '#main/record/client-folders.ts';
import { ClientRecord } from '#main/record/client-record.ts';
import { newDeviceId } from '#main/record/ids.ts';
import type { Cipher } from '#main/store/cipher.ts';
import type { Format } from '#main/store/copies.ts';
import { Database } from '#main/store/database.ts';
import { DurableFile } from '#main/store/durable-file.ts';
import { saveFailureOf } from '#main/store/failures.ts';
import { nodeFileSystem, type FileSystem } from '#main/store/file-system.ts';
import { workspaceSteps } from '#main/store/migrations/index.ts';
import { digestOf } from '#shared/clients/digest.ts';
import type { Notice } from '#shared/ipc/contract.ts';
import { noReminders } from '#shared/deadlines/schema.ts';
import { fold } from '#shared/record/fold.ts';
import { defaultSettings, noSearches, nothingRead, Workspace } from '#shared/workspace/schema.ts';

const fileName = 'workspace.json';

/** How `workspace.json` is kept. */
export const workspaceFormat: Format<Workspace> = {
  steps: workspaceSteps,
  encode: (workspace) => Buffer.from(JSON.stringify(workspace)),
  decode: (body) => Workspace.parse(JSON.parse(body.toString('utf8'))),
  keeps: (stored, next) => {
    const named = new Set([...next.clients.map(({ id }) => id), ...(next.purged ?? [])]);
    const isSameDevice = next.device === stored.device || next.formerDevices?.includes(stored.device) === true;
    return isSameDevice && stored.clients.every(({ id }) => named.has(id));
  },
};

/** What a workspace file is opened with. */
export interface WorkspaceOptions {
  readonly dataFolder: string;
  readonly fileSystem?: FileSystem;
  /** Seals the files; without one they are plain. */
  readonly cipher?: Cipher | null;
  /** Milliseconds since the epoch. */
  readonly now?: () => number;
  /** As long as it says no, changes are kept in memory only. */
  readonly mayWrite?: () => boolean;
  /** The name of a file that is neither read nor written; the list is then made from the folders, in memory. */
  readonly leftAlone?: string | null;
}

/** Settings, client index and places: what the app knows before any client is opened. */
export class WorkspaceFile {
  readonly notices: readonly Notice[];
  /** Clients whose files are gone or cannot be opened; those in the index stay there. */
  readonly unopened: readonly string[];
  /** The name of the file where a newer version of the app wrote it, or it is left alone; then it is never written. */
  readonly newer: string | null;
  readonly #mayWrite: () => boolean;
  readonly #database: Database<Workspace>;
  #current: Workspace;
  #queue: Promise<unknown> = Promise.resolve();

  private constructor(database: Database<Workspace>, start: Opened) {
    this.#database = database;
    this.newer = start.newer;
    this.#mayWrite = start.mayWrite;
    this.#current = start.workspace;
    this.notices = start.notices;
    this.unopened = start.unopened;
  }

  /**
   * Opens the workspace of a data folder, or begins one. A client whose folder is there and that the index lacks is put
   * back. Rejects with RepairNeeded where the file has no whole copy, with NewerVersion where it cannot be read today.
   */
  static async open({
    dataFolder,
    fileSystem = nodeFileSystem,
    cipher = null,
    now = Date.now,
    mayWrite = () => true,
    leftAlone = null,
  }: WorkspaceOptions): Promise<WorkspaceFile> {
    const seal = cipher === null ? undefined : { cipher, place: fileName };
    const file = new DurableFile(join(dataFolder, fileName), workspaceFormat, { fileSystem, now, seal });
    const first = firstWorkspace();
    const database = new Database<Workspace>(file, first);
    if (leftAlone === null) await database.read();
    const found = await compareWithFolders(database.data, { dataFolder, fileSystem, now, cipher });
    const notices: Notice[] = [...file.recoveries.map((recovery) => ({ ...recovery, client: null })), ...found.notices];
    const newer = leftAlone ?? (file.newerVersion === null ? null : fileName);
    if (file.newerVersion !== null) notices.push({ kind: 'newer-version', file: fileName, kept: null, client: null });
    else if (newer === null && mayWrite() && (database.data === first || found.workspace !== database.data)) {
      const failure = await database.write(found.workspace).then(() => null, saveFailureOf);
      if (failure === 'read-only') notices.push({ kind: 'read-only', file: fileName, kept: null, client: null });
    }
    return new WorkspaceFile(database, { ...found, notices, newer, mayWrite });
  }

  get workspace(): Workspace {
    return this.#current;
  }

  /**
   * Replaces the workspace; resolves once that is on the disk, and until then, or where it fails, the old one stays.
   * Where nothing may be written it is replaced in memory only.
   */
  update(change: (current: Workspace) => Workspace): Promise<void> {
    const written = this.#queue.then(async () => {
      const next = change(this.#current);
      if (this.#mayWrite()) await this.#database.write(next);
      this.#current = next;
    });
    this.#queue = written.catch(() => undefined);
    return written;
  }
}

interface Start {
  readonly workspace: Workspace;
  readonly notices: readonly Notice[];
  readonly unopened: readonly string[];
}

interface Opened extends Start, Pick<WorkspaceFile, 'newer'> {
  readonly mayWrite: () => boolean;
}

function firstWorkspace(): Workspace {
  return {
    version: 1,
    device: newDeviceId(),
    settings: defaultSettings,
    clients: [],
    focus: null,
    places: {},
    searches: noSearches,
    reading: nothingRead,
    reminders: noReminders,
  };
}

async function compareWithFolders(
  workspace: Workspace,
  {
    dataFolder,
    fileSystem,
    now,
    cipher,
  }: Required<Pick<WorkspaceOptions, 'dataFolder' | 'fileSystem' | 'now' | 'cipher'>>,
): Promise<Start> {
  const stored = await storedClients(fileSystem, dataFolder);
  const indexed = new Set([...workspace.clients.map((client) => client.id), ...(workspace.purged ?? [])]);
  const unopened = workspace.clients.map((client) => client.id).filter((id) => !stored.includes(id));
  const notices: Notice[] = [];
  const clients: Workspace['clients'] = [];
  for (const client of stored.filter((id) => !indexed.has(id))) {
    try {
      const folder = clientFolder(dataFolder, client);
      const options = { folder, client, device: workspace.device, fileSystem, cipher };
      const record = await ClientRecord.open(options);
      clients.push(indexedFrom(client, record, now()));
      notices.push({ kind: 'recovered', file: client, kept: null, client }, ...record.notices);
    } catch {
      // A first write that was torn was never acknowledged; opening has moved it aside and nothing is left.
      if (await hasBatches(fileSystem, clientFolder(dataFolder, client))) unopened.push(client);
    }
  }
  const next = clients.length === 0 ? workspace : { ...workspace, clients: [...workspace.clients, ...clients] };
  return { workspace: next, notices, unopened };
}

function indexedFrom(id: string, record: ClientRecord, now: number): Workspace['clients'][number] {
  const state = fold(record.operations);
  return {
    id,
    name: state?.name ?? '',
    colour: state?.colour ?? 0,
    sample: state?.sample ?? null,
    ...(state?.isArchived === true ? { isArchived: true } : {}),
    ...(state?.isDeleted === true ? { deletedAt: now } : {}),
    ...(state === null ? {} : { digest: digestOf(state) }),
  };
}
