import type { Language } from '#shared/i18n/languages.ts';
import english from '#shared/i18n/locales/en/main.json' with { type: 'json' };
import simplified from '#shared/i18n/locales/zh-CN/main.json' with { type: 'json' };
import traditional from '#shared/i18n/locales/zh-HK/main.json' with { type: 'json' };

/** What main itself says to a person: dialogs, menus, the window's title. */
export type MainWords = Readonly<Record<keyof typeof simplified, string>>;

const words = { 'zh-CN': simplified, 'zh-HK': traditional, en: english } satisfies Record<Language, MainWords>;

/** Main's words in one language. */
export function wordsIn(language: Language): MainWords {
  return words[language];
}
