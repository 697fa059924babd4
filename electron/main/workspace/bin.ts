import { clientFolder } from '#main/record/client-folders.ts';
import type { FileSystem } from '#main/store/file-system.ts';
import { binDays } from '#shared/record/bin.ts';
import { isDeletedWhole } from '#shared/record/headline.ts';
import type { OpenWorkspace } from './open-workspace.ts';

const day = 24 * 60 * 60 * 1000;

/**
 * Removes the files of clients whose time in the bin is over at `now` (milliseconds since the epoch), and those an
 * earlier run left. Resolves with how many clients went. One that cannot be opened, or that another computer worked on
 * without knowing of the deletion, stays.
 */
export async function emptyBin(
  workspace: OpenWorkspace,
  now: number,
  fileSystem: FileSystem = workspace.fileSystem,
): Promise<number> {
  const over = workspace.clients.filter(({ deletedAt }) => deletedAt !== null && now - deletedAt >= binDays * day);
  const going: string[] = [];
  for (const { id } of over) {
    const operations = await workspace.record(id).then(
      (record) => record.operations,
      () => [],
    );
    if (isDeletedWhole(operations)) going.push(id);
  }
  if (going.length === 0 && workspace.purged.length === 0) return 0;
  // The list first: a folder that is left over is removed at the next start, a client without its folder is a loss.
  const isForgotten = await workspace.forget(going).then(
    () => true,
    () => false,
  );
  for (const id of workspace.purged) {
    await fileSystem.removeFolder(clientFolder(workspace.folder, id)).catch(() => undefined);
  }
  return isForgotten ? going.length : 0;
}
