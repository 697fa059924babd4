import { WorkspaceFile, type WorkspaceOptions } from '#main/record/workspace-file.ts';
import { NewerVersion, RepairNeeded } from '#main/store/failures.ts';
import { nodeFileSystem, type FileSystem } from '#main/store/file-system.ts';
import { moveAside } from '#main/store/move-aside.ts';
import type { Notice } from '#shared/ipc/contract.ts';
import { OpenWorkspace } from './open-workspace.ts';

/**
 * Opens the data folder. A workspace file without a whole copy is kept aside and made anew from the client folders,
 * which hold everything but settings and places. One that this app cannot read, or may not move, is left alone: the
 * list is then made from the folders too, and nothing is written. Rejects with Locked where it is sealed under another
 * key than that of `cipher`.
 */
export async function openWorkspace(
  folder: string,
  options: Pick<WorkspaceOptions, 'fileSystem' | 'mayWrite' | 'cipher'> = {},
): Promise<OpenWorkspace> {
  const { fileSystem = nodeFileSystem, mayWrite = () => true, cipher = null } = options;
  const open = async (leftAlone: string | null, notices: readonly Notice[]): Promise<OpenWorkspace> => {
    const file = await WorkspaceFile.open({ dataFolder: folder, fileSystem, mayWrite, leftAlone, cipher });
    return new OpenWorkspace(folder, file, [...notices, ...file.notices], { fileSystem, cipher });
  };
  try {
    return await open(null, []);
  } catch (error) {
    if (error instanceof NewerVersion) return open(error.file, []);
    if (!(error instanceof RepairNeeded)) throw error;
    const notices = await Promise.all(error.files.map((file) => keepAside(fileSystem, folder, file, mayWrite())));
    if (!mayWrite()) return open(error.files[0] ?? null, notices);
    return open(null, [...notices, { kind: 'rebuilt', file: 'workspace.json', kept: null, client: null }]);
  }
}

async function keepAside(disk: FileSystem, folder: string, file: string, mayMove: boolean): Promise<Notice> {
  const kept = mayMove ? await moveAside(disk, folder, file, new Date()) : null;
  return { kind: 'damaged', file, kept, client: null };
}
