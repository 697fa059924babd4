import { readdir, readFile } from 'node:fs/promises';
import { join, relative, resolve } from 'node:path';
import { readMarker } from '#main/exchange/marker.ts';
import { PlaceFailure } from '#main/exchange/place.ts';
import { nodeFileSystem } from '#main/store/file-system.ts';
import { replaceFile } from '#main/store/replace-file.ts';
import type { ExchangeMarker } from '#shared/exchange/schema.ts';

/** The file that says which exchange a folder is. */
export const markerFile = 'portolan-exchange.json';

/** Where parcels are put in a chosen folder that holds other things. */
const ownFolder = 'Portolan';

/** A folder a person chose. */
export interface LookedAt {
  /** The folder itself, or one of ours in it. */
  readonly path: string;
  /** Null where an exchange is to be begun there. */
  readonly marker: ExchangeMarker | null;
}

/** The marker of a folder; null where the folder, or a whole marker in it, is not there. */
export async function readFolderMarker(path: string): Promise<ExchangeMarker | null> {
  const text = await readFile(join(path, markerFile), 'utf8').catch(() => null);
  return text === null ? null : readMarker(text);
}

/**
 * Looks at a folder that was chosen and writes nothing. One that holds other things is left alone: ours is then a
 * folder in it. `known` is the marker that a folder had before; it is put back where it has gone.
 */
export async function lookAtFolder(
  chosen: string,
  dataFolder: string,
  known: ExchangeMarker | null,
): Promise<LookedAt> {
  if (isWithin(dataFolder, chosen) || isWithin(chosen, dataFolder)) throw new PlaceFailure('inside-data');
  for (const path of [chosen, join(chosen, ownFolder)]) {
    const marker = await readFolderMarker(path);
    if (marker !== null) return { path, marker };
    const names = await namesOf(path);
    if (names.some((name) => /^c-[0-9a-z]{10}$/.test(name))) {
      if (known === null) throw new PlaceFailure('no-marker');
      return { path, marker: known };
    }
    if (names.length === 0 || path !== chosen) return { path, marker: null };
  }
  throw new PlaceFailure('unreachable');
}

/** Puts a marker into a folder, where there is none. */
export async function writeFolderMarker(path: string, marker: ExchangeMarker): Promise<void> {
  const found = await readFolderMarker(path);
  if (found !== null && found.id !== marker.id) throw new PlaceFailure('other-exchange');
  if (found !== null) return;
  const bytes = Buffer.from(`${JSON.stringify(marker, null, 2)}\n`, 'utf8');
  await replaceFile(nodeFileSystem, join(path, markerFile), bytes, false).catch((error: unknown) => {
    throw new PlaceFailure('place-read-only', error);
  });
}

/** What is in a folder, but for what the operating system hides. */
async function namesOf(path: string): Promise<readonly string[]> {
  const names = await readdir(path).catch(() => []);
  return names.filter((name) => !/^(\.|desktop\.ini$|thumbs\.db$|system volume information$)/i.test(name));
}

function isWithin(outer: string, inner: string): boolean {
  const way = relative(resolve(outer), resolve(inner));
  return way === '' || (!way.startsWith('..') && !/^[a-z]:|^[/\\]/i.test(way));
}
