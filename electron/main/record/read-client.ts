import { batchName, readLines, type Batch } from '#main/record/batch.ts';
import { newBatch, nextNumber, openBatches, type ClientPlace } from '#main/record/batch-files.ts';
import { followChain, startOfChain, type ChainEnd } from '#main/record/chain.ts';
import { heldFile, withFile, type HeldChain } from '#main/record/held-chain.ts';
import { lostBeyond, missingFiles, type Heads } from '#main/record/loss.ts';
import type { Database } from '#main/store/database.ts';
import { namesIn } from '#main/store/file-system.ts';
import type { Notice } from '#shared/ipc/contract.ts';
import { inClockOrder } from '#shared/record/operation.ts';
import type { Operation } from '#shared/record/schema.ts';

/** A client as its folder has it. */
export interface StoredClient {
  /** Of all devices, in clock order. */
  readonly operations: readonly Operation[];
  readonly notices: readonly Notice[];
  /** Where this device writes on: its last batch, or an empty one. */
  readonly active: Database<Batch>;
  /** The number of the batch after `active`. */
  readonly nextNumber: number;
  /** Where this device's chain ends. */
  readonly end: ChainEnd;
  /** True where operations of this device before `end` are lost: the next one says so, in a batch of its own. */
  readonly isAfterLoss: boolean;
  /** What is held of each device. */
  readonly chains: Map<string, HeldChain>;
  /** A file that a newer version of the app wrote; null where there is none. */
  readonly newer: { readonly file: string; readonly version: number } | null;
}

/**
 * Reads every batch of a client and tells where the record reaches less far than it did. Rejects with RepairNeeded
 * where a batch was stored and has no whole copy.
 */
export async function readClient(place: ClientPlace, heads: Heads): Promise<StoredClient> {
  const { client, device } = place;
  const listing = await namesIn(place.fileSystem, place.folder);
  const operations: Operation[] = [];
  const notices: Notice[] = [];
  const ends = new Map<string, ChainEnd>();
  const chains = new Map<string, HeldChain>();
  let last: Database<Batch> | null = null;
  let newer: StoredClient['newer'] = null;
  const tell = (kind: Notice['kind'], file: string): void => void notices.push({ kind, file, kept: null, client });
  for await (const batch of openBatches(place, listing)) {
    const { file, data } = batch;
    for (const recovery of file.recoveries) notices.push({ ...recovery, client });
    // A torn first write holds nothing.
    if (data.count === 0) continue;
    // A file of another client or under another name was put here by hand; it is told and left alone.
    if (data.client !== client || file.name !== batchName(data.device, data.number)) {
      tell('damaged', file.name);
      continue;
    }
    if (file.newerVersion !== null) {
      newer = { file: file.name, version: file.newerVersion };
      tell('newer-version', file.name);
    }
    const checked = followChain(data.device, readLines(data), ends.get(data.device) ?? startOfChain);
    if (!checked.isSound) tell('damaged', file.name);
    for (const operation of checked.operations) operations.push(operation);
    ends.set(data.device, checked.end);
    chains.set(data.device, withFile(chains.get(data.device) ?? [], heldFile(data.number, checked, data.count)));
    if (data.device === device) last = batch;
  }
  for (const file of missingFiles(heads, chains, notices)) tell('missing', file);
  const end = ends.get(device) ?? startOfChain;
  const lost = lostBeyond(heads[device], chains.get(device) ?? [], end, isRecovered(last));
  const next = Math.max(nextNumber(device, listing), (heads[device]?.batch ?? 0) + 1);
  const active = lost === null ? last : null;
  return {
    operations: inClockOrder(operations),
    notices,
    active: active ?? newBatch(place, next),
    nextNumber: active === null ? next + 1 : next,
    end: lost ?? end,
    isAfterLoss: lost !== null,
    chains,
    newer,
  };
}

/** A file that gave way to an older copy of itself has lost the writes in between. */
function isRecovered(last: Database<Batch> | null): boolean {
  return last?.file.recoveries.some(({ kind, kept }) => kind === 'recovered' && kept !== null) === true;
}
