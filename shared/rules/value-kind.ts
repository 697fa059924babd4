import { addDays, isCivilDate } from '#shared/calendar/civil-date.ts';
import type { Value } from '#shared/rules/schema.ts';

/**
 * What a value can be compared with: `boolean`, `number` (integers and basis points), `date`, `choice`, or
 * `money:<currency>`. Two values of different kinds are never equal, smaller or larger: they are not comparable.
 */
export type Kind = 'boolean' | 'number' | 'date' | 'choice' | `money:${string}`;

const DATE_LENGTH = 'yyyy-mm-dd'.length;

/** The kind of a value, null for what is no value at all, such as a fraction: data from elsewhere may hold anything. */
export function kindOf(value: unknown): Kind | null {
  if (typeof value === 'boolean') return 'boolean';
  if (typeof value === 'number') return Number.isSafeInteger(value) ? 'number' : null;
  if (typeof value === 'string') return value.length === DATE_LENGTH && isCivilDate(value) ? 'date' : 'choice';
  if (typeof value !== 'object' || value === null || !('minor' in value) || !('currency' in value)) return null;
  return Number.isSafeInteger(value.minor) && typeof value.currency === 'string' ? `money:${value.currency}` : null;
}

/** Whether two values are the same; null where they are not comparable. */
export function isEqual(left: Value, right: Value): boolean | null {
  const kind = kindOf(left);
  if (kind === null || kind !== kindOf(right)) return null;
  return scalar(left) === scalar(right);
}

/** Negative, zero or positive as `left` is smaller, equal or larger; null where no order joins the two. */
export function order(left: Value, right: Value): number | null {
  const kind = kindOf(left);
  if (kind === null || kind !== kindOf(right) || !isOrdered(kind)) return null;
  const [a, b] = [scalar(left), scalar(right)];
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

/** Whether values of the kind stand in an order, as numbers, days and amounts of one currency do. */
export function isOrdered(kind: Kind): boolean {
  return kind !== 'boolean' && kind !== 'choice';
}

/** The value `steps` units away in its order (1, one day, one minor unit); null at the end of the calendar. */
export function neighbour(value: Value, steps: 1 | -1): Value | null {
  if (typeof value === 'number') return value + steps;
  if (typeof value === 'object') return { minor: value.minor + steps, currency: value.currency };
  if (typeof value === 'boolean' || !isCivilDate(value)) return null;
  const day = addDays(value, steps);
  return isCivilDate(day) ? day : null;
}

function scalar(value: Value): boolean | string | number {
  return typeof value === 'object' ? value.minor : value;
}
