import { randomBytes } from 'node:crypto';
import { dirname } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { codeOf, renamePatiently, type FileSystem } from '#main/store/file-system.ts';

/** Where the version before the last one is kept. */
export function backupOf(path: string): string {
  return `${path}.backup`;
}

/** True for the name of a temporary file of the file called `name`. */
export function isTemporaryOf(name: string, candidate: string): boolean {
  return candidate.startsWith(`${name}.`) && /^[0-9a-f]{12}\.tmp$/.test(candidate.slice(name.length + 1));
}

/** Bytes, or what makes them: that is done while the disk opens the file. */
export type Bytes = Uint8Array | (() => Uint8Array);

/**
 * Puts `bytes` under `path` and resolves once they are on the disk. Whatever stands there before becomes the backup
 * where `isRotating`. At every moment a whole file is there: the old one, or the new one under its temporary name and
 * the old one as the backup, or the new one.
 */
export async function replaceFile(
  fileSystem: FileSystem,
  path: string,
  bytes: Bytes,
  isRotating: boolean,
): Promise<void> {
  const temporary = `${path}.${randomBytes(6).toString('hex')}.tmp`;
  let isRotated = false;
  try {
    await writeToDisk(fileSystem, temporary, bytes);
    isRotated = isRotating && (await rotate(fileSystem, path));
    await renamePatiently(fileSystem, temporary, path);
  } catch (error) {
    if (isRotated) await fileSystem.rename(backupOf(path), path).catch(ignore);
    await fileSystem.unlink(temporary).catch(ignore);
    throw error;
  }
  await syncFolder(fileSystem, dirname(path));
}

async function writeToDisk(fileSystem: FileSystem, path: string, bytes: Bytes): Promise<void> {
  const opening = openNew(fileSystem, path);
  const made = typeof bytes === 'function' ? setImmediate().then(bytes) : Promise.resolve(bytes);
  // Heard of below; a disk that refuses the file is told first.
  made.catch(ignore);
  const file = await opening;
  try {
    await file.writeFile(await made);
    await file.sync();
  } finally {
    await file.close();
  }
}

/** Opens a new file for writing, and makes its folder where that is not there. */
export async function openNew(fileSystem: FileSystem, path: string): ReturnType<FileSystem['open']> {
  try {
    return await fileSystem.open(path, 'wx');
  } catch (error) {
    if (codeOf(error) !== 'ENOENT') throw error;
    await makeFolder(fileSystem, dirname(path));
    return fileSystem.open(path, 'wx');
  }
}

/** Makes a folder; it is on the disk only once the folder above it is, up to the first that was there. */
export async function makeFolder(fileSystem: FileSystem, folder: string): Promise<void> {
  const topmost = await fileSystem.mkdir(folder);
  if (topmost === undefined) return;
  for (let made = folder; made.length >= topmost.length; made = dirname(made)) {
    await syncFolder(fileSystem, dirname(made));
  }
}

/** A rename, not a copy: it costs nothing however long the file is. False where there was nothing to rotate. */
async function rotate(fileSystem: FileSystem, path: string): Promise<boolean> {
  try {
    await renamePatiently(fileSystem, path, backupOf(path));
    return true;
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return false;
    throw error;
  }
}

const unsyncable = new Set(['EINVAL', 'ENOTSUP', 'EISDIR']);

/** Without this a renamed file may be lost with the power, though its bytes are safe. Windows cannot and need not. */
export async function syncFolder(fileSystem: FileSystem, folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await fileSystem.open(folder, 'r');
  try {
    await handle.sync();
  } catch (error) {
    // Some network and USB file systems have no such call; there is nothing more one can do on them.
    if (!unsyncable.has(codeOf(error) ?? '')) throw error;
  } finally {
    // What matters is on the disk by now; nobody need wait for this.
    handle.close().catch(ignore);
  }
}

/** What a clean-up cannot do is left for the next opening. */
function ignore(): void {}
