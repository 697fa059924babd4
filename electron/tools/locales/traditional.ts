import { Converter } from 'opencc-js/cn2t';
import overrides from '#shared/i18n/zh-hk-overrides.json' with { type: 'json' };

const toListOfForms = Converter({ from: 'cn', to: 'hk' });
const asWritten: Readonly<Record<string, string>> = overrides.characters;
const others = new RegExp(`[${Object.keys(asWritten).join('')}]`, 'g');

/** The converter keeps to the printed list of character forms (税, 説, 户); authorities and keyboards in Hong Kong write 稅, 說, 戶. */
function convert(text: string): string {
  return toListOfForms(text).replace(others, (character) => asWritten[character] ?? character);
}

/** Turns one simplified sentence into the Traditional of Hong Kong. */
export type ToTraditional = (text: string) => string;

/** For texts of `seeds/`: only words that mean the same in a rule and in an app are replaced. */
export const seedToTraditional: ToTraditional = converterWith(overrides.everywhere);

/** For words of the app itself: also the terms people in Hong Kong know from other programs. */
export const appToTraditional: ToTraditional = converterWith({ ...overrides.everywhere, ...overrides.app });

/** Sentences settled by hand, by `namespace.key`: they win over every conversion. */
export const traditionalByKey: Readonly<Record<string, string>> = overrides.keys;

/** A converter that gives way to `terms` (simplified → Traditional), the longest first. */
export function converterWith(terms: Readonly<Record<string, string>>): ToTraditional {
  const words = Object.keys(terms).toSorted((left, right) => right.length - left.length);
  if (words.length === 0) return convert;
  const pattern = new RegExp(`(${words.map(escaped).join('|')})`);
  return (text) =>
    text
      .split(pattern)
      .map((part) => terms[part] ?? convert(part))
      .join('');
}

function escaped(word: string): string {
  return word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
