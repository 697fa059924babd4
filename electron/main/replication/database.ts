import httpAdapter from 'pouchdb-adapter-http';
import PouchDB, { type PouchDatabase } from 'pouchdb-core';
import { PlaceFailure } from '#main/exchange/place.ts';
import type { ServerAccess } from '#main/exchange/server.ts';

/** Milliseconds one answer may take, a large document on a slow line included. */
const patience = 60_000;

PouchDB.plugin(httpAdapter);

/** A database of a server. Nothing is asked of it before the first call. */
export function databaseOf({ url, user, password }: ServerAccess, signal: AbortSignal): PouchDatabase {
  return new PouchDB(addressOf(url), {
    adapter: 'http',
    // It is made when an exchange is begun, never by itself later on.
    skip_setup: true,
    ...(user === '' ? {} : { auth: { username: user, password } }),
    fetch: (address, options) =>
      fetch(address, {
        ...options,
        // Name and password go to the server that was named and to no other.
        redirect: 'error',
        credentials: 'omit',
        signal: AbortSignal.any([signal, AbortSignal.timeout(patience)]),
      }),
  });
}

/** Makes the database where it is not there. Rejects with what the server said. */
export async function makeDatabase({ url, user, password }: ServerAccess): Promise<void> {
  const headers =
    user === '' ? {} : { Authorization: `Basic ${Buffer.from(`${user}:${password}`).toString('base64')}` };
  const answer = await fetch(addressOf(url), {
    method: 'PUT',
    headers,
    redirect: 'error',
    signal: AbortSignal.timeout(patience),
  }).catch(failed);
  await answer.body?.cancel();
  if (answer.status === 401) throw new PlaceFailure('refused-password');
  // 412: another made it meanwhile.
  if (!answer.ok && answer.status !== 412) throw new PlaceFailure('no-database');
}

/** The address of a database as it is asked; throws PlaceFailure where it is none. */
function addressOf(url: string): string {
  const address = URL.canParse(url) ? new URL(url) : null;
  const isWeb = address !== null && (address.protocol === 'http:' || address.protocol === 'https:');
  const database = address?.pathname.split('/').findLast((part) => part !== '') ?? '';
  // A name and password in an address would be shown, and kept, as a part of it.
  if (!isWeb || address.username !== '' || address.password !== '' || address.search !== '' || address.hash !== '')
    throw new PlaceFailure('bad-address');
  if (!/^[a-z][a-z0-9_$()+-]*$/.test(database)) throw new PlaceFailure('bad-address');
  return `${address.origin}${address.pathname.replace(/\/+$/, '')}`;
}

/** True where what was asked for is not there. */
export function isMissing(error: unknown): boolean {
  return statusOf(error) === 404;
}

/** True where something stands there already. */
export function isConflict(error: unknown): boolean {
  return statusOf(error) === 409;
}

/** Throws the problem that an error of the server, or of the way to it, is. */
export function failed(error: unknown): never {
  if (error instanceof PlaceFailure) throw error;
  const status = statusOf(error);
  if (status === 401 || status === 403) throw new PlaceFailure('refused-password', error);
  if (status === 404) throw new PlaceFailure('no-database', error);
  if (status === 507) throw new PlaceFailure('place-full', error);
  if (status !== null && status >= 400) throw new PlaceFailure(status >= 500 ? 'unreachable' : 'not-a-server', error);
  if (error instanceof SyntaxError) throw new PlaceFailure('not-a-server', error);
  throw new PlaceFailure('unreachable', error);
}

function statusOf(error: unknown): number | null {
  if (typeof error !== 'object' || error === null || !('status' in error)) return null;
  return typeof error.status === 'number' ? error.status : null;
}
