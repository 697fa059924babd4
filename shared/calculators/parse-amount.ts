import { decimalsOf } from '#shared/i18n/format.ts';
import type { Money } from '#shared/rules/schema.ts';
import { maxMinor } from './limits.ts';

/** Why a text is no amount of a currency. */
export type AmountFault = 'notMoney' | 'negative' | 'tooPrecise' | 'tooLarge';

const pattern = /^(\d{1,3}([, ])\d{3}(?:\2\d{3})*|\d+)(?:\.(\d*))?$/;
// Longer texts are no amounts; the bound also keeps noise out of the pattern.
const longest = 40;

/**
 * Reads an amount as people and Excel write it, `1,234.50` or full-width digits, into minor units of the currency,
 * without floating point. Thousands marks must stand where they belong, so that `1.234,50` is refused, not misread.
 */
export function parseAmount(text: string, currency: string): Money | AmountFault {
  if (text.length > longest) return 'notMoney';
  const plain = text.normalize('NFKC').trim();
  const negative = /^[-−–] ?(.+)$/.exec(plain) ?? /^\((.+)\)$/.exec(plain);
  if (negative !== null) return pattern.test(negative[1] ?? '') ? 'negative' : 'notMoney';
  const parts = pattern.exec(plain);
  if (parts === null) return 'notMoney';
  const [, whole = '', , fraction = ''] = parts;
  const decimals = decimalsOf(currency);
  if (!/^0*$/.test(fraction.slice(decimals))) return 'tooPrecise';
  const minor = BigInt(whole.replaceAll(/[, ]/g, '') + fraction.slice(0, decimals).padEnd(decimals, '0'));
  return minor > BigInt(maxMinor) ? 'tooLarge' : { minor: Number(minor), currency };
}
