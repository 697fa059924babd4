import { takeEvidence } from '#main/exchange/evidence.ts';
import { forgetClient, unsettle, type PlaceMemory } from '#main/exchange/memory.ts';
import type { Round } from '#main/exchange/meeting.ts';
import { isPrefixOf, parcelNamed } from '#main/exchange/parcel.ts';
import type { Listed, Listing } from '#main/exchange/place.ts';
import { isFurther, sendClient } from '#main/exchange/send.ts';
import { takeIn } from '#main/exchange/take.ts';
import { IgnoredReason } from '#shared/exchange/contract.ts';

/** What became of it. */
export interface RoundResult {
  /** Operations. */
  readonly came: number;
  readonly went: number;
  /** Batches that wait for others. */
  readonly waiting: number;
  readonly ignored: readonly { readonly name: string; readonly reason: IgnoredReason }[];
}

/**
 * Takes what others left at the place, then leaves there what they lack. Ends early, without harm, when the signal says
 * so. Rejects with PlaceFailure.
 */
export async function exchangeOnce(round: Round): Promise<RoundResult> {
  const { place, memory, workspace, takesPart, signal, keep } = round;
  await forgetWhatWasPutBack(round);
  const listing = await place.list();
  const superseded = supersededOwn(workspace.device, listing, memory);
  forgetWhatIsGone(listing, memory);
  const { came, waiting } = await takeIn(round, listing.parcels);
  await takeEvidence(round, listing.parcels);
  await keep();
  let went = 0;
  for (const { id } of workspace.clients) {
    if (signal.aborted) break;
    if (takesPart(id)) went += await sendClient(round, id, listing.parcels);
  }
  for (const parcel of superseded) {
    if (signal.aborted) break;
    await place.remove(parcel);
    unsettle(memory, parcel.key);
  }
  await keep();
  return { came, went, waiting, ignored: ignoredOf(listing, memory) };
}

/**
 * Our own parcels of which a longer one stands there too and is known from an earlier round: whoever has not read the
 * shorter one reads the longer. Nothing else is ever taken away.
 */
function supersededOwn(device: string, { parcels }: Listing, memory: PlaceMemory): Listing['parcels'] {
  const own = parcels.flatMap((listed) => {
    const parcel = listed.name === null ? memory.settled.get(listed.key) : listed.name;
    const named = parcel === undefined ? null : parcelNamed(parcel);
    return named?.kind === 'batch' && named.device === device && memory.settled.has(listed.key)
      ? [{ listed, named }]
      : [];
  });
  return own.filter(({ named }) => own.some((other) => isPrefixOf(named, other.named))).map(({ listed }) => listed);
}

/** A client that was put back from a backup lacks what came since: all of it that stands at the place is read again. */
async function forgetWhatWasPutBack({ workspace, memory }: Round): Promise<void> {
  for (const [client, known] of memory.heads) {
    const record = await workspace.record(client).catch(() => null);
    if (record !== null && isFurther(known, record.heads)) forgetClient(memory, client);
  }
}

/** What somebody took away, or cut, is left there again, unless a longer one or a whole copy stands in its place. */
function forgetWhatIsGone({ parcels }: Listing, memory: PlaceMemory): void {
  const there = new Map(parcels.map((listed) => [listed.key, listed]));
  const names = parcels.flatMap(({ key, name }) => parcelNamed(name ?? memory.settled.get(key) ?? '') ?? []);
  for (const [key, name] of memory.settled) {
    const [listed, measure] = [there.get(key), memory.measures.get(key)];
    const isWhole = (one: Listed): boolean => measure === undefined || one.measure === measure;
    if (listed !== undefined && (isWhole(listed) || parcels.some((one) => one.name === name && isWhole(one)))) continue;
    unsettle(memory, key);
    const gone = parcelNamed(name);
    if (gone !== null && !names.some((other) => isPrefixOf(gone, other))) memory.heads.delete(gone.client);
  }
  for (const key of memory.left.keys()) if (!there.has(key)) memory.left.delete(key);
}

function ignoredOf({ parcels, foreign }: Listing, memory: PlaceMemory): RoundResult['ignored'] {
  const left = parcels.flatMap(({ key, name }) => {
    const reason = IgnoredReason.safeParse(memory.left.get(key)?.reason);
    return reason.success ? [{ name: name ?? key, reason: reason.data }] : [];
  });
  return [...foreign.map((name) => ({ name, reason: 'foreign' as const })), ...left];
}
