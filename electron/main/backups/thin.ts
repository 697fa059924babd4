import { localDay } from '#shared/calendar/civil-date.ts';
import type { BackupReason } from '#shared/backups/schema.ts';

/** What decides whether a backup is kept. */
export interface Dated {
  readonly name: string;
  /** Milliseconds since the epoch. */
  readonly taken: number;
  readonly reason: BackupReason;
}

const day = 24 * 60 * 60 * 1000;
const days = 30;

/**
 * The backups that may go at `now`: of the last day all are kept, of the last 30 days the latest of each day and all
 * that were taken before something was imported, migrated or restored. The latest of all is kept however old it is, and
 * one dated ahead of the clock, which may be the clock's fault.
 */
export function thin<T extends Dated>(backups: readonly T[], now: number): readonly T[] {
  const latestFirst = backups.toSorted((left, right) => right.taken - left.taken);
  const daysSeen = new Set<string>();
  return latestFirst.filter(({ taken, reason }, index) => {
    const age = now - taken;
    const date = localDay(new Date(taken));
    const isLatestOfDay = !daysSeen.has(date);
    daysSeen.add(date);
    if (index === 0 || age < day) return false;
    return age >= days * day || !(isLatestOfDay || reason.startsWith('before-'));
  });
}
