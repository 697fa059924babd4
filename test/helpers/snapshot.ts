import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';

/**
 * Every file below a folder with the hash of its bytes, and every folder: equal only where nothing at all changed. What
 * Chromium keeps for itself is its own business.
 */
export async function snapshotOf(folder: string): Promise<Readonly<Record<string, string>>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const ours = entries.filter((entry) => !relative(folder, join(entry.parentPath, entry.name)).startsWith('.profile'));
  const lines = await Promise.all(
    ours.map(async (entry) => {
      const path = join(entry.parentPath, entry.name);
      const sum = entry.isFile()
        ? createHash('sha256')
            .update(await readFile(path))
            .digest('hex')
        : 'folder';
      return [relative(folder, path), sum] as const;
    }),
  );
  return Object.fromEntries(lines.toSorted(([left], [right]) => (left < right ? -1 : 1)));
}
