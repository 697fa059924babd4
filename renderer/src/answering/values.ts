import { isCivilDate, type CivilDate } from '#shared/calendar/civil-date.ts';
import type { FactType, Money, Value } from '#shared/rules/schema.ts';

/** What a person typed, read as a day: `2026-3-5`, `2026/03/05`, `20260305` and full-width digits; null when it is none. */
export function parseDay(typed: string): CivilDate | null {
  const text = typed.normalize('NFKC').trim();
  const parts = /^(\d{4})\D+(\d{1,2})\D+(\d{1,2})\D*$/.exec(text) ?? /^(\d{4})(\d{2})(\d{2})$/.exec(text);
  if (parts === null) return null;
  const [, year = '', month = '', day = ''] = parts;
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isCivilDate(date) ? date : null;
}

/** A decimal number as typed, with thousands marks allowed, in units of 10^-digits; null when it is none or finer than that. */
export function parseScaled(typed: string, digits: number): number | null {
  const text = typed.normalize('NFKC').replace(/[\s,]/g, '');
  const parts = /^(-?)(\d{1,12})(?:\.(\d*))?$/.exec(text);
  if (parts === null) return null;
  const [, sign = '', whole = '', fraction = ''] = parts;
  if (fraction.length > digits) return null;
  const scaled = Number(whole + fraction.padEnd(digits, '0'));
  return Number.isSafeInteger(scaled) ? (sign === '-' && scaled !== 0 ? -scaled : scaled) : null;
}

/** Decimals a person may type for a fact of this type; the stored value is the whole number of such parts. */
const decimals = { integer: 0, percent: 2, money: 2 } as const;

export type TypedFactType = Extract<FactType, 'date' | 'integer' | 'percent' | 'money'>;

/** Reads what was typed for a fact; null when it cannot be meant. `currency` is used for money only. */
export function parseTyped(type: TypedFactType, typed: string, currency: string): Value | null {
  if (type === 'date') return parseDay(typed);
  const scaled = parseScaled(typed, decimals[type]);
  if (scaled === null || scaled < 0) return null;
  return type === 'money' ? { minor: scaled, currency } : scaled;
}

/** The value as it would be typed again. */
export function typedFrom(type: TypedFactType, value: Value | undefined): string {
  if (value === undefined || typeof value === 'boolean') return '';
  if (typeof value === 'string') return value;
  if (isMoney(value)) return plain(value.minor, decimals.money);
  return plain(value, type === 'percent' ? decimals.percent : decimals.integer);
}

export function isMoney(value: Value): value is Money {
  return typeof value === 'object';
}

/** Same value, whatever its shape. */
export function isSameValue(left: Value | undefined, right: Value): boolean {
  if (left === undefined || typeof left !== 'object' || typeof right !== 'object') return left === right;
  return left.minor === right.minor && left.currency === right.currency;
}

function plain(scaled: number, digits: number): string {
  return digits === 0 ? String(scaled) : (scaled / 10 ** digits).toFixed(digits).replace(/\.?0+$/, '');
}
