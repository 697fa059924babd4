import { join } from 'node:path';
import { batchFormat, batchName, batchNamed, emptyBatch, type Batch } from '#main/record/batch.ts';
import type { Cipher } from '#main/store/cipher.ts';
import { Database } from '#main/store/database.ts';
import { DurableFile } from '#main/store/durable-file.ts';
import type { FileSystem } from '#main/store/file-system.ts';

/** Where a client is kept, and whose record on it this computer writes. */
export interface ClientPlace {
  readonly folder: string;
  readonly client: string;
  readonly device: string;
  readonly fileSystem: FileSystem;
  /** Milliseconds since the epoch. */
  readonly now: () => number;
  /** Seals the files; null where they are plain. */
  readonly cipher: Cipher | null;
}

/** Which batch: the `number`-th file of a device. */
interface Named {
  readonly device: string;
  readonly number: number;
}

/** Batches read at the same time: enough to keep the disk busy, few enough to keep memory low. */
const together = 32;

/** Opens every batch that the folder's names speak of, in the order its device wrote them. */
export async function* openBatches(place: ClientPlace, listing: readonly string[]): AsyncGenerator<Database<Batch>> {
  const found = batchesIn(listing);
  for (let index = 0; index < found.length; index += together) {
    const group = found
      .slice(index, index + together)
      .map((named) => batchFile(place, named, { listing, isSealed: isFollowed(found, named) }));
    // All of them, also where one fails: an opening that has failed must not go on mending files under the next one.
    const read = await Promise.allSettled(group.map((batch) => batch.read()));
    for (const outcome of read) if (outcome.status === 'rejected') throw outcome.reason;
    yield* group;
  }
}

/** A batch of this device with nothing in it yet; its first write makes the file. */
export function newBatch(place: ClientPlace, number: number): Database<Batch> {
  return batchFile(place, { device: place.device, number }, {});
}

/**
 * The device's last batch to write on in, and the number of the one after. Where that cannot be read now it is a new
 * one: writing on in a batch without its operations would put a file without them over it.
 */
export async function batchToContinue(
  place: ClientPlace,
  number: number,
): Promise<{ readonly active: Database<Batch>; readonly nextNumber: number }> {
  const last = batchFile(place, { device: place.device, number }, {});
  const isRead = await last.read().then(
    () => true,
    () => false,
  );
  return isRead
    ? { active: last, nextNumber: number + 1 }
    : { active: newBatch(place, number + 1), nextNumber: number + 2 };
}

/** The number of the batch that the device would begin next: above all that the folder's names speak of. */
export function nextNumber(device: string, listing: readonly string[]): number {
  const own = batchesIn(listing).filter((named) => named.device === device);
  return (own.at(-1)?.number ?? 0) + 1;
}

/** One batch of a device, not read yet; `known` spares looking for what the caller knows already. */
export function batchFile(
  { folder, client, fileSystem, now, cipher }: ClientPlace,
  { device, number }: Named,
  known: { readonly listing?: readonly string[]; readonly isSealed?: boolean },
): Database<Batch> {
  const name = batchName(device, number);
  const seal = cipher === null ? undefined : { cipher, place: `${client}/${name}` };
  const file = new DurableFile(join(folder, name), batchFormat, { fileSystem, now, seal, ...known });
  return new Database(file, emptyBatch(client, device, number));
}

function isFollowed(found: readonly Named[], { device, number }: Named): boolean {
  return found.some((later) => later.device === device && later.number > number);
}

function batchesIn(listing: readonly string[]): readonly Named[] {
  const found = new Map<string, Named>();
  for (const name of listing) {
    const named = batchNamed(name);
    if (named !== null) found.set(batchName(named.device, named.number), named);
  }
  return [...found.values()].sort(compareNamed);
}

function compareNamed(left: Named, right: Named): number {
  if (left.device === right.device) return left.number - right.number;
  return left.device < right.device ? -1 : 1;
}
