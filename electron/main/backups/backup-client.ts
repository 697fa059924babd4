import { batchNamed, type Batch } from '#main/record/batch.ts';
import type { Operation } from '#shared/record/schema.ts';
import type { Backup } from './backup-folder.ts';
import { operationsOf, storedBatches, type Disk } from './stored-batches.ts';

/** What a backup has of one client. */
export interface BackupClient {
  /** Those that are whole. */
  readonly batches: readonly Batch[];
  readonly operations: readonly Operation[];
  /** Names of papers: the hashes of what is in them. */
  readonly papers: readonly string[];
  /** Files that are missing, or not as they were copied, and have no whole copy in the backup. */
  readonly damaged: readonly string[];
  readonly isNewer: boolean;
}

/** Reads one client out of a backup, holding every file against the manifest. Nothing is written. */
export async function readBackupClient(
  disk: Disk,
  { folder, manifest }: Backup,
  client: string,
): Promise<BackupClient> {
  const own = manifest.files.filter(({ path }) => path.startsWith(`clients/${client}/`));
  const stored = await storedBatches(disk, folder, client);
  const batches = stored.flatMap(({ batch }) => batch ?? []);
  const damaged: string[] = [];
  for (const { path } of own) {
    const name = path.split('/')[2] ?? '';
    if (batchNamed(name) === null || !name.endsWith('.json')) continue;
    // A file of operations says itself whether it is whole, and a copy beside it counts as well.
    const found = stored.find(({ file }) => file === name);
    if (found === undefined || (found.batch === null && !found.isNewer)) damaged.push(path);
  }
  return {
    batches,
    operations: batches.flatMap(operationsOf),
    papers: own.flatMap(({ path }) => /^clients\/c-[0-9a-z]{10}\/evidence\/([0-9a-f]{64})$/.exec(path)?.[1] ?? []),
    damaged,
    isNewer: stored.some(({ isNewer }) => isNewer),
  };
}
