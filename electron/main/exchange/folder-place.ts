import { open, readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { markerFile, readFolderMarker } from '#main/exchange/folder-marker.ts';
import { longestParcel } from '#main/exchange/parcel.ts';
import { PlaceFailure, type ExchangePlace, type Fetched, type Listed, type Listing } from '#main/exchange/place.ts';
import { isSealed, seal, unseal, type SealingKeys } from '#main/exchange/sealing.ts';
import { saveFailureOf } from '#main/store/failures.ts';
import { codeOf, nodeFileSystem, type FileSystem } from '#main/store/file-system.ts';
import { isTemporaryOf, replaceFile } from '#main/store/replace-file.ts';
import type { ExchangeMarker } from '#shared/exchange/schema.ts';

interface FolderPlaceOptions {
  readonly path: string;
  readonly marker: ExchangeMarker;
  /** Null where what stands there is readable. */
  readonly keys: SealingKeys | null;
  /** This computer, which alone writes and tidies its own names. */
  readonly device: string;
  readonly fileSystem?: FileSystem;
}

const ending = '.portolanbatch';
// What follows the name was added by a program that found two files of one name.
const batchFile = /^(d-[0-9a-z]{8}-[1-9]\d{0,8}-[1-9]\d{0,5})(.*)\.portolanbatch$/i;
const evidenceFile = /^([0-9a-f]{64})(.*)$/i;
const clientFolder = /^c-[0-9a-z]{10}$/i;
/** What operating systems and synchronising programs leave everywhere. */
const leftByOthers =
  /^(\.|~|desktop\.ini$|thumbs\.db$|system volume information$|\$recycle\.bin$)|\.(tmp|part|partial)$/i;
const mostFiles = 200_000;
const copySuffixes = ['~2', '~3', '~4', '~5'];

/**
 * A folder on a stick, a network drive or one that a program synchronises. One call at a time: a drive that hangs then
 * holds one of the few threads there are, and saving goes on.
 */
export function folderPlace({
  path,
  marker,
  keys,
  device,
  fileSystem = nodeFileSystem,
}: FolderPlaceOptions): ExchangePlace {
  const keyOf = (name: string): string => (name.includes('/evidence/') ? name : `${name}${ending}`);
  const listed: Listed[] = [];
  const foreign: string[] = [];

  return {
    keyOf,
    list: async (): Promise<Listing> => {
      await expectMarker(path, marker);
      listed.length = 0;
      foreign.length = 0;
      for (const entry of await entriesOf(path)) {
        if (entry.name === markerFile || isLeftByOthers(entry.name, markerFile)) continue;
        if (entry.isDirectory() && clientFolder.test(entry.name)) await listClient(entry.name);
        else foreign.push(entry.name);
      }
      return { parcels: [...listed], foreign: [...foreign] };
    },
    read: async ({ key, name }) => {
      if (name === null) return { kind: 'ignored', reason: 'foreign' };
      const bytes = await readBounded(join(path, key));
      if (bytes === null) return { kind: 'ignored', reason: 'oversized' };
      return opened(name, bytes);
    },
    write: async (name, bytes) => {
      await expectMarker(path, marker);
      const content = keys === null ? bytes : seal(keys, name, bytes);
      // Beside a file that was cut short, or is still being copied, a whole one gets a name that reads as the same.
      for (const suffix of ['', ...copySuffixes]) {
        const target = join(path, copyOf(keyOf(name), suffix));
        const found = await sizeOf(target);
        if (found === content.length) return content.length;
        if (found !== null && found > 0) continue;
        await replaceFile(fileSystem, target, content, false).catch(failed);
        return content.length;
      }
      throw new PlaceFailure('place-failed');
    },
    remove: async ({ key }) => {
      await fileSystem.unlink(join(path, key)).catch((error: unknown) => {
        if (codeOf(error) !== 'ENOENT') failed(error);
      });
    },
  };

  async function listClient(folder: string): Promise<void> {
    for (const entry of await entriesOf(join(path, folder))) {
      const key = `${folder}/${entry.name}`;
      if (entry.isDirectory() && entry.name.toLowerCase() === 'evidence') await listEvidence(folder, key);
      else if (entry.isFile() && isOwnLeftOver(entry.name)) await fileSystem.unlink(join(path, key)).catch(ignore);
      else if (isLeftByOthers(entry.name, '')) continue;
      else await add(key, entry.isFile() ? batchFile.exec(entry.name)?.[1] : undefined, folder);
    }
  }

  async function listEvidence(folder: string, evidence: string): Promise<void> {
    for (const entry of await entriesOf(join(path, evidence))) {
      if (isLeftByOthers(entry.name, '')) continue;
      const found = entry.isFile() ? evidenceFile.exec(entry.name)?.[1] : undefined;
      await add(`${evidence}/${entry.name}`, found === undefined ? undefined : `evidence/${found}`, folder);
    }
  }

  async function add(key: string, name: string | undefined, folder: string): Promise<void> {
    if (name === undefined || listed.length >= mostFiles) return void foreign.push(key);
    const { size, mtimeMs } = await stat(join(path, key)).catch(() => ({ size: -1, mtimeMs: 0 }));
    // It may have gone since the folder was read.
    if (size >= 0)
      listed.push({ key, name: `${folder}/${name}`.toLowerCase(), stamp: `${size}-${mtimeMs}`, measure: size });
  }

  /** The beginnings of files that this computer wrote when it was stopped. */
  function isOwnLeftOver(name: string): boolean {
    const whole = name.slice(0, name.lastIndexOf(ending) + ending.length);
    return name.startsWith(`${device}-`) && isTemporaryOf(whole, name);
  }

  function opened(name: string, bytes: Buffer): Fetched {
    if (keys === null) return isSealed(bytes) ? { kind: 'ignored', reason: 'sealed' } : { kind: 'parcel', name, bytes };
    const content = unseal(keys, name, bytes);
    return content === null ? { kind: 'ignored', reason: 'damaged' } : { kind: 'parcel', name, bytes: content };
  }
}

/** An empty folder is a drive that is not there, or not there yet: nothing is read from it, nothing written to it. */
async function expectMarker(path: string, marker: ExchangeMarker): Promise<void> {
  const found = await readFolderMarker(path);
  if (found === null) throw new PlaceFailure('unreachable');
  if (found.id !== marker.id) throw new PlaceFailure('other-exchange');
}

function entriesOf(folder: string) {
  return readdir(folder, { withFileTypes: true }).catch((error: unknown) => {
    throw new PlaceFailure('unreachable', error);
  });
}

function isLeftByOthers(name: string, marker: string): boolean {
  return leftByOthers.test(name) || (marker !== '' && isTemporaryOf(marker, name));
}

function copyOf(key: string, suffix: string): string {
  return key.endsWith(ending) ? `${key.slice(0, -ending.length)}${suffix}${ending}` : `${key}${suffix}`;
}

function sizeOf(path: string): Promise<number | null> {
  return stat(path).then(
    ({ size }) => size,
    () => null,
  );
}

/** Null where the file is larger than any parcel. */
async function readBounded(path: string): Promise<Buffer | null> {
  try {
    await using file = await open(path, 'r');
    const { size } = await file.stat();
    return size > longestParcel ? null : await file.readFile();
  } catch (error) {
    // Gone since it was listed, or held by the program that copies it: looked at again next time.
    if (['ENOENT', 'EBUSY', 'EPERM', 'EACCES'].includes(codeOf(error) ?? '')) return Buffer.alloc(0);
    throw new PlaceFailure('unreachable', error);
  }
}

function failed(error: unknown): never {
  if (['ENOENT', 'ENODEV', 'ENXIO', 'ESTALE', 'EHOSTDOWN', 'ENOTCONN'].includes(codeOf(error) ?? ''))
    throw new PlaceFailure('unreachable', error);
  const problems = {
    'disk-full': 'place-full',
    'read-only': 'place-read-only',
    'disk-failed': 'place-failed',
    'write-guard': 'place-failed',
  } as const;
  throw new PlaceFailure(problems[saveFailureOf(error)], error);
}

function ignore(): void {}
