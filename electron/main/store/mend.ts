import { basename, dirname, join } from 'node:path';
import type { Copies, Copy } from '#main/store/copies.ts';
import type { FileSystem } from '#main/store/file-system.ts';
import { moveAside } from '#main/store/move-aside.ts';
import { replaceFile } from '#main/store/replace-file.ts';

/** What opening a file found and did about it. File names only. */
export interface Recovery {
  /** recovered: another copy than the file itself was used. damaged: something was kept aside, the file is whole. */
  readonly kind: 'recovered' | 'damaged';
  readonly file: string;
  /** The name under which the damaged file is kept; null where there was none, or the disk would not let it move. */
  readonly kept: string | null;
}

/** What was found, and the damaged copies that could not be moved and that a write would cover. */
export interface Mended {
  readonly recoveries: readonly Recovery[];
  readonly inTheWay: readonly string[];
}

/**
 * Keeps damaged copies aside, puts the newest usable one under the file's own name, and removes older temporary files.
 * A disk that refuses any of this, such as a read-only one, does not stop the opening.
 */
export async function mend(
  fileSystem: FileSystem,
  path: string,
  copies: Copies<unknown>,
  now: () => number,
): Promise<Mended> {
  const [folder, main] = [dirname(path), basename(path)];
  const newest = copies.usable[0] ?? null;
  const recoveries: Recovery[] = [];
  const inTheWay: string[] = [];
  let keptMain: string | null = null;
  for (const { kind, name } of copies.damaged) {
    const kept = await moveAside(fileSystem, folder, name, new Date(now())).catch(() => null);
    if (kept === null && kind !== 'temporary') inTheWay.push(name);
    if (kind === 'main') keptMain = kept;
    else recoveries.push({ kind: 'damaged', file: name, kept });
  }
  if (newest !== null && newest.kind !== 'main') recoveries.unshift({ kind: 'recovered', file: main, kept: keptMain });
  const isInPlace = inTheWay.length === 0 && (await putInPlace(fileSystem, path, copies, newest));
  for (const leftover of copies.usable) {
    if (leftover.kind !== 'temporary' || (leftover === newest && !isInPlace)) continue;
    await fileSystem.unlink(join(folder, leftover.name)).catch(() => undefined);
  }
  return { recoveries, inTheWay };
}

async function putInPlace(
  fileSystem: FileSystem,
  path: string,
  { usable }: Copies<unknown>,
  newest: Copy<unknown> | null,
): Promise<boolean> {
  if (newest === null || newest.kind === 'main') return true;
  const isOlderThere = usable.some(({ kind }) => kind === 'main');
  return replaceFile(fileSystem, path, newest.bytes, isOlderThere).then(
    () => true,
    () => false,
  );
}
