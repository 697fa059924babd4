import { parseDay, parseScaled } from '#renderer/answering/values.ts';
import type { Field } from '#shared/calculators/catalogue.ts';
import { isCurrency } from '#shared/calculators/currencies.ts';
import { maxMinor } from '#shared/calculators/limits.ts';
import { parseAmount } from '#shared/calculators/parse-amount.ts';
import { shown, type Problem, type ProblemReason } from '#shared/calculators/problem.ts';
import { formatMoney } from '#shared/i18n/format.ts';
import type { CalculationInput } from '#shared/record/schema.ts';
import type { Answers, Money } from '#shared/rules/schema.ts';
import { textIn, type Draft, type Row } from './draft.ts';
import { isAsked } from './layout.ts';

/** What is wrong with something typed; `item` counts the rows as they are shown. */
export interface FieldProblem extends Omit<Problem, 'reason'> {
  readonly reason: ProblemReason | 'tooPrecise';
}

/** A form as a calculator takes it, with what could not be read. */
export interface ReadDraft {
  readonly input: CalculationInput;
  readonly problems: readonly FieldProblem[];
  /** For each list, which shown row, from 1, an item of the input comes from. */
  readonly rowOf: Readonly<Record<string, readonly number[]>>;
}

/** Reads what was typed. Empty fields and rows, and fields that are not asked, are left out. */
export function readDraft(fields: readonly Field[], draft: Draft, answers: Answers): ReadDraft {
  const byId = new Map(fields.map((field) => [field.id, field]));
  const textOf = (id: string) => {
    const field = byId.get(id);
    return field === undefined ? '' : textIn(field, draft, answers);
  };
  const input: CalculationInput = {};
  const problems: FieldProblem[] = [];
  const rowOf: Record<string, readonly number[]> = {};
  for (const field of fields) {
    if (!isAsked(field.id, textOf)) continue;
    if (field.kind === 'moneyList' || field.kind === 'feeList') {
      const read = readRows(field, draft.rows[field.id] ?? []);
      if (read.items.length > 0) input[field.id] = read.items;
      rowOf[field.id] = read.rows;
      problems.push(...read.problems);
      continue;
    }
    const text = textOf(field.id).trim();
    if (text === '') continue;
    const value = readText(field, text);
    if (typeof value === 'object' && 'reason' in value) problems.push(value);
    else input[field.id] = value;
  }
  return { input, problems, rowOf };
}

type Value = CalculationInput[string];

function readText(
  field: Exclude<Field, { readonly max: number; readonly kind: 'moneyList' | 'feeList' }>,
  text: string,
): Exclude<Value, readonly unknown[]> | FieldProblem {
  const wrong = (reason: FieldProblem['reason']) => problemOf(field.id, null, reason, text);
  switch (field.kind) {
    case 'boolean':
      return text === 'true';
    case 'choice':
      return text;
    case 'date':
      return parseDay(text) ?? wrong('notADay');
    case 'integer':
      return parseScaled(text, 0) ?? wrong('notWhole');
    case 'money':
      return readMoney(field.id, null, text, 'CNY');
  }
}

function readRows(
  { id, kind }: Field,
  rows: readonly Row[],
): {
  readonly items: Extract<Value, readonly unknown[]>;
  readonly rows: readonly number[];
  readonly problems: readonly FieldProblem[];
} {
  const items: Extract<Value, readonly unknown[]> = [];
  const places: number[] = [];
  const problems: FieldProblem[] = [];
  for (const [index, row] of rows.entries()) {
    if (row.amount.trim() === '') continue;
    const currency = row.currency.normalize('NFKC').trim().toUpperCase();
    const money = isCurrency(currency)
      ? readMoney(id, index + 1, row.amount, currency)
      : problemOf(id, index + 1, 'unknownCurrency', row.currency);
    if ('reason' in money) problems.push(money);
    else {
      items.push(kind === 'feeList' ? { kind: row.kind, amount: money } : money);
      places.push(index + 1);
    }
  }
  return { items, rows: places, problems };
}

function readMoney(field: string, item: number | null, text: string, currency: string): Money | FieldProblem {
  const money = parseAmount(text, currency);
  if (typeof money !== 'string') return money;
  return problemOf(field, item, money, text, money === 'tooLarge' ? formatMoney(maxMinor, currency) : '');
}

function problemOf(
  field: string,
  item: number | null,
  reason: FieldProblem['reason'],
  text: string,
  limit = '',
): FieldProblem {
  return { field, item, reason, got: shown(text.trim()), limit };
}
