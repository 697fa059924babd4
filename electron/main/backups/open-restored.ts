import { nodeFileSystem, type FileSystem } from '#main/store/file-system.ts';
import { saveFailureOf } from '#main/store/failures.ts';
import { openWorkspace } from '#main/workspace/open.ts';
import type { Formats } from '#shared/workspace/schema.ts';
import type { OpenWorkspace } from '#main/workspace/open-workspace.ts';
import { backUpBeforeMigration, formatsOfToday } from './before-migration.ts';
import { finishReplacement, renewWhereRestored } from './replace-all.ts';

/** Finishes a restoring that was decided before the last end, or was stopped in the middle of it. */
export function finishRestoring(folder: string, fileSystem: FileSystem = nodeFileSystem): Promise<boolean> {
  return finishReplacement(fileSystem, folder);
}

/**
 * Opens a data folder that may have been put back from a backup. Where nothing can be written it keeps its id, since
 * nothing can be written there under any. A backup comes first where files may be brought into a newer form.
 */
export async function openRestored(
  folder: string,
  options: NonNullable<Parameters<typeof openWorkspace>[1]> = {},
  today: Formats = formatsOfToday,
): Promise<OpenWorkspace> {
  const { fileSystem = nodeFileSystem, cipher = null, mayWrite = () => true } = options;
  const isBackedUp = mayWrite() && (await backUpBeforeMigration({ fileSystem, cipher }, folder, today));
  const workspace = await openWorkspace(folder, options);
  if (!mayWrite()) return workspace;
  if (isBackedUp) await workspace.save({ formats: today }).catch(() => undefined);
  try {
    await renewWhereRestored(workspace.fileSystem, workspace);
  } catch (error) {
    if (saveFailureOf(error) !== 'read-only') throw error;
  }
  return workspace;
}
