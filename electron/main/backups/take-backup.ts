import { dirname, join } from 'node:path';
import { codeOf, namesIn, renamePatiently, type FileSystem } from '#main/store/file-system.ts';
import { makeFolder, syncFolder } from '#main/store/replace-file.ts';
import type { BackedUpFile, BackupReason } from '#shared/backups/schema.ts';
import { listBackups, type Backup } from './backup-folder.ts';
import { copyFile, part } from './copy-file.ts';
import { filesToBackUp, type FoundFile } from './files-to-back-up.ts';
import { writeManifest } from './manifest.ts';
import { backupName, partialName } from './names.ts';

/** One backup to take. */
export interface BackupTask {
  readonly fileSystem: FileSystem;
  /** The folder that is copied. */
  readonly from: string;
  /** The folder that backups lie in. */
  readonly into: string;
  readonly reason: BackupReason;
  readonly device: string;
  /** Milliseconds since the epoch. */
  readonly taken: number;
  /** The name, where this is a second copy of a backup. */
  readonly name?: string;
  /** Takes nothing, and resolves with null, where nothing changed since the latest backup. */
  readonly onlyIfChanged: boolean;
  /**
   * Waited for after each file, with the milliseconds that took and how many of how many are done: a backup in the
   * background gives way to saving. One that rejects ends the backup, and nothing of it is left.
   */
  readonly pause: (spent: number, done: number, total: number) => Promise<void>;
}

const attempts = 5;

/**
 * Copies a data folder while the app runs. A file that is as it was at the latest backup gets a second name there
 * instead of a second copy, where the disk can do that; it never shares its bytes with the file in use, so that what
 * damages the one leaves the other. Nothing is left where the disk fails.
 */
export async function takeBackup(task: BackupTask): Promise<Backup | null> {
  const { fileSystem, from, into, reason, taken, device } = task;
  const found = await filesToBackUp(fileSystem, from);
  if (found.length === 0) return null;
  const [latest] = (await listBackups(fileSystem, into)).backups;
  if (task.onlyIfChanged && latest !== undefined && isSame(found, latest.manifest.files)) return null;
  const names = new Set(await namesIn(fileSystem, into));
  const name = task.name ?? backupName(new Date(taken), reason, names);
  const partial = join(into, partialName(name));
  const known = new Map(latest?.manifest.files.map((file) => [file.path, file]));
  try {
    await fileSystem.removeFolder(partial);
    await makeFolder(fileSystem, partial);
    const folders = new Set([partial]);
    const files: BackedUpFile[] = [];
    for (const [index, file] of found.entries()) {
      const began = performance.now();
      const [source, target] = [join(from, file.path), join(partial, file.path)];
      if (!folders.has(dirname(target))) await makeFolder(fileSystem, dirname(target));
      folders.add(dirname(target));
      const before = known.get(file.path);
      const isKept =
        before !== undefined &&
        isUnchanged(file, before) &&
        latest !== undefined &&
        (await linked(fileSystem, join(latest.folder, file.path), target, before.size));
      const kept = isKept ? before : await copied(fileSystem, file.path, source, target);
      if (kept !== null) files.push(kept);
      await task.pause(performance.now() - began, index + 1, found.length);
    }
    for (const folder of folders) await syncFolder(fileSystem, folder);
    const manifest = { taken, reason, device, files };
    await writeManifest(fileSystem, partial, manifest);
    await renamePatiently(fileSystem, partial, join(into, name));
    await syncFolder(fileSystem, into);
    return { name, folder: join(into, name), manifest };
  } catch (error) {
    await fileSystem.removeFolder(partial).catch(() => undefined);
    throw error;
  }
}

function isSame(found: readonly FoundFile[], files: readonly BackedUpFile[]): boolean {
  const known = new Map(files.map((file) => [file.path, file]));
  return found.length === files.length && found.every((file) => isUnchanged(file, known.get(file.path)));
}

function isUnchanged(file: FoundFile, before: FoundFile | undefined): boolean {
  return before !== undefined && file.size === before.size && file.modified === before.modified;
}

/** False where the disk has no second names, or the earlier copy is not what it was. */
async function linked(fileSystem: FileSystem, from: string, to: string, size: number): Promise<boolean> {
  try {
    const status = await fileSystem.status(from);
    if (status.kind !== 'file' || status.size !== size) return false;
    await fileSystem.link(from, to);
    return true;
  } catch (error) {
    if (codeOf(error) === 'ENOSPC') throw error;
    return false;
  }
}

/**
 * Copies a file that may be replaced meanwhile, again where it was. Null where it is gone for good. A file is away for a
 * moment while it is replaced.
 */
async function copied(fileSystem: FileSystem, path: string, from: string, to: string): Promise<BackedUpFile | null> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      const { modified } = await fileSystem.status(from);
      const sum = await copyFile(fileSystem, from, to);
      const after = await fileSystem.status(from).catch(() => ({ modified: 0, size: 0 }));
      if (after.modified === modified && after.size === sum.size) return { path, modified, ...sum };
      // Read at once it is whole, though not the latest: the next backup takes it anew.
      if (sum.size < part || attempt >= attempts) return { path, modified: 0, ...sum };
    } catch (error) {
      // A target that is not there is a disk that was taken out, and no file that is gone.
      if (codeOf(error) !== 'ENOENT' || pathOf(error) !== from) throw error;
      if (attempt >= attempts) return null;
      await fileSystem.wait(20);
    }
    await fileSystem.unlink(to).catch(() => undefined);
  }
}

function pathOf(error: unknown): unknown {
  return error instanceof Error && 'path' in error ? error.path : null;
}
