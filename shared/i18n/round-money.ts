import { decimalsOf, formatMoney } from '#shared/i18n/format.ts';
import type { Language } from '#shared/i18n/languages.ts';

interface Scale {
  readonly of: number;
  readonly word: string;
}

const scales: Readonly<Record<Language, readonly Scale[]>> = {
  'zh-CN': [
    { of: 100_000_000, word: '亿' },
    { of: 10_000, word: '万' },
  ],
  'zh-HK': [
    { of: 100_000_000, word: '億' },
    { of: 10_000, word: '萬' },
  ],
  en: [
    { of: 1_000_000_000, word: 'billion' },
    { of: 1_000_000, word: 'million' },
  ],
};

/**
 * An amount in minor units the way people say it where that loses nothing: `CNY 200 万`, `CNY 2 million`; in full
 * where it is not a round one.
 */
export function formatRoundMoney(minor: number, currency: string, language: Language): string {
  const unit = 10 ** decimalsOf(currency);
  for (const { of, word } of scales[language]) {
    // One decimal at most: `1.5 million` is said, `1.234567 million` is not.
    const tenths = (minor * 10) / (unit * of);
    if (!Number.isInteger(tenths) || tenths < 10) continue;
    const number = new Intl.NumberFormat('en', { maximumFractionDigits: 1 }).format(tenths / 10);
    return `${currency} ${number} ${word}`;
  }
  return formatMoney(minor, currency);
}
