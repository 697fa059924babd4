import type { ExchangeProblem, IgnoredReason } from '#shared/exchange/contract.ts';

/** Something that stands at a place. */
export interface Listed {
  /** What it is read by. */
  readonly key: string;
  /** The parcel's name; null where only reading tells. */
  readonly name: string | null;
  /** Another one once it was changed. */
  readonly stamp: string;
  /** Another one once it is not whole any more: its bytes in a folder, its revision in a database. */
  readonly measure: number | string;
}

/** What stands at a place now. */
export interface Listing {
  readonly parcels: readonly Listed[];
  /** Names of what is not ours. */
  readonly foreign: readonly string[];
}

/** What reading gave: whole, and as its writer made it as far as the place can tell. */
export type Fetched =
  | { readonly kind: 'parcel'; readonly name: string; readonly bytes: Buffer }
  | { readonly kind: 'ignored'; readonly reason: IgnoredReason };

/**
 * Where workspaces leave parcels for each other: a shared folder, or a database of a server. Every call may reject with
 * PlaceFailure. What stands there is never written over.
 */
export interface ExchangePlace {
  /** The key under which a parcel of this name is written. */
  readonly keyOf: (name: string) => string;
  readonly list: () => Promise<Listing>;
  readonly read: (listed: Listed) => Promise<Fetched>;
  /**
   * Resolves once the parcel is safe there, with its measure as it is listed, or null where another writes it at
   * the same moment; also where it stands there already. One that is not whole gets another beside it, or in its place.
   */
  readonly write: (name: string, bytes: Buffer) => Promise<number | string | null>;
  /** Takes away a parcel of ours. */
  readonly remove: (listed: Listed) => Promise<void>;
}

/** Why a place cannot be used now. */
export class PlaceFailure extends Error {
  override readonly name = 'PlaceFailure';

  constructor(
    readonly problem: ExchangeProblem,
    cause?: unknown,
  ) {
    super(problem, { cause });
  }
}
