import { settle, type PlaceMemory } from '#main/exchange/memory.ts';
import { nameOf, parcelNamed, parcelOf } from '#main/exchange/parcel.ts';
import { PlaceFailure, type Listed } from '#main/exchange/place.ts';
import type { Round } from '#main/exchange/meeting.ts';
import { Refused } from '#main/ipc/refused.ts';
import type { Batch } from '#main/record/batch.ts';
import type { BatchRefusal } from '#main/record/incoming.ts';
import { unpackBatch } from '#main/record/travelling-batch.ts';
import type { IgnoredReason } from '#shared/exchange/contract.ts';

/** Parcels held in memory at a time. */
const together = 40;
/** Taken later, where an operation speaks of it. */
const evidenceLeft = 'evidence';
const ownDisk: ReadonlySet<BatchRefusal> = new Set(['disk-full', 'read-only', 'disk-failed', 'write-guard']);

interface Read {
  readonly listed: Listed;
  readonly batch: Batch;
}

/** Takes in what stands there and is not held here; resolves with how many operations came, and how many batches wait. */
export async function takeIn(round: Round, parcels: readonly Listed[]): Promise<{ came: number; waiting: number }> {
  let [came, waiting] = [0, 0];
  // Once more where something was taken in: a batch may stand before the one it continues.
  for (let isMoving = true; isMoving && !round.signal.aborted;) {
    const before = came;
    waiting = 0;
    const open = parcels.filter((listed) => isOpen(round, listed) && !isEvidence(listed.name));
    for (let index = 0; index < open.length && !round.signal.aborted; index += together) {
      const read: Read[] = [];
      for (const listed of open.slice(index, index + together)) {
        const batch = await readBatch(round, listed);
        if (batch !== null) read.push({ listed, batch });
      }
      const taken = await receive(round, read);
      came += taken.came;
      waiting += taken.waiting;
      await round.keep();
    }
    isMoving = waiting > 0 && came > before;
  }
  return { came, waiting };
}

function isOpen({ memory, takesPart }: Round, { key, name, stamp }: Listed): boolean {
  if (memory.settled.has(key)) return false;
  const left = memory.left.get(key);
  if (left?.reason === 'other-client') return takesPart(clientOf(left.name));
  if (left !== undefined && left.stamp === stamp) return false;
  return name === null || takesPart(clientOf(name));
}

/** Reads one parcel. Null where it is no batch of a client that takes part; then it is known why. */
async function readBatch(round: Round, listed: Listed): Promise<Batch | null> {
  const { place, memory, takesPart } = round;
  const fetched = await place.read(listed);
  if (fetched.kind === 'ignored') return leave(memory, listed, fetched.reason);
  const parcel = parcelNamed(fetched.name);
  if (parcel === null) return leave(memory, listed, 'foreign');
  if (!takesPart(parcel.client)) {
    memory.left.set(listed.key, { stamp: listed.stamp, reason: 'other-client', name: fetched.name });
    return null;
  }
  if (parcel.kind === 'evidence') {
    memory.left.set(listed.key, { stamp: listed.stamp, reason: evidenceLeft, name: fetched.name });
    return null;
  }
  const unpacked = unpackBatch(fetched.bytes);
  if (unpacked.kind !== 'batch') return leave(memory, listed, unpacked.kind);
  // A name that says other things than what is in it would hide the parcel that it names.
  return nameOf(parcelOf(unpacked.batch)) === fetched.name ? unpacked.batch : leave(memory, listed, 'refused');
}

/** Each call takes one batch of a number, longest first, so that what is said of it is said of that one. */
async function receive(round: Round, read: readonly Read[]): Promise<{ came: number; waiting: number }> {
  let [came, waiting] = [0, 0];
  let rest = read.toSorted((one, other) => other.batch.count - one.batch.count);
  while (rest.length > 0) {
    const wave = new Map<string, Read>();
    for (const each of rest) {
      const { client, device, number } = each.batch;
      const id = `${client} ${device} ${number}`;
      if (!wave.has(id)) wave.set(id, each);
    }
    const now = new Set(wave.values());
    rest = rest.filter((each) => !now.has(each));
    for (const client of new Set([...now].map(({ batch }) => batch.client))) {
      const taken = await receiveClient(
        round,
        client,
        [...now].filter(({ batch }) => batch.client === client),
      );
      came += taken.came;
      waiting += taken.waiting;
    }
  }
  return { came, waiting };
}

async function receiveClient(
  { workspace, memory }: Round,
  client: string,
  read: readonly Read[],
): Promise<{ came: number; waiting: number }> {
  const received = await workspace
    .receive(
      client,
      read.map(({ batch }) => batch),
    )
    .catch((error: unknown) => {
      // Away for good, or in need of repair: nothing of it is taken in, and the others go on.
      if (error instanceof Refused) return null;
      throw error;
    });
  if (received === null) return { came: 0, waiting: 0 };
  for (const { listed, batch } of read) {
    const isThis = ({ device, number }: { device: string; number: number }): boolean =>
      device === batch.device && number === batch.number;
    const reason = received.refused.find(isThis)?.reason;
    if (reason !== undefined && ownDisk.has(reason)) throw new PlaceFailure('own-disk');
    if (reason !== undefined)
      leave(memory, listed, reason === 'newer-version' || reason === 'oversized' ? reason : 'refused');
    else if (!received.waiting.some(isThis)) {
      settle(memory, listed.key, nameOf(parcelOf(batch)), listed.measure);
    }
  }
  return { came: received.accepted.length, waiting: received.waiting.length };
}

function leave(memory: PlaceMemory, { key, stamp, name }: Listed, reason: IgnoredReason): null {
  memory.left.set(key, { stamp, reason, name });
  return null;
}

function isEvidence(name: string | null): boolean {
  return name !== null && parcelNamed(name)?.kind === 'evidence';
}

function clientOf(name: string | null): string {
  return (name ?? '').split('/')[0] ?? '';
}
