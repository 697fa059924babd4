import { join } from 'node:path';
import { batchNamed } from '#main/record/batch.ts';
import { workspaceFormat } from '#main/record/workspace-file.ts';
import { findCopies } from '#main/store/copies.ts';
import type { FileSystem } from '#main/store/file-system.ts';
import type { OpenWorkspace } from '#main/workspace/open-workspace.ts';
import type { BackupPreview, ComparedClient } from '#shared/backups/contract.ts';
import { headlineOf } from '#shared/record/headline.ts';
import { isAsBackedUp } from './as-backed-up.ts';
import { readBackupClient } from './backup-client.ts';
import type { OfferedBackup } from './look-at-client.ts';
import { hasPaper } from './papers.ts';
import { latestOf, type Disk } from './stored-batches.ts';
import { clientsIn, summaryOf } from './summary.ts';
import type { Step } from './work-in-hand.ts';

/** Holds a backup against what is here, client by client. Nothing is written. */
export async function previewBackup(
  workspace: OpenWorkspace,
  fileSystem: FileSystem,
  { id, backup }: OfferedBackup,
  step: Step = () => undefined,
): Promise<BackupPreview> {
  const ids = clientsIn(backup.manifest.files.map(({ path }) => path));
  const listed = await listedClients({ fileSystem, cipher: workspace.cipher }, backup.folder);
  const compared: ComparedClient[] = [];
  const damaged: string[] = [];
  const papers = backup.manifest.files.filter(({ path }) => batchNamed(path.split('/')[2] ?? '') === null);
  const total = ids.length + papers.length;
  for (const [index, client] of ids.entries()) {
    step(index, total);
    const found = await compare(workspace, fileSystem, { id, backup }, client);
    const name = found.compared.name ?? listed.get(client)?.name ?? null;
    compared.push({ ...found.compared, name });
    damaged.push(...found.damaged);
  }
  for (const { id: client, name, colour } of workspace.clients) {
    if (ids.includes(client)) continue;
    const here = await operationIds(workspace, client);
    compared.push({ ...blank(client), name, colour, state: 'only-here', missingThere: here?.size ?? 0 });
  }
  // Files of operations say themselves whether they are whole, and were read above.
  for (const [index, file] of papers.entries()) {
    step(ids.length + index, total);
    const disk = { fileSystem, cipher: workspace.cipher };
    if (!(await isAsBackedUp(disk, backup, file).catch(() => false))) damaged.push(file.path);
  }
  return { backup: summaryOf(id.place, backup), clients: compared, damaged };
}

async function compare(
  workspace: OpenWorkspace,
  fileSystem: FileSystem,
  { backup }: OfferedBackup,
  client: string,
): Promise<{ readonly compared: ComparedClient; readonly damaged: readonly string[] }> {
  const { operations, papers, damaged, isNewer } = await readBackupClient(
    { fileSystem, cipher: workspace.cipher },
    backup,
    client,
  );
  const { name, colour } = headlineOf(operations);
  const here = await operationIds(workspace, client);
  const there = new Set(operations.map(({ id }) => id));
  const listed = workspace.clients.find(({ id }) => id === client);
  let papersMissingHere = 0;
  for (const paper of papers) {
    if (!(await hasPaper(fileSystem, workspace.folder, client, paper))) papersMissingHere += 1;
  }
  const missingHere = here === null ? there.size : countOf(there, (id) => !here.has(id));
  const missingThere = here === null ? 0 : countOf(here, (id) => !there.has(id));
  const isSame = missingHere === 0 && missingThere === 0 && papersMissingHere === 0;
  const state = (): ComparedClient['state'] => {
    if (isNewer) return 'newer';
    if (there.size === 0 && damaged.length > 0) return 'damaged';
    if (workspace.purged.includes(client)) return 'purged';
    if (here === null) return workspace.unopened.includes(client) ? 'unopened' : 'not-here';
    return isSame ? 'same' : 'differs';
  };
  return {
    compared: {
      client,
      name: listed?.name ?? (name === '' ? null : name),
      colour: listed?.colour ?? colour,
      state: state(),
      operations: there.size,
      until: latestOf(operations),
      missingHere,
      papersMissingHere,
      missingThere,
    },
    damaged,
  };
}

/** Null for a client that is not here or cannot be opened. */
async function operationIds(workspace: OpenWorkspace, client: string): Promise<ReadonlySet<string> | null> {
  return workspace.record(client).then(
    ({ operations }) => new Set(operations.map(({ id }) => id)),
    () => null,
  );
}

/** The names in the backup's own list of clients; none where that cannot be read. */
async function listedClients(
  { fileSystem, cipher }: Disk,
  folder: string,
): Promise<ReadonlyMap<string, { readonly name: string }>> {
  const seal = cipher === null ? null : { cipher, place: 'workspace.json' };
  const known = { listing: null, isSealed: false, seal };
  const copies = await findCopies(fileSystem, join(folder, 'workspace.json'), known, workspaceFormat).catch(() => null);
  return new Map(copies?.usable[0]?.value.clients.map((client) => [client.id, client]));
}

function blank(client: string): ComparedClient {
  const none = { operations: 0, until: null, missingHere: 0, papersMissingHere: 0, missingThere: 0 };
  return { client, name: null, colour: 0, state: 'same', ...none };
}

function countOf(ids: ReadonlySet<string>, isCounted: (id: string) => boolean): number {
  let count = 0;
  for (const id of ids) if (isCounted(id)) count += 1;
  return count;
}
