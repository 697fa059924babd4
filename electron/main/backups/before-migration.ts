import { join } from 'node:path';
import { newDeviceId } from '#main/record/ids.ts';
import { workspaceFormat } from '#main/record/workspace-file.ts';
import { findCopies } from '#main/store/copies.ts';
import { batchSteps, workspaceSteps } from '#main/store/migrations/index.ts';
import { currentVersion } from '#main/store/migrations/steps.ts';
import type { Formats } from '#shared/workspace/schema.ts';
import { firstName } from './names.ts';
import type { Disk } from './stored-batches.ts';
import { takeBackup } from './take-backup.ts';

const firstFormats: Formats = { batch: 1, workspace: 1 };

/** The forms this app writes. */
export const formatsOfToday: Formats = {
  batch: currentVersion(batchSteps),
  workspace: currentVersion(workspaceSteps),
};

/**
 * Takes a backup where files may lie there in an older form, which the next save of each replaces; before anything is
 * opened for writing. Resolves with true where the forms are now to be remembered as those of `today`. Where the disk
 * refuses the backup it resolves with false, and the next start tries again: the older form of a file stays beside it.
 */
export async function backUpBeforeMigration(
  { fileSystem, cipher }: Disk,
  dataFolder: string,
  today: Formats = formatsOfToday,
): Promise<boolean> {
  // Nothing can be older than the first form: no file is looked at then.
  if (isReached(today, firstFormats)) return false;
  const known = { listing: null, isSealed: false, seal: cipher === null ? null : { cipher, place: 'workspace.json' } };
  const path = join(dataFolder, 'workspace.json');
  const copies = await findCopies(fileSystem, path, known, workspaceFormat).catch(() => null);
  if (copies === null) return false;
  const stored = copies.usable[0]?.value;
  if (isReached(today, stored?.formats ?? firstFormats)) return false;
  const task = {
    fileSystem,
    from: dataFolder,
    into: join(dataFolder, firstName),
    reason: 'before-migration',
    device: stored?.device ?? newDeviceId(),
    taken: Date.now(),
    onlyIfChanged: false,
    pause: () => Promise.resolve(),
  } as const;
  return takeBackup(task).then(
    () => true,
    () => false,
  );
}

function isReached(today: Formats, reached: Formats): boolean {
  return reached.batch >= today.batch && reached.workspace >= today.workspace;
}
