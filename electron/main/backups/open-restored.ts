import { nodeFileSystem, type FileSystem } from '#main/store/file-system.ts';
import { saveFailureOf } from '#main/store/failures.ts';
import { openWorkspace } from '#main/workspace/open.ts';
import type { OpenWorkspace } from '#main/workspace/open-workspace.ts';
import { finishReplacement, renewWhereRestored } from './replace-all.ts';

/** Finishes a restoring that was decided before the last end, or was stopped in the middle of it. */
export function finishRestoring(folder: string, fileSystem: FileSystem = nodeFileSystem): Promise<boolean> {
  return finishReplacement(fileSystem, folder);
}

/**
 * Opens a data folder that may have been put back from a backup. Where nothing can be written it keeps its id, since
 * nothing can be written there under any.
 */
export async function openRestored(
  folder: string,
  options: NonNullable<Parameters<typeof openWorkspace>[1]> = {},
): Promise<OpenWorkspace> {
  const workspace = await openWorkspace(folder, options);
  if (options.mayWrite?.() === false) return workspace;
  try {
    await renewWhereRestored(workspace.fileSystem, workspace);
  } catch (error) {
    if (saveFailureOf(error) !== 'read-only') throw error;
  }
  return workspace;
}
