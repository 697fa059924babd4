import type { FeeLine } from '#shared/calculators/schema.ts';
import { typedAmount, type Row } from './draft.ts';

const usualCurrency = 'USD';

/** An empty row to go after these, in the currency of the last. */
export function newRow(after: readonly Row[], key: string = crypto.randomUUID()): Row {
  return { key, kind: 'warehousing', currency: after.at(-1)?.currency ?? usualCurrency, amount: '' };
}

/** The rows with costs read from a table put after them; rows with nothing typed in them make way. */
export function withFees(rows: readonly Row[], fees: readonly FeeLine[]): readonly Row[] {
  const read = fees.map(({ kind, amount }) => ({
    key: crypto.randomUUID(),
    kind,
    currency: amount.currency,
    amount: typedAmount(amount),
  }));
  return [...rows.filter(({ amount }) => amount.trim() !== ''), ...read];
}

/** The lines of a pasted text that have these numbers, from 1. */
export function linesNumbered(text: string, numbers: readonly number[]): string {
  const wanted = new Set(numbers);
  return text
    .split(/\r\n|\r|\n/)
    .filter((_, index) => wanted.has(index + 1))
    .join('\n');
}

/** The rows with these problems as lines of text, as they would be pasted. */
export function linesAsText(
  rows: readonly { readonly line: number; readonly cells: readonly string[] }[],
  problems: readonly { readonly line: number }[],
): string {
  const wanted = new Set(problems.map(({ line }) => line));
  return rows
    .filter(({ line }) => wanted.has(line))
    .map(({ cells }) => cells.map((cell) => cell.replaceAll(/\s+/g, ' ')).join('\t'))
    .join('\n');
}
