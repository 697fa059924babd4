import { isCurrency } from './currencies.ts';

const signs: readonly (readonly [RegExp, readonly string[]])[] = [
  [/^(US\$|美元|美金)$/, ['USD']],
  [/^(HK\$|港元|港币|港幣)$/, ['HKD']],
  [/^(A\$|AU\$|澳元)$/, ['AUD']],
  [/^(C\$|CA\$|加元)$/, ['CAD']],
  [/^(S\$|SG\$)$/, ['SGD']],
  [/^(NT\$|新台币|新臺幣)$/, ['TWD']],
  [/^(€|欧元|歐元)$/, ['EUR']],
  [/^(£|英镑|英鎊)$/, ['GBP']],
  [/^(RMB|人民币|人民幣|元|CN¥)$/, ['CNY']],
  [/^(日元|日圆|日圓|JP¥)$/, ['JPY']],
  [/^(₩|韩元|韓元)$/, ['KRW']],
  // One sign, several currencies: only the table's own currency can settle it.
  [/^\$$/, ['USD', 'HKD', 'AUD', 'CAD', 'SGD', 'TWD', 'MXN', 'NZD', 'BRL', 'CLP', 'COP', 'ARS']],
  [/^¥$/, ['CNY', 'JPY']],
];

const around = /^([^\d\s().,+−–-]+)?\s*([-−–(]?\s*\d[\d\s.,]*\)?)\s*([^\d\s().,+−–-]+)?$/;

/** The currencies a mark may stand for: one for a code or a clear sign, several for `$` or `¥`, none for no mark. */
export function currenciesOf(mark: string): readonly string[] {
  const upper = mark.toUpperCase();
  if (isCurrency(upper)) return [upper];
  return signs.find(([pattern]) => pattern.test(upper))?.[1] ?? [];
}

/** Takes a cell such as `US$1,234.50`, `-$5` or `1234.5 EUR` apart; null where it holds no digits or no such order. */
export function splitAmount(cell: string): { readonly mark: string; readonly number: string } | null {
  // A minus before the sign belongs to the number.
  const parts = around.exec(cell.replace(/^([-−–(])\s*([^\d\s().,+−–-]+)/, '$2$1'));
  if (parts === null || !/\d/.test(cell)) return null;
  const [, before = '', number = '', after = ''] = parts;
  return before !== '' && after !== '' ? null : { mark: before + after, number: number.trim() };
}
