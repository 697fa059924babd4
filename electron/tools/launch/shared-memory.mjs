import { accessSync, constants, statfsSync } from 'node:fs';
import { Refusal } from './refusal.mjs';

const place = '/dev/shm';
/** Containers give 64 MB, which a large page on its way to a file can exceed. */
const enough = 256 * 2 ** 20;

/** Refuses, with the command that mends it, where Chromium's processes cannot share memory. */
export function requireSharedMemory() {
  if (process.platform !== 'linux') return;
  try {
    accessSync(place, constants.W_OK | constants.X_OK);
  } catch {
    throw new Refusal(
      `Electron cannot share memory between its processes: ${place} cannot be written.`,
      `sudo chmod 1777 ${place}`,
    );
  }
}

/**
 * Arguments Electron needs where there is little shared memory, as in a container: it then uses files.
 * @returns {readonly string[]}
 */
export function sharedMemoryArguments() {
  if (process.platform !== 'linux') return [];
  try {
    const { blocks, bsize } = statfsSync(place);
    return blocks * bsize < enough ? ['--disable-dev-shm-usage'] : [];
  } catch {
    return ['--disable-dev-shm-usage'];
  }
}
