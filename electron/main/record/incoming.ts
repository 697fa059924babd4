import type { SaveFailure } from '#main/store/failures.ts';
import type { Operation } from '#shared/record/schema.ts';

/** Which batch: the `number`-th file of a device. */
export interface BatchId {
  readonly device: string;
  readonly number: number;
}

/**
 * Why a batch is not taken in. other-client: it is another client's. malformed: something in it is no operation of its
 * device. oversized: more than any app writes. broken-chain: an operation does not continue the one before it. forked:
 * an operation is held here under the same id with other content. clock-ahead: its clock is more than a day ahead of
 * this computer's. newer-version: the file here was written by a newer app. The others: the disk would not have it.
 */
export type BatchRefusal =
  | 'other-client'
  | 'malformed'
  | 'oversized'
  | 'broken-chain'
  | 'forked'
  | 'clock-ahead'
  | 'newer-version'
  | SaveFailure;

/** What became of batches that came from elsewhere. Each is taken whole or not at all. */
export interface Received {
  /** Operations that were not here before, in clock order: on the disk by now. */
  readonly accepted: readonly Operation[];
  /** How many operations came that were here already. */
  readonly duplicates: number;
  /** Batches that continue one which has not come: nothing was kept of them, they are to be offered again. */
  readonly waiting: readonly BatchId[];
  readonly refused: readonly (BatchId & { readonly reason: BatchRefusal })[];
}
