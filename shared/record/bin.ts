const day = 24 * 60 * 60 * 1000;

/** How many days a deleted client can be taken out of the bin again. */
export const binDays = 30;

/** Days until a client that was deleted at `deletedAt` goes for good, at `now`; both in milliseconds since the epoch. */
export function daysLeftInBin(deletedAt: number, now: number): number {
  return Math.max(0, Math.ceil(binDays - (now - deletedAt) / day));
}
