import { spawnSync } from 'node:child_process';
import { chmod, mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** A small file system of its own that can be filled to the last byte and made read-only. */
export interface SmallDisk {
  readonly folder: string;
  /** False where nobody may mount here: then every client's folder is made to refuse writes instead. */
  readonly isReal: boolean;
  readonly fill: () => Promise<void>;
  readonly free: () => Promise<void>;
  /** Resolves with how it was done: by a mount, by rights, or not at all, since rights bind nobody who is root. */
  readonly makeReadOnly: () => Promise<'mount' | 'rights' | 'impossible'>;
  readonly makeWritable: () => Promise<void>;
  /** Unmounts it; what was on it is gone. */
  readonly remove: () => void;
}

/** Ways of mounting, the second where one may without being asked for a password. */
const ways = [['mount'], ['sudo', '-n', 'mount']] as const;

/** Mounts a file system of `mebibytes` under `folder`; where that is refused says so, and takes what comes nearest. */
export async function smallDisk(folder: string, mebibytes: number): Promise<SmallDisk> {
  await mkdir(folder, { recursive: true });
  const way = ways.find((command) =>
    run(command, ['-t', 'tmpfs', '-o', `size=${mebibytes}m,mode=0777`, 'tmpfs', folder]),
  );
  if (way === undefined) {
    console.log(`    no file system can be mounted here: folders that refuse every write stand in for a full disk`);
    return unwritable(folder);
  }
  const filler = join(folder, 'filler');
  const remount = (rights: string): void => {
    if (!run(way, ['-o', `remount,${rights}`, folder])) throw new Error(`${folder} cannot be mounted anew.`);
  };
  return {
    folder,
    isReal: true,
    fill: async () => {
      for (let size = 1 << 20; size >= 1; size >>= 1) while (await grows(filler, size));
    },
    free: () => rm(filler),
    makeReadOnly: () => {
      // A program that still has a file open for writing keeps a file system from being made read-only.
      remount('ro');
      return Promise.resolve('mount');
    },
    makeWritable: () => Promise.resolve(remount('rw')),
    remove: () => void run([...way.slice(0, -1), 'umount'], ['-l', folder]),
  };
}

function run([command = '', ...first]: readonly string[], rest: readonly string[]): boolean {
  return spawnSync(command, [...first, ...rest], { stdio: 'ignore' }).status === 0;
}

async function grows(path: string, bytes: number): Promise<boolean> {
  return writeFile(path, Buffer.alloc(bytes), { flag: 'a' }).then(
    () => true,
    () => false,
  );
}

/** A folder that has turned into a file refuses every write, for every user and on every system. */
function unwritable(folder: string): SmallDisk {
  const each = async (work: (path: string) => Promise<void>): Promise<void> => {
    const clients = join(folder, 'clients');
    const names = new Set((await readdir(clients)).map((name) => name.replace('-away', '')));
    for (const name of names) await work(join(clients, name));
  };
  return {
    folder,
    isReal: false,
    fill: () =>
      each(async (path) => {
        await rename(path, `${path}-away`);
        await writeFile(path, '');
      }),
    free: () =>
      each(async (path) => {
        await rm(path);
        await rename(`${path}-away`, path);
      }),
    makeReadOnly: async () => {
      await rightsBelow(folder, 0o500, 0o400);
      const isBound = !(await grows(join(folder, 'probe'), 0));
      if (isBound) return 'rights';
      await rm(join(folder, 'probe'));
      console.log('    rights bind nobody here, and no file system can be mounted: a read-only one is NOT tested');
      return 'impossible';
    },
    makeWritable: () => rightsBelow(folder, 0o700, 0o600),
    remove: () => undefined,
  };
}

async function rightsBelow(folder: string, folders: number, files: number): Promise<void> {
  // Writable first, so that one that is not can be looked into and changed below.
  await chmod(folder, 0o700);
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) await rightsBelow(path, folders, files);
    else if (entry.isFile()) await chmod(path, files);
  }
  await chmod(folder, folders);
}
