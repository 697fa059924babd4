import { rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { codeOf, nodeFileSystem, type FileSystem, type OpenFile } from '#main/store/file-system.ts';

/** A real disk of which it is known what a power cut now would take. */
export interface UnsyncedDisk {
  readonly fileSystem: FileSystem;
  /** Takes back, latest first, all names no folder was synced for, and halves every file that was not synced. */
  cutPower(): Promise<void>;
}

interface Change {
  /** The folder that has to be synced for the change to last. */
  readonly folder: string;
  readonly takeBack: () => Promise<void>;
}

/** The real file system, remembering every change until it is synced. */
export function unsyncedDisk(): UnsyncedDisk {
  let changes: readonly Change[] = [];
  const unsynced = new Map<string, Uint8Array>();

  function remember(path: string, takeBack: Change['takeBack']): void {
    changes = [...changes, { folder: dirname(path), takeBack }];
  }

  function wrap(path: string, file: OpenFile, isFolder: boolean): OpenFile {
    return {
      writeFile: async (bytes) => {
        unsynced.set(path, Buffer.concat([unsynced.get(path) ?? Buffer.alloc(0), bytes]));
        await file.writeFile(bytes);
      },
      sync: async () => {
        await file.sync();
        if (isFolder) changes = changes.filter(({ folder }) => folder !== path);
        else unsynced.delete(path);
      },
      close: () => file.close(),
    };
  }

  const fileSystem: FileSystem = {
    ...nodeFileSystem,
    open: async (path, flags) => {
      const file = await nodeFileSystem.open(path, flags);
      if (flags === 'wx') remember(path, () => nodeFileSystem.unlink(path));
      return wrap(path, file, flags === 'r');
    },
    mkdir: async (path) => {
      const topmost = await nodeFileSystem.mkdir(path);
      if (topmost !== undefined) remember(topmost, () => rm(topmost, { recursive: true }));
      return topmost;
    },
    link: async (from, to) => {
      await nodeFileSystem.link(from, to);
      remember(to, () => nodeFileSystem.unlink(to));
    },
    rename: async (from, to) => {
      const covered = await bytesOf(to);
      await nodeFileSystem.rename(from, to);
      const moved = unsynced.get(from);
      unsynced.delete(from);
      if (moved !== undefined) unsynced.set(to, moved);
      remember(to, async () => {
        await nodeFileSystem.rename(to, from);
        if (covered !== null) await writeAnew(to, covered);
      });
    },
    unlink: async (path) => {
      const removed = await bytesOf(path);
      await nodeFileSystem.unlink(path);
      if (removed !== null) remember(path, () => writeAnew(path, removed));
    },
  };

  async function cutPower(): Promise<void> {
    for (const [path, bytes] of unsynced) {
      await rm(path);
      await writeAnew(path, bytes.subarray(0, bytes.length / 2));
    }
    for (const { takeBack } of changes.toReversed()) await takeBack();
  }

  return { fileSystem, cutPower };
}

async function writeAnew(path: string, bytes: Uint8Array): Promise<void> {
  const file = await nodeFileSystem.open(path, 'wx');
  await file.writeFile(bytes);
  await file.close();
}

async function bytesOf(path: string): Promise<Buffer | null> {
  try {
    return await nodeFileSystem.readFile(path);
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return null;
    throw error;
  }
}
