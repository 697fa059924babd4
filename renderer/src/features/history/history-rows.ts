import { localDay, type CivilDate } from '#shared/calendar/civil-date.ts';
import { millisecondsOf } from '#shared/record/clock.ts';
import type { HistoryEntry } from '#shared/record/history.ts';

/** One line of the list: a day, or something done on it. */
export type HistoryRow =
  | { readonly kind: 'day'; readonly day: CivilDate }
  | { readonly kind: 'entry'; readonly entry: HistoryEntry; readonly time: Date };

/** Entries, oldest first, as lines with the latest first, each day under its own heading. */
export function historyRows(entries: readonly HistoryEntry[]): readonly HistoryRow[] {
  const rows: HistoryRow[] = [];
  let latest: CivilDate | null = null;
  for (let index = entries.length - 1; index >= 0; index -= 1) {
    const entry = entries[index];
    if (entry === undefined) continue;
    const time = new Date(millisecondsOf(entry.operation.at) ?? 0);
    const day = localDay(time);
    if (day !== latest) rows.push({ kind: 'day', day });
    latest = day;
    rows.push({ kind: 'entry', entry, time });
  }
  return rows;
}
