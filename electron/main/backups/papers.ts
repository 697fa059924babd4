import { createHash, randomBytes } from 'node:crypto';
import { dirname, join } from 'node:path';
import { clientFolder } from '#main/record/client-folders.ts';
import { evidenceFolderIn } from '#main/record/evidence-files.ts';
import { convertFile, plainForm } from '#main/record/convert-file.ts';
import { isSealedBytes, sealMark } from '#main/store/cipher.ts';
import { renamePatiently, type FileSystem } from '#main/store/file-system.ts';
import { makeFolder, syncFolder } from '#main/store/replace-file.ts';
import type { Backup } from './backup-folder.ts';
import { copyFile } from './copy-file.ts';
import type { Disk } from './stored-batches.ts';

/** The folder of a client's papers, each named by the hash of what is in it. */
function paperPath(dataFolder: string, client: string, paper: string): string {
  return join(evidenceFolderIn(clientFolder(dataFolder, client)), paper);
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
  disk: Disk,
  { folder, manifest }: Backup,
  papers: readonly string[],
  { client, dataFolder, as }: { readonly client: string; readonly dataFolder: string; readonly as: string },
): Promise<number> {
  let taken = 0;
  for (const paper of papers) {
    const entry = manifest.files.find(({ path }) => path === `clients/${client}/evidence/${paper}`);
    if (entry === undefined || (await hasPaper(disk.fileSystem, dataFolder, as, paper))) continue;
    const target = paperPath(dataFolder, as, paper);
    if (await takeOne(disk, { folder, path: entry.path, paper, as }, target)) taken += 1;
  }
  return taken;
}

interface StoredPaper {
  readonly folder: string;
  readonly path: string;
  readonly paper: string;
  readonly as: string;
}

/** A paper is named by what is in it, and sealed for the client it belongs to. */
async function takeOne({ fileSystem, cipher }: Disk, from: StoredPaper, to: string): Promise<boolean> {
  const temporary = `${to}.${randomBytes(6).toString('hex')}.tmp`;
  try {
    await makeFolder(fileSystem, dirname(to));
    if (await copyPaper({ fileSystem, cipher }, from, temporary)) {
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

/** True where what was copied is what the paper is named by. */
async function copyPaper(
  { fileSystem, cipher }: Disk,
  { folder, path, paper, as }: StoredPaper,
  to: string,
): Promise<boolean> {
  const stored = join(folder, path);
  const isSealed = isSealedBytes(await fileSystem.readBeginning(stored, sealMark.length));
  if (cipher === null && !isSealed) return (await copyFile(fileSystem, stored, to)).sha256 === paper;
  const plain = plainForm(path, await fileSystem.readFile(stored), cipher);
  if (plain === null || createHash('sha256').update(plain).digest('hex') !== paper) return false;
  const target = `clients/${as}/evidence/${paper}`;
  const bytes = cipher === null ? plain : convertFile(target, plain, 'sealed', cipher);
  const file = await fileSystem.open(to, 'wx');
  try {
    await file.writeFile(bytes ?? plain);
    await file.sync();
  } finally {
    await file.close();
  }
  return true;
}
