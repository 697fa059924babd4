import type { PouchDatabase } from 'pouchdb-core';
import { newMarker, readMarker, unlock, type OpenedMarker } from '#main/exchange/marker.ts';
import { PlaceFailure } from '#main/exchange/place.ts';
import type { SealingKeys } from '#main/exchange/sealing.ts';
import type { ServerAccess } from '#main/exchange/server.ts';
import { databaseOf, failed, isConflict, isMissing, makeDatabase } from '#main/replication/database.ts';
import type { ExchangeMarker } from '#shared/exchange/schema.ts';

/** The document that says which exchange a database is. */
export const markerDocument = 'portolan-exchange';

/** The marker of a database; null where there is none. */
export async function readServerMarker(database: PouchDatabase): Promise<ExchangeMarker | null> {
  const document = await database.get(markerDocument).catch((error: unknown) => {
    if (isMissing(error) && isMissingDocument(error)) return null;
    throw error;
  });
  return document === null ? null : readMarker(JSON.stringify(document));
}

/**
 * Reads the marker of a database and unlocks it, or begins an exchange there and makes the database where the server
 * lets us. Without a passphrase nothing goes to a server.
 */
export async function joinServer(
  access: ServerAccess,
  passphrase: string,
): Promise<OpenedMarker & { readonly keys: SealingKeys }> {
  if (passphrase === '') throw new PlaceFailure('passphrase-needed');
  const database = databaseOf(access, new AbortController().signal);
  const marker = await readServerMarker(database).catch(async (error: unknown) => {
    if (!isMissing(error)) return failed(error);
    await makeDatabase(access);
    return null;
  });
  if (marker !== null) return withKeys({ marker, keys: await unlock(marker, passphrase) });
  const begun = withKeys(await newMarker(passphrase));
  const isOurs = await database.put({ _id: markerDocument, ...begun.marker }).then(
    () => true,
    (error: unknown) => (isConflict(error) ? false : failed(error)),
  );
  // Another workspace began one at the same moment: that one is joined.
  return isOurs ? begun : joinServer(access, passphrase);
}

function withKeys({ marker, keys }: OpenedMarker): OpenedMarker & { readonly keys: SealingKeys } {
  // What stands there in plain text for all to read is not joined.
  if (keys === null) throw new PlaceFailure('other-exchange');
  return { marker, keys };
}

/** A database that is not there is no database without a marker. */
function isMissingDocument(error: unknown): boolean {
  if (typeof error !== 'object' || error === null || !('reason' in error)) return false;
  return error.reason === 'missing' || error.reason === 'deleted';
}
