import { longestCell } from './limits.ts';

/**
 * The text of a cell, as a person would type it. A number is given with the 15 digits that Excel keeps and shows: it
 * writes 8.2 into its files as 8.1999999999999993. A day is given as `2026-03-05`.
 */
export function cellText(value: string | number | boolean | Date | null): string {
  if (value === null) return '';
  if (value instanceof Date) return Number.isNaN(value.valueOf()) ? '' : value.toISOString().slice(0, 10);
  if (typeof value === 'number') return String(Number(value.toPrecision(15)));
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  const text = value.normalize('NFKC').trim();
  return text.length > longestCell ? `${text.slice(0, longestCell)}…` : text;
}
