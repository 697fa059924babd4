import type { FileSystem } from '#main/store/file-system.ts';

/** `begin`: something new is begun. `finish`: a name is put in its place or taken away, as the end of something begun. */
export type Turn = 'begin' | 'finish';

/** Why nothing is written: the data folder is not this copy's to change. It looks to the store as a read-only disk does. */
export class FolderNotOurs extends Error {
  override readonly name = 'FolderNotOurs';
  readonly code = 'EROFS';
  readonly syscall = 'open';

  constructor() {
    super('The data folder is open for looking only.');
  }
}

/** The same disk, where everything that would change it waits for `permit`, which rejects where that may not be. */
export function gatedFileSystem(disk: FileSystem, permit: (turn: Turn) => Promise<void>): FileSystem {
  return {
    ...disk,
    open: async (path, flags) => {
      if (flags !== 'r') await permit('begin');
      return disk.open(path, flags);
    },
    link: async (from, to) => {
      await permit('begin');
      return disk.link(from, to);
    },
    mkdir: async (path) => {
      await permit('begin');
      return disk.mkdir(path);
    },
    removeFolder: async (path) => {
      await permit('begin');
      return disk.removeFolder(path);
    },
    rename: async (from, to) => {
      await permit('finish');
      return disk.rename(from, to);
    },
    unlink: async (path) => {
      await permit('finish');
      return disk.unlink(path);
    },
  };
}
