import { join } from 'node:path';
import { Low } from 'lowdb';
import { batchFormat, batchName, batchNamed, type Batch } from '#main/record/batch.ts';
import { checkLines, startOfChain, type ChainEnd } from '#main/record/chain.ts';
import { DurableFile } from '#main/store/durable-file.ts';
import { namesIn, type FileSystem } from '#main/store/file-system.ts';
import type { Notice } from '#shared/ipc/contract.ts';
import { inClockOrder } from '#shared/record/operation.ts';
import type { Operation } from '#shared/record/schema.ts';

/** Where a client is kept, and whose record on it this computer writes. */
export interface ClientPlace {
  readonly folder: string;
  readonly client: string;
  readonly device: string;
  readonly fileSystem: FileSystem;
  /** Milliseconds since the epoch. */
  readonly now: () => number;
}

/** A batch with its file; lowdb holds exactly what is on the disk. */
export interface BatchFile {
  readonly file: DurableFile<Batch>;
  readonly database: Low<Batch>;
}

/** A client as its folder has it. */
export interface StoredClient {
  /** Of all devices, in clock order. */
  readonly operations: readonly Operation[];
  readonly notices: readonly Notice[];
  /** This device's last batch; null where it wrote none. */
  readonly last: BatchFile | null;
  /** The number of the batch that this device would begin next. */
  readonly nextNumber: number;
  /** Where this device's chain ends. */
  readonly end: ChainEnd;
  /** A file that a newer version of the app wrote; null where there is none. */
  readonly newer: { readonly file: string; readonly version: number } | null;
}

/** Batches read at the same time: enough to keep the disk busy, few enough to keep memory low. */
const together = 8;

/** Reads every batch of a client. Rejects with RepairNeeded where a batch was stored and has no whole copy. */
export async function readClient(place: ClientPlace): Promise<StoredClient> {
  const { folder, client, fileSystem } = place;
  const listing = await namesIn(fileSystem, folder);
  const found = batchesIn(listing);
  const operations: Operation[] = [];
  const notices: Notice[] = [];
  const ends = new Map<string, ChainEnd>();
  let last: BatchFile | null = null;
  let newer: StoredClient['newer'] = null;
  for (let index = 0; index < found.length; index += together) {
    const group = found.slice(index, index + together);
    for (const batch of await Promise.all(group.map((named) => openBatch(place, named, listing)))) {
      const { file, database } = batch;
      const { device, lines } = database.data;
      notices.push(...file.recoveries.map((recovery) => ({ ...recovery, client })));
      const isHere = database.data.client === client && file.name === batchName(device, database.data.number);
      const checked = checkLines(device, isHere ? lines : [], ends.get(device) ?? startOfChain);
      if (!isHere || !checked.isSound) notices.push({ kind: 'damaged', file: file.name, kept: null, client });
      // A file of another client, put here by hand, is left alone; a torn first write holds nothing.
      if (!isHere || lines.length === 0) continue;
      if (file.newerVersion !== null) {
        newer = { file: file.name, version: file.newerVersion };
        notices.push({ kind: 'newer-version', file: file.name, kept: null, client });
      }
      for (const operation of checked.operations) operations.push(operation);
      ends.set(device, checked.end);
      if (device === place.device) last = batch;
    }
  }
  const own = found.filter(({ device }) => device === place.device).map(({ number }) => number);
  const end = ends.get(place.device) ?? startOfChain;
  return { operations: inClockOrder(operations), notices, last, nextNumber: Math.max(0, ...own) + 1, end, newer };
}

/** A batch with nothing in it yet; its first write makes the file. */
export function newBatch(place: ClientPlace, number: number): BatchFile {
  return batchFile(place, { device: place.device, number });
}

interface Named {
  readonly device: string;
  readonly number: number;
}

async function openBatch(place: ClientPlace, named: Named, listing: readonly string[]): Promise<BatchFile> {
  const batch = batchFile(place, named, listing);
  await batch.database.read();
  return batch;
}

function batchFile(
  { folder, client, fileSystem, now }: ClientPlace,
  named: Named,
  listing?: readonly string[],
): BatchFile {
  const path = join(folder, batchName(named.device, named.number));
  const file = new DurableFile(path, batchFormat, { fileSystem, now, listing });
  return { file, database: new Low<Batch>(file, { client, ...named, lines: [] }) };
}

/** Every batch the folder names, by whichever of its copies, in the order its device wrote them. */
function batchesIn(listing: readonly string[]): readonly Named[] {
  const found = new Map<string, Named>();
  for (const name of listing) {
    const named = batchNamed(name);
    if (named !== null) found.set(batchName(named.device, named.number), named);
  }
  return [...found.values()].sort((left, right) =>
    left.device === right.device ? left.number - right.number : left.device < right.device ? -1 : 1,
  );
}
