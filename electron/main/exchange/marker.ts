import { randomBytes } from 'node:crypto';
import { PlaceFailure } from '#main/exchange/place.ts';
import { keysOf, seal, secretOf, unseal, type SealingKeys } from '#main/exchange/sealing.ts';
import { shortestPassphrase } from '#shared/exchange/limits.ts';
import { ExchangeMarker } from '#shared/exchange/schema.ts';
import { lengthOf } from '#shared/vault/limits.ts';

/** A marker and the keys of its lock; null where it has none. */
export interface OpenedMarker {
  readonly marker: ExchangeMarker;
  readonly keys: SealingKeys | null;
}

const checked = 'marker';

/** A marker for a new place; with an empty passphrase what stands there is readable. */
export async function newMarker(passphrase: string): Promise<OpenedMarker> {
  const id = randomBytes(16).toString('hex');
  const marker = { format: 'portolan-exchange', version: 1, id } as const;
  if (passphrase === '') return { marker: { ...marker, lock: null }, keys: null };
  if (lengthOf(passphrase) < shortestPassphrase) throw new PlaceFailure('passphrase-too-short');
  const salt = randomBytes(16).toString('hex');
  const keys = keysOf(await secretOf(passphrase, salt));
  const check = seal(keys, checked, Buffer.from(id, 'utf8')).toString('base64');
  return { marker: { ...marker, lock: { salt, check } }, keys };
}

/** The keys of a marker by its passphrase. Rejects with PlaceFailure where it is the wrong one, or none. */
export async function unlock(marker: ExchangeMarker, passphrase: string): Promise<SealingKeys | null> {
  if (marker.lock === null) return null;
  if (passphrase === '') throw new PlaceFailure('passphrase-needed');
  const keys = keysOf(await secretOf(passphrase, marker.lock.salt));
  if (!fits(marker, keys)) throw new PlaceFailure('wrong-passphrase');
  return keys;
}

/** True where these are the keys of the marker's lock. */
export function fits({ id, lock }: ExchangeMarker, keys: SealingKeys): boolean {
  return lock !== null && unseal(keys, checked, Buffer.from(lock.check, 'base64'))?.toString('utf8') === id;
}

/** Reads a marker. Throws PlaceFailure where it is of a newer version, null where these bytes are no whole marker. */
export function readMarker(text: string): ExchangeMarker | null {
  const marker = ExchangeMarker.safeParse(parsed(text));
  if (!marker.success) return null;
  if (marker.data.version > 1) throw new PlaceFailure('newer-version');
  return marker.data;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
