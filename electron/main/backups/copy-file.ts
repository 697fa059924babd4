import { createHash } from 'node:crypto';
import type { FileSystem } from '#main/store/file-system.ts';

/** Bytes read at a time. A file that is no longer is read at once, and so is never half of one and half of the next. */
export const part = 4 * 1024 * 1024;

/** How long a file is and what is in it. */
export interface Sum {
  readonly size: number;
  readonly sha256: string;
}

/** Copies a file to a name that is free, byte for byte; resolves once the copy is on the disk. */
export async function copyFile(fileSystem: FileSystem, from: string, to: string): Promise<Sum> {
  // Read before anything is made: of a file that is not there nothing may be left.
  const first = await fileSystem.readPart(from, 0, part);
  const file = await fileSystem.open(to, 'wx');
  try {
    const sum = await readThrough(fileSystem, from, first, (bytes) => file.writeFile(bytes));
    await file.sync();
    return sum;
  } finally {
    await file.close();
  }
}

/** What is in a file, without holding all of it at once. */
export async function sumOf(fileSystem: FileSystem, path: string): Promise<Sum> {
  return readThrough(fileSystem, path, await fileSystem.readPart(path, 0, part), () => Promise.resolve());
}

async function readThrough(
  fileSystem: FileSystem,
  path: string,
  first: Buffer,
  take: (bytes: Buffer) => Promise<void>,
): Promise<Sum> {
  const hash = createHash('sha256');
  let size = 0;
  for (let bytes = first; ; bytes = await fileSystem.readPart(path, size, part)) {
    if (bytes.length > 0) await take(bytes);
    hash.update(bytes);
    size += bytes.length;
    if (bytes.length < part) return { size, sha256: hash.digest('hex') };
  }
}
