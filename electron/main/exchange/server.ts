import type { OpenedMarker } from '#main/exchange/marker.ts';
import type { PlaceMemory } from '#main/exchange/memory.ts';
import type { ExchangePlace } from '#main/exchange/place.ts';
import type { SealingKeys } from '#main/exchange/sealing.ts';
import type { ExchangeMarker } from '#shared/exchange/schema.ts';

/** A database of a server, and who asks. */
export interface ServerAccess {
  /** http or https, with the database's name at its end. */
  readonly url: string;
  readonly user: string;
  readonly password: string;
}

/** What reaches a server: a port, since only one folder of the app may. */
export interface OpenServer {
  /** Reads the marker of a database, or begins one there. Rejects with PlaceFailure. */
  readonly join: (access: ServerAccess, passphrase: string) => Promise<OpenedMarker & { readonly keys: SealingKeys }>;
  /** Nothing is asked of the server before the first call; the signal ends what is under way. */
  readonly open: (
    access: ServerAccess,
    opened: { readonly marker: ExchangeMarker; readonly keys: SealingKeys },
    memory: PlaceMemory,
    signal: AbortSignal,
  ) => ExchangePlace;
}
