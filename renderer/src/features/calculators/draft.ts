import { typedFrom } from '#renderer/answering/values.ts';
import { catalogue, type Field } from '#shared/calculators/catalogue.ts';
import type { CalculatorId, FeeKind } from '#shared/calculators/schema.ts';
import { isFeeKind } from '#shared/calculators/fee-kinds.ts';
import { decimalsOf } from '#shared/i18n/format.ts';
import type { CalculationInput } from '#shared/record/schema.ts';
import type { Answers, Money } from '#shared/rules/schema.ts';

/** One row of a list of amounts or costs, as it is typed. */
export interface Row {
  /** Stays with the row while others come and go. */
  readonly key: string;
  /** Of a cost; an amount has none. */
  readonly kind: FeeKind;
  readonly currency: string;
  readonly amount: string;
}

/** What a person has typed into the form of a calculator; a field that is not here was not touched. */
export interface Draft {
  readonly texts: Readonly<Record<string, string>>;
  readonly rows: Readonly<Record<string, readonly Row[]>>;
}

export const emptyDraft: Draft = { texts: {}, rows: {} };

/** The text of a field as the form shows it: as typed, else as an answer of the client gives it. */
export function textIn(field: Field, draft: Draft, answers: Answers): string {
  return draft.texts[field.id] ?? textFromAnswer(field, answers) ?? '';
}

/** What an answer of the client puts into a field; null where it gives nothing that fits. */
export function textFromAnswer(field: Field, answers: Answers): string | null {
  const answer = field.fact === null ? undefined : answers[field.fact];
  if (answer === undefined || 'unknown' in answer) return null;
  const { known } = answer;
  switch (field.kind) {
    case 'boolean':
      return typeof known === 'boolean' ? String(known) : null;
    case 'choice':
      return typeof known === 'string' && field.choices.includes(known) ? known : null;
    case 'date':
      return typeof known === 'string' ? known : null;
    case 'integer':
      return typeof known === 'number' ? String(known) : null;
    case 'money':
      return typeof known === 'object' && known.currency === 'CNY' ? typedFrom('money', known) : null;
    default:
      return null;
  }
}

/** The form as it was filled in for an input; fields the calculator no longer has are left out. */
export function draftFrom(calculator: CalculatorId, input: CalculationInput): Draft {
  const texts: Record<string, string> = {};
  const rows: Record<string, readonly Row[]> = {};
  for (const { id } of catalogue[calculator].fields) {
    const value = input[id];
    // Left out then, so left out now, whatever has been answered since.
    if (value === undefined) texts[id] = '';
    else if (Array.isArray(value)) rows[id] = value.map(rowFrom);
    else texts[id] = typeof value === 'object' ? typedAmount(value) : String(value);
  }
  return { texts, rows };
}

function rowFrom(item: Money | { readonly kind: string; readonly amount: Money }, index: number): Row {
  const { minor, currency } = 'kind' in item ? item.amount : item;
  const kind = 'kind' in item && isFeeKind(item.kind) ? item.kind : 'other';
  return { key: `kept-${index}`, kind, currency, amount: typedAmount({ minor, currency }) };
}

/** An amount as it would be typed, in decimals of its currency: `1234.5`. */
export function typedAmount({ minor, currency }: Money): string {
  const decimals = decimalsOf(currency);
  const digits = String(Math.abs(minor)).padStart(decimals + 1, '0');
  const fraction = digits.slice(digits.length - decimals).replace(/0+$/, '');
  const whole = digits.slice(0, digits.length - decimals);
  return `${minor < 0 ? '-' : ''}${whole}${decimals === 0 || fraction === '' ? '' : `.${fraction}`}`;
}
