import { currenciesOf, splitAmount } from './fee-currency.ts';
import { feeKindOf, isAmountHeading, isHeading } from './fee-words.ts';
import { maxItems } from './limits.ts';
import { parseAmount, type AmountFault } from './parse-amount.ts';
import { shown } from './problem.ts';
import type { FeeLine } from './schema.ts';
import { tableRows, type TableRow } from './table-cells.ts';

/** Why a row of a pasted table was not taken; worded in the locales. */
export type RowReason =
  | AmountFault
  | 'tooLong'
  | 'tooManyRows'
  | 'noKind'
  | 'noAmount'
  | 'noCurrency'
  | 'severalAmounts'
  | 'severalCurrencies'
  | 'unclearSign';

/** One row that was not taken. */
export interface RowProblem {
  /** Its line in the text, from 1; 0 where the whole text is meant. */
  readonly line: number;
  readonly reason: RowReason;
  /** What stood there, short and on one line. */
  readonly got: string;
}

/** A pasted table as lines of costs; rows that could not be read are named, the others are taken. */
export interface FeeTable {
  readonly fees: readonly FeeLine[];
  /** For each of the costs, its line and the words that its kind was read from. */
  readonly sources: readonly { readonly line: number; readonly words: string }[];
  readonly problems: readonly RowProblem[];
}

const longestText = 200_000;
const mostLines = 5000;

/** True for a text that no table of costs comes to; a field would take seconds to show it. */
export function isTooLong(text: string): boolean {
  if (text.length > longestText) return true;
  let lines = 0;
  for (let at = text.indexOf('\n'); at >= 0 && lines <= mostLines; at = text.indexOf('\n', at + 1)) lines += 1;
  return lines > mostLines;
}

/**
 * Reads a table of costs pasted from Excel or a CSV file: a kind, an amount and a currency a row, in any order of columns, with
 * or without headings. `currency` is what amounts without one are in, and settles `$` and `¥`, which several share;
 * without it such rows are refused, never guessed.
 */
export function parseFeeTable(text: string, currency: string | null = null): FeeTable {
  if (isTooLong(text)) return { fees: [], sources: [], problems: [{ line: 0, reason: 'tooLong', got: shown(text) }] };
  return feesFromRows(tableRows(text), currency);
}

/**
 * The same for rows already taken apart, as from a spreadsheet file; cells are trimmed, plain text. Lines above the
 * headings, such as a title, are passed over. A heading that says which column the amount is in settles that.
 */
export function feesFromRows(rows: readonly TableRow[], currency: string | null = null): FeeTable {
  const { headings, body } = splitHeadings(rows);
  const own = currencyInHeadings(headings) ?? currency;
  const column = amountColumn(headings);
  if (body.length > maxItems)
    return { fees: [], sources: [], problems: [{ line: 0, reason: 'tooManyRows', got: String(body.length) }] };
  const read = body.map((row) => readRow(row, own, column));
  const taken = read.flatMap((one) => ('fee' in one ? [one] : []));
  return {
    fees: taken.map(({ fee }) => fee),
    sources: taken.map(({ line, words }) => ({ line, words })),
    problems: read.flatMap((one) => ('reason' in one ? [one] : [])),
  };
}

function splitHeadings(rows: readonly TableRow[]): {
  readonly headings: readonly string[];
  readonly body: readonly TableRow[];
} {
  const firstAmount = rows.findIndex(({ cells }) => cells.some((cell) => amountIn(cell) !== null));
  const above = firstAmount < 0 ? rows : rows.slice(0, firstAmount);
  const found = above.findIndex(({ cells }) => cells.some(isHeading));
  return { headings: rows[found]?.cells ?? [], body: rows.slice(found + 1) };
}

/** The only column whose heading says that it holds the amounts; null where none or several do. */
function amountColumn(headings: readonly string[]): number | null {
  const found = headings.flatMap((heading, index) => (isAmountHeading(heading) ? [index] : []));
  return found.length === 1 ? (found[0] ?? null) : null;
}

/** A cell taken apart into mark and number; null where it is no amount. */
function amountIn(cell: string): ReturnType<typeof splitAmount> {
  const parts = splitAmount(cell);
  return parts === null || (parts.mark !== '' && currenciesOf(parts.mark).length === 0) ? null : parts;
}

/** The one currency that a heading names in brackets, as in `Amount (USD)`. */
function currencyInHeadings(headings: readonly string[]): string | null {
  const named = headings.map((heading) => currenciesOf(/[(]([^()]+)[)]/.exec(heading)?.[1]?.trim() ?? ''));
  return named.find((codes) => codes.length === 1)?.[0] ?? null;
}

function readRow({ line, cells }: TableRow, currency: string | null, column: number | null): Taken | RowProblem {
  const refuse = (reason: RowReason, got: string): RowProblem => ({ line, reason, got: shown(got) });
  const whole = cells.join(' ');
  const amounts = cells.flatMap((cell, index) => {
    const parts = column === null || column === index ? amountIn(cell) : null;
    return parts === null ? [] : [{ cell, ...parts }];
  });
  const [amount, second] = amounts;
  const rest = cells.filter((cell) => !amounts.some((one) => one.cell === cell));
  if (amount === undefined) return refuse('noAmount', whole);
  if (second !== undefined) return refuse('severalAmounts', whole);
  const marks = [...rest.filter((cell) => currenciesOf(cell).length > 0), ...(amount.mark === '' ? [] : [amount.mark])];
  const settled = settle(marks, currency);
  if (typeof settled === 'string') return refuse(settled, marks.length === 0 ? whole : marks.join(' '));
  const named = rest.filter((cell) => !marks.includes(cell) && /\p{L}/u.test(cell));
  const kinds = named.flatMap((words) => {
    const kind = feeKindOf(words);
    return kind === null ? [] : [{ kind, words: shown(words) }];
  });
  const [found] = kinds;
  if (found === undefined) return refuse('noKind', named.join(' ') || whole);
  const money = parseAmount(amount.number, settled.currency);
  if (typeof money === 'string') return refuse(money, amount.cell);
  return { line, words: found.words, fee: { kind: found.kind, amount: money } };
}

interface Taken {
  readonly line: number;
  readonly words: string;
  readonly fee: FeeLine;
}

/** The one currency that all marks of a row, and the table's own where they need it, agree on. */
function settle(
  marks: readonly string[],
  own: string | null,
): { readonly currency: string } | 'noCurrency' | 'severalCurrencies' | 'unclearSign' {
  if (marks.length === 0) return own === null ? 'noCurrency' : { currency: own };
  const possible = marks.map(currenciesOf).reduce((left, right) => left.filter((code) => right.includes(code)));
  const [only, another] = possible;
  if (only === undefined) return 'severalCurrencies';
  if (another === undefined) return { currency: only };
  return own !== null && possible.includes(own) ? { currency: own } : 'unclearSign';
}
