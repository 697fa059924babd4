import type { CivilDate } from '#shared/calendar/civil-date.ts';
import type { Language } from '#shared/i18n/languages.ts';

const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

/** A day as a reader of the language writes it: 2026年11月20日, 20 November 2026. */
export function formatDay(day: CivilDate, language: Language): string {
  const [year, month, date] = day.split('-').map(Number);
  if (year === undefined || month === undefined || date === undefined) return day;
  return language === 'en' ? `${date} ${months[month - 1]} ${year}` : `${year}年${month}月${date}日`;
}

/** A day of every year, given as `MM-DD`, as a reader of the language writes it: 4月30日, 30 April. */
export function formatDayOfYear(dayOfYear: string, language: Language): string {
  const [month, date] = dayOfYear.split('-').map(Number);
  if (month === undefined || date === undefined) return dayOfYear;
  return language === 'en' ? `${date} ${months[month - 1]}` : `${month}月${date}日`;
}

/**
 * Puts values into `{{name}}` places, as the app's i18n does, for writers that run without it. `[days|day|days]` becomes
 * the word that agrees with the number: the first for one, the second for any other.
 */
export function fill(template: string, values: Readonly<Record<string, string | number>>): string {
  return template
    .replace(/\[(\w+)\|([^|\]]*)\|([^|\]]*)\]/g, (whole, name: string, one: string, other: string) =>
      name in values ? (Number(values[name]) === 1 ? one : other) : whole,
    )
    .replace(/\{\{(\w+)\}\}/g, (whole, name: string) => String(values[name] ?? whole));
}

/** So many days in English, for what is not a sentence of the locales: `1 day`, `3 days`, `-1 days`. */
export function englishDays(days: number): string {
  return fill('{{days}} [days|day|days]', { days });
}

/** An amount in minor units as `CNY 1,234.50`, each currency with its own number of decimals; no floating point. */
export function formatMoney(minor: number, currency: string): string {
  const decimals = decimalsOf(currency);
  const digits = String(Math.abs(minor)).padStart(decimals + 1, '0');
  const whole = digits.slice(0, digits.length - decimals).replace(/\B(?=(\d{3})+$)/g, ',');
  const fraction = decimals === 0 ? '' : `.${digits.slice(-decimals)}`;
  return `${currency} ${minor < 0 ? '−' : ''}${whole}${fraction}`;
}

/** An amount in minor units as a reader of the language writes it, to the last digit: 1,234.50人民币, CNY 1,234.50. */
export function formatMoneyIn(minor: number, currency: string, language: Language): string {
  const shown = new Intl.NumberFormat(language, {
    style: 'currency',
    currency,
    currencyDisplay: language === 'en' ? 'code' : 'name',
  });
  // As text, so that no digit of a large amount goes through floating point; the types know numbers only.
  const exact = decimalText(minor, decimalsOf(currency)) as `${number}`;
  return shown.format(exact).replaceAll('\u00a0', ' ');
}

/** `-1234.50` for -123450 and two decimals. */
export function decimalText(minor: number, decimals: number): string {
  const digits = String(Math.abs(minor)).padStart(decimals + 1, '0');
  const whole = digits.slice(0, digits.length - decimals);
  return `${minor < 0 ? '-' : ''}${whole}${decimals === 0 ? '' : `.${digits.slice(-decimals)}`}`;
}

/** How many decimals a currency's smallest unit has: 2 for CNY, 0 for JPY, 3 for KWD. */
export function decimalsOf(currency: string): number {
  return new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ?? 2;
}
