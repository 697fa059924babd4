/** The languages of every word the app itself says; the first is the default. */
export const languages = ['zh-CN', 'zh-HK', 'en'] as const;

export type Language = (typeof languages)[number];

/** One sentence in every language the app speaks. Seeds are written in `zh` and `en`; the compiler adds `zh-HK`. */
export type Text = Readonly<Record<Language, string>>;

/** The language offered on the first start, chosen from what the operating system prefers. */
export function languageFor(preferred: readonly string[]): Language {
  for (const tag of preferred) {
    const lower = tag.toLowerCase();
    if (/^zh-(hant|hk|tw|mo)/.test(lower)) return 'zh-HK';
    if (lower.startsWith('zh')) return 'zh-CN';
    if (lower.startsWith('en')) return 'en';
  }
  return 'zh-CN';
}
