import { randomBytes } from 'node:crypto';
import { dirname, join } from 'node:path';
import { clientFolder } from '#main/record/client-folders.ts';
import { renamePatiently, type FileSystem } from '#main/store/file-system.ts';
import { makeFolder, syncFolder } from '#main/store/replace-file.ts';
import type { Backup } from './backup-folder.ts';
import { copyFile } from './copy-file.ts';

/** The folder of a client's papers, each named by the hash of what is in it. */
function paperPath(dataFolder: string, client: string, paper: string): string {
  return join(clientFolder(dataFolder, client), 'evidence', paper);
}

/** True where a client has the paper. */
export function hasPaper(fileSystem: FileSystem, dataFolder: string, client: string, paper: string): Promise<boolean> {
  return fileSystem.status(paperPath(dataFolder, client, paper)).then(
    ({ kind }) => kind === 'file',
    () => false,
  );
}

/**
 * Copies papers of a client from a backup into a data folder, under the same client or another; resolves with how many.
 * One that is there already is left alone, and one that is not as it was backed up is not taken.
 */
export async function takePapers(
  fileSystem: FileSystem,
  { folder, manifest }: Backup,
  papers: readonly string[],
  { client, dataFolder, as }: { readonly client: string; readonly dataFolder: string; readonly as: string },
): Promise<number> {
  let taken = 0;
  for (const paper of papers) {
    const entry = manifest.files.find(({ path }) => path === `clients/${client}/evidence/${paper}`);
    if (entry === undefined || (await hasPaper(fileSystem, dataFolder, as, paper))) continue;
    const target = paperPath(dataFolder, as, paper);
    if (await takeOne(fileSystem, join(folder, entry.path), target, entry.sha256)) taken += 1;
  }
  return taken;
}

async function takeOne(fileSystem: FileSystem, from: string, to: string, sha256: string): Promise<boolean> {
  const temporary = `${to}.${randomBytes(6).toString('hex')}.tmp`;
  try {
    await makeFolder(fileSystem, dirname(to));
    const sum = await copyFile(fileSystem, from, temporary);
    if (sum.sha256 === sha256) {
      await renamePatiently(fileSystem, temporary, to);
      await syncFolder(fileSystem, dirname(to));
      return true;
    }
  } catch (error) {
    await fileSystem.unlink(temporary).catch(() => undefined);
    throw error;
  }
  await fileSystem.unlink(temporary).catch(() => undefined);
  return false;
}
