import { isCivilDate } from '#shared/calendar/civil-date.ts';
import type { CalculationInput, CalculationLine } from '#shared/record/schema.ts';

type Members = Readonly<Record<string, unknown>>;

/** True for what a calculator can have been given, as far as it can be shown and given to it again. */
export function isCalculationInput(value: unknown): value is CalculationInput {
  return isObject(value) && Object.values(value).every(isInputValue);
}

/** True for lines of a result that can be shown; a kind of value that a newer version added is none. */
export function isCalculationLines(value: unknown): value is CalculationLine[] {
  return Array.isArray(value) && value.every(isLine);
}

function isInputValue(value: unknown): boolean {
  if (typeof value === 'boolean' || typeof value === 'string' || Number.isSafeInteger(value)) return true;
  return Array.isArray(value) ? value.every((item) => isMoney(item) || isFee(item)) : isMoney(value);
}

function isLine(line: unknown): boolean {
  if (!isObject(line)) return false;
  const { id, block, value } = line;
  return typeof id === 'string' && (block === null || typeof block === 'string') && isObject(value) && isShown(value);
}

function isShown({ kind, money, day, days, text }: Members): boolean {
  switch (kind) {
    case 'money':
      return isMoney(money);
    case 'day':
      return typeof day === 'string' && isCivilDate(day);
    case 'days':
      return Number.isSafeInteger(days);
    case 'text':
      return typeof text === 'string';
    default:
      return kind === 'undetermined';
  }
}

function isFee(value: unknown): boolean {
  return isObject(value) && typeof value['kind'] === 'string' && isMoney(value['amount']);
}

function isMoney(value: unknown): boolean {
  if (!isObject(value)) return false;
  const { minor, currency } = value;
  // Another form of currency would stop the window when the amount is written out.
  return Number.isSafeInteger(minor) && typeof currency === 'string' && /^[A-Z]{3}$/.test(currency);
}

function isObject(value: unknown): value is Members {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
