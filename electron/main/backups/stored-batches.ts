import { join } from 'node:path';
import { batchFormat, batchName, batchNamed, readLines, type Batch } from '#main/record/batch.ts';
import { clientFolder } from '#main/record/client-folders.ts';
import type { Cipher } from '#main/store/cipher.ts';
import { findCopies } from '#main/store/copies.ts';
import { NewerVersion } from '#main/store/failures.ts';
import { namesIn, type FileSystem } from '#main/store/file-system.ts';
import { millisecondsOf } from '#shared/record/clock.ts';
import { isOperation } from '#shared/record/operation.ts';
import type { Operation } from '#shared/record/schema.ts';

/** Where files are read from, and the key they are sealed under, if any. */
export interface Disk {
  readonly fileSystem: FileSystem;
  readonly cipher: Cipher | null;
}

/** One file of a client as it lies in a folder, looked at and not touched. */
export interface StoredBatch {
  readonly file: string;
  readonly device: string;
  readonly number: number;
  /** The best whole copy; null where there is none. */
  readonly batch: Batch | null;
  /** Names of the copies that are not whole. */
  readonly damaged: readonly string[];
  /** True where a newer version of the app wrote it in a form unknown today. */
  readonly isNewer: boolean;
}

/** Every file of a client in a data folder or a backup, by device and number. Nothing is written or mended. */
export async function storedBatches(
  { fileSystem, cipher }: Disk,
  dataFolder: string,
  client: string,
): Promise<readonly StoredBatch[]> {
  const folder = clientFolder(dataFolder, client);
  const listing = await namesIn(fileSystem, folder);
  const found = new Map<string, StoredBatch>();
  for (const name of listing) {
    const named = batchNamed(name);
    if (named === null) continue;
    const file = batchName(named.device, named.number);
    if (!found.has(file))
      found.set(file, { file, ...named, ...(await look({ fileSystem, cipher }, folder, file, listing, client)) });
  }
  return [...found.values()].sort(byDevice);
}

async function look(
  { fileSystem, cipher }: Disk,
  folder: string,
  file: string,
  listing: readonly string[],
  client: string,
): Promise<Pick<StoredBatch, 'batch' | 'damaged' | 'isNewer'>> {
  try {
    const seal = cipher === null ? null : { cipher, place: `${client}/${file}` };
    const known = { listing, isSealed: false, seal };
    const { usable, damaged } = await findCopies(fileSystem, join(folder, file), known, batchFormat);
    // One that belongs to another client, or under another name, was put there by hand and is not this file.
    const best = usable.find(({ value }) => value.client === client && batchName(value.device, value.number) === file);
    return { batch: best?.value ?? null, damaged: damaged.map(({ name }) => name), isNewer: false };
  } catch (error) {
    if (!(error instanceof NewerVersion)) throw error;
    return { batch: null, damaged: [], isNewer: true };
  }
}

/** The operations of a batch, those that are any. */
export function operationsOf(batch: Batch): readonly Operation[] {
  return readLines(batch).values.filter(isOperation);
}

/** When the latest of these was made, in milliseconds since the epoch; null where there is none. */
export function latestOf(operations: readonly Operation[]): number | null {
  const latest = operations.reduce((best, { at }) => (at > best ? at : best), '');
  return millisecondsOf(latest);
}

function byDevice(left: StoredBatch, right: StoredBatch): number {
  if (left.device === right.device) return left.number - right.number;
  return left.device < right.device ? -1 : 1;
}
