import { link, lstat, mkdir, open, readFile, readdir, rename, rm, unlink } from 'node:fs/promises';
import { setTimeout } from 'node:timers/promises';

/** An open file or folder, as far as saving needs it. */
export interface OpenFile {
  writeFile(bytes: Uint8Array): Promise<void>;
  /** fsync: resolves once what was written is on the disk. */
  sync(): Promise<void>;
  close(): Promise<void>;
}

/** What stands under a name, links not followed. */
export interface FileStatus {
  readonly kind: 'file' | 'folder' | 'other';
  /** Bytes. */
  readonly size: number;
  /** Milliseconds since the epoch, with fractions where the disk keeps them. */
  readonly modified: number;
}

/** Everything the store asks of the disk; a port, so that tests can plant the faults disks have. */
export interface FileSystem {
  open(path: string, flags: 'r' | 'wx'): Promise<OpenFile>;
  readFile(path: string): Promise<Buffer>;
  /** The first `length` bytes, fewer where the file is shorter. */
  readBeginning(path: string, length: number): Promise<Buffer>;
  /** `length` bytes from `start` on, fewer where the file ends before. */
  readPart(path: string, start: number, length: number): Promise<Buffer>;
  status(path: string): Promise<FileStatus>;
  /** Gives a file a second name; it takes no room, and not every disk can. */
  link(from: string, to: string): Promise<void>;
  /** File names, in no order. */
  readdir(path: string): Promise<readonly string[]>;
  /** Makes a folder with its parents; resolves with the topmost one made, or undefined where it was there. */
  mkdir(path: string): Promise<string | undefined>;
  rename(from: string, to: string): Promise<void>;
  unlink(path: string): Promise<void>;
  /** Removes a folder with all that is in it; resolves too where it is not there. */
  removeFolder(path: string): Promise<void>;
  wait(milliseconds: number): Promise<void>;
}

/** The real disk. */
export const nodeFileSystem: FileSystem = {
  open,
  readFile: (path) => readFile(path),
  readBeginning: (path, length) => readPart(path, 0, length),
  readPart,
  status,
  link,
  readdir: (path) => readdir(path),
  mkdir: (path) => mkdir(path, { recursive: true }),
  rename,
  unlink,
  removeFolder: (path) => rm(path, { recursive: true, force: true }),
  wait: (milliseconds) => setTimeout(milliseconds),
};

async function readPart(path: string, start: number, length: number): Promise<Buffer> {
  await using file = await open(path, 'r');
  const rest = (await file.stat()).size - start;
  const wanted = Math.max(0, Math.min(length, rest));
  const { buffer, bytesRead } = await file.read(Buffer.alloc(wanted), 0, wanted, start);
  return buffer.subarray(0, bytesRead);
}

async function status(path: string): Promise<FileStatus> {
  const found = await lstat(path);
  const kind = found.isFile() ? 'file' : found.isDirectory() ? 'folder' : 'other';
  return { kind, size: found.size, modified: found.mtimeMs };
}

/** The system's name for what went wrong, such as ENOSPC; null for any other error. */
export function codeOf(error: unknown): string | null {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : null;
}

const busyCodes = new Set(['EPERM', 'EACCES', 'EBUSY']);
const waits = [5, 10, 20, 40, 80, 160, 320, 640];

/** Renames; tries again for about a second, since on Windows a virus scanner or indexer may hold the file that long. */
export async function renamePatiently(fileSystem: FileSystem, from: string, to: string): Promise<void> {
  for (const wait of waits) {
    try {
      return await fileSystem.rename(from, to);
    } catch (error) {
      if (!busyCodes.has(codeOf(error) ?? '')) throw error;
      await fileSystem.wait(wait);
    }
  }
  return fileSystem.rename(from, to);
}

/** The names in a folder; none where the folder is not there. */
export async function namesIn(fileSystem: FileSystem, folder: string): Promise<readonly string[]> {
  try {
    return await fileSystem.readdir(folder);
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return [];
    throw error;
  }
}
