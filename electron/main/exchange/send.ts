import { readOwnEvidence } from '#main/exchange/evidence.ts';
import { evidenceNamed } from '#main/record/evidence-files.ts';
import { isPrefixOf, longestParcel, nameOf, parcelNamed, parcelOf, type BatchParcel } from '#main/exchange/parcel.ts';
import type { Listed } from '#main/exchange/place.ts';
import { settle, type PlaceMemory } from '#main/exchange/memory.ts';
import type { Round } from '#main/exchange/meeting.ts';
import type { ClientRecord } from '#main/record/client-record.ts';
import type { Heads } from '#main/record/loss.ts';
import { packBatch } from '#main/record/travelling-batch.ts';

/**
 * Leaves at the place what is held here of a client, on the disk, and not there, of whatever device it is; resolves
 * with how many operations were new to the place.
 */
export async function sendClient(round: Round, client: string, parcels: readonly Listed[]): Promise<number> {
  const { workspace, memory } = round;
  const record = await workspace.record(client).catch(() => null);
  // It needs repair: what is left of it is not spread.
  if (record === null) return 0;
  const known = memory.heads.get(client) ?? {};
  const { heads } = record;
  const there = new Map(parcels.map((listed) => [listed.key, listed]));
  const went = await sendBatches(round, record, known, there);
  const isComplete = await sendEvidence(round, record, there);
  if (isComplete && !round.signal.aborted) memory.heads.set(client, heads);
  return went;
}

type There = ReadonlyMap<string, Listed>;

async function sendBatches(
  { place, memory, signal }: Round,
  record: ClientRecord,
  known: Heads,
  there: There,
): Promise<number> {
  if (!isFurther(record.heads, known)) return 0;
  let went = 0;
  for (const batch of await record.outgoing(known)) {
    if (signal.aborted) break;
    const parcel = parcelOf(batch);
    const name = nameOf(parcel);
    const key = place.keyOf(name);
    const left = memory.left.get(key);
    // Another thing under this name is left alone; beside one that is not whole a copy is put.
    const isLeft = left !== undefined && left.reason !== 'damaged' && left.stamp === there.get(key)?.stamp;
    // Of the same file, how much is known to stand there whole.
    const longest = longestOf(parcel, memory);
    if (memory.settled.has(key) || isLeft || longest > parcel.count) continue;
    settle(memory, key, name, await place.write(name, packBatch(batch)));
    went += parcel.count - longest;
  }
  return went;
}

function longestOf(parcel: BatchParcel, { settled }: PlaceMemory): number {
  return [...settled.values()].reduce((longest, name) => {
    const other = parcelNamed(name);
    return other !== null && (isPrefixOf(other, parcel) || isPrefixOf(parcel, other)) && other.kind === 'batch'
      ? Math.max(longest, other.count)
      : longest;
  }, 0);
}

async function sendEvidence({ place, memory, workspace, signal }: Round, record: ClientRecord, there: There) {
  for (const sha256 of evidenceNamed(record.operations)) {
    const name = nameOf({ kind: 'evidence', client: record.client, sha256 });
    const key = place.keyOf(name);
    if (memory.settled.has(key) || (there.has(key) && memory.left.get(key)?.reason !== 'damaged')) continue;
    if (signal.aborted) return false;
    const bytes = await readOwnEvidence(workspace, record.client, sha256);
    if (bytes === null || bytes.length > longestParcel) continue;
    settle(memory, key, name, await place.write(name, bytes));
  }
  return true;
}

/** True where heads reach further than others, for any device. */
export function isFurther(heads: Heads, known: Heads): boolean {
  return Object.entries(heads).some(([device, { counter }]) => counter > (known[device]?.counter ?? 0));
}
