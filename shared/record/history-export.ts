import { millisecondsOf } from '#shared/record/clock.ts';
import type { HistoryEntry, HistoryReason } from '#shared/record/history.ts';
import type { HistoryWords } from '#shared/record/history-words.ts';

/** In order. */
const historyColumns = ['time', 'by', 'device', 'subject', 'before', 'after', 'reason', 'operation'] as const;

type Column = (typeof historyColumns)[number];

/** What a table of the history is written with. */
export interface HistoryTableWords {
  /** `history.json` has these words. */
  readonly say: (key: `columns.${Column}` | `reasons.${HistoryReason}`) => string;
  readonly entries: HistoryWords;
  /** A moment, in milliseconds since the epoch, as it is written on this computer. */
  readonly time: (milliseconds: number) => string;
}

type Row = Readonly<Record<Column, string>>;

/** Each change in words, for tables that are not written as text. */
export function historyRows(entries: readonly HistoryEntry[], words: HistoryTableWords): readonly Row[] {
  return entries.map((entry) => rowOf(entry, words));
}

/**
 * The history as a table for spreadsheets: UTF-8 with a mark for those that guess, every cell quoted, and none that a
 * spreadsheet could take for a formula.
 */
export function historyCsv(entries: readonly HistoryEntry[], words: HistoryTableWords): string {
  const head = historyColumns.map((column) => cell(words.say(`columns.${column}`)));
  const rows = entries.map((entry) => rowOf(entry, words));
  const lines = [head, ...rows.map((row) => historyColumns.map((column) => cell(row[column])))];
  return `\uFEFF${lines.map((cells) => cells.join(',')).join('\r\n')}\r\n`;
}

/** The history as data: the same words as the table, and each operation as it is kept. */
export function historyJson(client: string, entries: readonly HistoryEntry[], words: HistoryTableWords): string {
  const told = entries.map((entry) => ({ ...rowOf(entry, words), operation: entry.operation }));
  return `${JSON.stringify({ format: 'portolan-history', version: 1, client, entries: told }, null, 2)}\n`;
}

function rowOf(
  { operation, device, subject, before, after, reason }: HistoryEntry,
  { say, entries, time }: HistoryTableWords,
): Row {
  const milliseconds = millisecondsOf(operation.at);
  return {
    time: milliseconds === null ? '' : time(milliseconds),
    by: operation.by,
    device,
    subject: entries.subject(subject),
    before: entries.value(subject, before),
    after: entries.value(subject, after),
    reason: say(`reasons.${reason}`),
    operation: operation.id,
  };
}

/** A cell that begins like a formula is run as one by spreadsheets; an apostrophe before it keeps it text. */
function cell(text: string): string {
  const safe = /^[=+\-@\t\r\n]/.test(text.normalize('NFKC')) ? `'${text}` : text;
  return `"${safe.replaceAll('"', '""')}"`;
}
