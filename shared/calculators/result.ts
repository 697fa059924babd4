import type { CivilDate } from '#shared/calendar/civil-date.ts';
import type { Money } from '#shared/rules/schema.ts';
import type { VerdictValue } from '#shared/rules/schema.ts';
import type { FigureId } from './figures.ts';
import type { CalculatorId } from './schema.ts';

/** What one line comes to. `text` is an id that the locales word; `undetermined` is what no text found settles. */
export type LineValue =
  | { readonly kind: 'money'; readonly money: Money }
  | { readonly kind: 'day'; readonly day: CivilDate }
  /** Days left, negative once past. */
  | { readonly kind: 'days'; readonly days: number }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'undetermined' };

/** One operand of a formula: a line of the result, a cited constant, a field of the input, or the day asked for. */
export type Operand =
  | { readonly line: string; readonly block: string | null }
  | { readonly constant: FigureId }
  | { readonly field: string }
  | { readonly asOf: true };

export const operators = [
  'given',
  'plus',
  'minus',
  'times',
  'dividedBy',
  'smallerOf',
  'largerOf',
  'monthsAfter',
  'daysAfter',
  'daysUntil',
  'chosenBy',
] as const;

/** How the operands make the line: each is worded in the locales. */
export type Operator = (typeof operators)[number];

/** One line of a result, with how it was reckoned. */
export interface CalculatorLine {
  readonly id: string;
  /** What it belongs to: a currency, a scheme; null for the whole. With `id` unique in the result. */
  readonly block: string | null;
  readonly value: LineValue;
  readonly operator: Operator;
  readonly operands: readonly Operand[];
  /** Ids of the constants it rests on, for their citations. */
  readonly constants: readonly FigureId[];
}

/** Something to know about the result: an id that the locales word, with the constants whose citations prove it. */
export interface CalculatorNotice {
  readonly id: string;
  readonly block: string | null;
  readonly constants: readonly FigureId[];
}

/** What a calculator finds: the same for the same input, constants and day. */
export interface CalculatorResult {
  readonly calculator: CalculatorId;
  readonly asOf: CivilDate;
  readonly lines: readonly CalculatorLine[];
  readonly notices: readonly CalculatorNotice[];
  /** What the figures alone suggest; null where they suggest nothing. The checklist decides. */
  readonly verdictHint: VerdictValue | null;
}

/** Builds one line; the constants among the operands, and further ones, are what it rests on. */
export function line(
  id: string,
  value: LineValue,
  [operator, ...operands]: readonly [Operator, ...Operand[]],
  { block = null, further = [] }: { readonly block?: string | null; readonly further?: readonly FigureId[] } = {},
): CalculatorLine {
  const used = operands.flatMap((operand) => ('constant' in operand ? [operand.constant] : []));
  return { id, block, value, operator, operands, constants: [...new Set([...used, ...further])] };
}

/** Builds one notice. */
export function notice(id: string, constants: readonly FigureId[], block: string | null = null): CalculatorNotice {
  return { id, block, constants };
}

/** The value of a line that is an amount in minor units. */
export function amount(minor: number, currency: string): LineValue {
  return { kind: 'money', money: { minor, currency } };
}
