import { join } from 'node:path';
import { batchNamed } from '#main/record/batch.ts';
import { codeOf, namesIn, type FileStatus, type FileSystem } from '#main/store/file-system.ts';
import type { BackedUpFile } from '#shared/backups/schema.ts';

/** True for what stands right in a data folder and is put back with it. */
export function isDataName(name: string): boolean {
  return name === 'clients' || name === 'packs' || isTopFile(name);
}

function isTopFile(name: string): boolean {
  return topFile.test(name) && !passing.has(name.replace(/\.backup$/, ''));
}

/** A file that belongs into a backup, not copied yet. */
export type FoundFile = Pick<BackedUpFile, 'path' | 'size' | 'modified'>;

/** Far more than any person has, so that a folder full of something else cannot be copied for ever. */
const mostFiles = 200_000;
const deepest = 4;
/** Bytes of a file nobody here knows the kind of. */
const longestUnknown = 16 * 1024 * 1024;

/** `workspace.json`, `packs.json`, `vault.json` and their like, and what they were before. */
const topFile = /^[a-z][a-z-]{0,40}\.json(?:\.backup)?$/;
const clientFolderName = /^c-[0-9a-z]{10}$/;

/** What only says who has the folder open now, or what is being done to it, is nothing to put back. */
const passing = new Set(['lock.json', 'holder.json', 'backup.json', 'restoring.json']);

/**
 * Everything of a data folder that a backup holds, `workspace.json` first and the papers of a client after its
 * operations: what is named then always comes later than what names it. Links and other things that are no files are
 * left out, as are temporary files, and damaged ones kept aside.
 */
export async function filesToBackUp(fileSystem: FileSystem, dataFolder: string): Promise<readonly FoundFile[]> {
  const found: FoundFile[] = [];
  const names = withThoseBeingReplaced(await namesIn(fileSystem, dataFolder));
  for (const name of names.filter(isTopFile)) {
    const status = (await statusOf(fileSystem, join(dataFolder, name))) ?? away;
    if (status.kind === 'file') found.push({ path: name, size: status.size, modified: status.modified });
  }
  found.sort((left, right) => Number(right.path.startsWith('workspace')) - Number(left.path.startsWith('workspace')));
  if (names.includes('packs')) await walk(fileSystem, dataFolder, 'packs', found, 1);
  for (const name of (await namesIn(fileSystem, join(dataFolder, 'clients'))).toSorted()) {
    if (clientFolderName.test(name)) await walk(fileSystem, dataFolder, `clients/${name}`, found, 1);
  }
  return found;
}

async function walk(
  fileSystem: FileSystem,
  dataFolder: string,
  folder: string,
  found: FoundFile[],
  depth: number,
): Promise<void> {
  const top = await statusOf(fileSystem, join(dataFolder, folder));
  if (top?.kind !== 'folder') return;
  for (const name of withThoseBeingReplaced(await namesIn(fileSystem, join(dataFolder, folder)))) {
    if (name.startsWith('.') || name.endsWith('.tmp') || name.includes('.corrupt-')) continue;
    const path = `${folder}/${name}`;
    const status = (await statusOf(fileSystem, join(dataFolder, path))) ?? away;
    if (status.kind === 'folder' && depth < deepest) await walk(fileSystem, dataFolder, path, found, depth + 1);
    else if (status.kind === 'file' && found.length < mostFiles && isWanted(path, name, status)) {
      found.push({ path, size: status.size, modified: status.modified });
    }
  }
}

/** Of a file between being listed and being there again; where it stays away, copying finds that out. */
const away: FileStatus = { kind: 'file', size: 0, modified: 0 };

/**
 * The names in order, what a file was before ahead of what it is: copied the other way round, the one could be newer. A
 * file that is just being replaced has for a moment only the copy that it was before.
 */
function withThoseBeingReplaced(names: readonly string[]): readonly string[] {
  const ending = '.backup';
  const files = new Set(names.map((name) => (name.endsWith(ending) ? name.slice(0, -ending.length) : name)));
  const before = new Set(names.filter((name) => name.endsWith(ending)));
  return [...files].sort().flatMap((name) => (before.has(name + ending) ? [name + ending, name] : [name]));
}

function isWanted(path: string, name: string, { size }: FileStatus): boolean {
  const isKnown = path.startsWith('packs/') || path.includes('/evidence/') || batchNamed(name) !== null;
  return isKnown || size <= longestUnknown;
}

/** Null where it went between being listed and being looked at. */
async function statusOf(fileSystem: FileSystem, path: string): Promise<FileStatus | null> {
  try {
    return await fileSystem.status(path);
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return null;
    throw error;
  }
}
