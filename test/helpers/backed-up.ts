import { creation, sampleChange } from '#test/helpers/sample-operations.ts';
import { BackupKeeper } from '#main/backups/keeper.ts';
import { openRestored, finishRestoring } from '#main/backups/open-restored.ts';
import { restoringOf, type Restoring } from '#main/backups/restoring.ts';
import { clientFolder } from '#main/record/client-folders.ts';
import { writeEvidence } from '#main/record/evidence-files.ts';
import { sha256Of } from '#test/helpers/sha256.ts';
import type { Cipher } from '#main/store/cipher.ts';
import { nodeFileSystem, type FileSystem } from '#main/store/file-system.ts';
import { KeyCipher } from '#main/vault/key-cipher.ts';
import type { OpenWorkspace } from '#main/workspace/open-workspace.ts';
import type { BackupId } from '#shared/backups/contract.ts';

/** A data folder as the app opens it, with its backups. */
export interface BackedUp {
  readonly workspace: OpenWorkspace;
  readonly keeper: BackupKeeper;
  readonly restoring: Restoring;
}

/** Opens a data folder as a start of the app does; `fileSystem` is what backups and restoring use. */
export async function openBackedUp(
  folder: string,
  fileSystem: FileSystem = nodeFileSystem,
  cipher: Cipher | null = null,
): Promise<BackedUp> {
  await finishRestoring(folder);
  const workspace = await openRestored(folder, { cipher });
  const keeper = new BackupKeeper(workspace, {
    fileSystem,
    cipherOf: (key) => new KeyCipher(Buffer.from(key, 'base64')),
  });
  return { workspace, keeper, restoring: restoringOf(workspace, keeper, fileSystem) };
}

/** Begins a client of `count` operations, and a paper where one is given; resolves with its id. */
export async function addClient(workspace: OpenWorkspace, count: number, paper?: string): Promise<string> {
  const changes = Array.from({ length: count - 1 }, (_, index) => sampleChange(index + 1));
  const { summary } = await workspace.create(creation, changes);
  if (paper !== undefined) {
    const folder = clientFolder(workspace.folder, summary.id);
    const place = { client: summary.id, folder, fileSystem: nodeFileSystem, cipher: workspace.cipher };
    await writeEvidence(place, sha256Of(paper), Buffer.from(paper));
  }
  await workspace.settle();
  return summary.id;
}

/** Takes a backup and resolves with how it is named. */
export async function backUp({ keeper }: BackedUp): Promise<BackupId> {
  const backup = await keeper.backUp('by-hand');
  if (backup === null) throw new Error('There was nothing to back up.');
  return { place: 'first', name: backup.name };
}
