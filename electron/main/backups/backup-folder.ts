import { join } from 'node:path';
import { namesIn, type FileSystem } from '#main/store/file-system.ts';
import { syncFolder } from '#main/store/replace-file.ts';
import type { BackupManifest } from '#shared/backups/schema.ts';
import { readManifest } from './manifest.ts';
import { isBackupName, isPartialName } from './names.ts';
import { thin } from './thin.ts';

/** A backup that can be read. */
export interface Backup {
  readonly name: string;
  readonly folder: string;
  readonly manifest: BackupManifest;
}

/** The backups of one folder: those that can be read, latest first, and names of those a newer version took. */
export interface BackupList {
  readonly backups: readonly Backup[];
  readonly newer: readonly string[];
}

/** Lists the backups of a folder; folders without a whole manifest are none. Rejects where the disk fails. */
export async function listBackups(fileSystem: FileSystem, folder: string): Promise<BackupList> {
  const [backups, newer]: [Backup[], string[]] = [[], []];
  for (const name of (await namesIn(fileSystem, folder)).filter(isBackupName)) {
    const read = await readManifest(fileSystem, join(folder, name));
    if (read.kind === 'whole') backups.push({ name, folder: join(folder, name), manifest: read.manifest });
    if (read.kind === 'newer') newer.push(name);
  }
  backups.sort((left, right) => right.manifest.taken - left.manifest.taken);
  return { backups, newer };
}

/**
 * Removes backups of `device` whose time is over; with null those of all, and what stopped backups left. What cannot be
 * removed stays.
 */
export async function tidyBackups(
  fileSystem: FileSystem,
  folder: string,
  device: string | null,
  now: number,
): Promise<void> {
  const { backups } = await listBackups(fileSystem, folder);
  const own = backups.filter(({ manifest }) => device === null || manifest.device === device);
  const over = thin(
    own.map(({ name, manifest: { taken, reason } }) => ({ name, taken, reason })),
    now,
  );
  for (const { name } of over) await removeBackup(fileSystem, folder, name);
  // In a folder that several computers use, another one may be at work.
  if (device !== null) return;
  for (const name of (await namesIn(fileSystem, folder)).filter(isPartialName)) {
    await fileSystem.removeFolder(join(folder, name)).catch(() => undefined);
  }
}

/** First it stops being a backup, then its files go: half of one must never be offered. */
async function removeBackup(fileSystem: FileSystem, folder: string, name: string): Promise<void> {
  try {
    const partial = join(folder, `${name}.partial`);
    await fileSystem.rename(join(folder, name), partial);
    await syncFolder(fileSystem, folder);
    await fileSystem.removeFolder(partial);
  } catch {
    // It is tried again after the next backup.
  }
}
