import { join } from 'node:path';
import { namesIn, renamePatiently, type FileSystem } from '#main/store/file-system.ts';

/** Keeps a damaged file under `<name>.corrupt-<time>` and resolves with that name; it never covers one kept before. */
export async function moveAside(fileSystem: FileSystem, folder: string, name: string, now: Date): Promise<string> {
  const taken = new Set(await namesIn(fileSystem, folder));
  const first = `${name}.corrupt-${stampOf(now)}`;
  let kept = first;
  for (let attempt = 2; taken.has(kept); attempt += 1) kept = `${first}-${attempt}`;
  await renamePatiently(fileSystem, join(folder, name), join(folder, kept));
  return kept;
}

/** `yyyymmddThhmmss` where the computer stands: the time a person remembers. */
function stampOf(now: Date): string {
  const two = (part: number): string => String(part).padStart(2, '0');
  const day = `${now.getFullYear()}${two(now.getMonth() + 1)}${two(now.getDate())}`;
  return `${day}T${two(now.getHours())}${two(now.getMinutes())}${two(now.getSeconds())}`;
}
