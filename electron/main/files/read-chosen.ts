import { open } from 'node:fs/promises';
import { Refused } from '#main/ipc/refused.ts';

/**
 * Reads a file the person chose, and of a larger one only one byte more than `longest`, which is enough to refuse it.
 * Refuses where nothing was chosen or the disk does not give it.
 */
export async function readChosen(path: string | null, longest: number): Promise<Buffer> {
  if (path === null) throw new Refused('cancelled');
  try {
    await using file = await open(path, 'r');
    const { size } = await file.stat();
    const bytes = Buffer.alloc(Math.min(size, longest + 1));
    let length = 0;
    while (length < bytes.length) {
      const { bytesRead } = await file.read(bytes, length, bytes.length - length, length);
      if (bytesRead === 0) break;
      length += bytesRead;
    }
    return bytes.subarray(0, length);
  } catch (error) {
    throw new Refused('disk-failed', error);
  }
}
