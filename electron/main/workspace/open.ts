import { WorkspaceFile } from '#main/record/workspace-file.ts';
import { RepairNeeded } from '#main/store/failures.ts';
import { nodeFileSystem } from '#main/store/file-system.ts';
import { moveAside } from '#main/store/move-aside.ts';
import type { Notice } from '#shared/ipc/contract.ts';
import { OpenWorkspace } from './open-workspace.ts';

/**
 * Opens the data folder. A workspace file without a whole copy is kept aside and made anew from the client folders,
 * which hold everything but settings and places. Rejects with NewerVersion where this app cannot read the file.
 */
export async function openWorkspace(folder: string): Promise<OpenWorkspace> {
  try {
    const file = await WorkspaceFile.open({ dataFolder: folder });
    return new OpenWorkspace(folder, file, file.notices);
  } catch (error) {
    if (!(error instanceof RepairNeeded)) throw error;
    const notices = await Promise.all(error.files.map((file) => keepAside(folder, file)));
    const file = await WorkspaceFile.open({ dataFolder: folder });
    return new OpenWorkspace(folder, file, [...notices, ...file.notices]);
  }
}

async function keepAside(folder: string, file: string): Promise<Notice> {
  const kept = await moveAside(nodeFileSystem, folder, file, new Date());
  return { kind: 'damaged', file, kept, client: null };
}
