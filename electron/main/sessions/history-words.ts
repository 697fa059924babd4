import { fill } from '#shared/i18n/format.ts';
import type { Language } from '#shared/i18n/languages.ts';
import english from '#shared/i18n/locales/en/history.json' with { type: 'json' };
import simplified from '#shared/i18n/locales/zh-CN/history.json' with { type: 'json' };
import traditional from '#shared/i18n/locales/zh-HK/history.json' with { type: 'json' };
import { historyWords, type HistoryWords } from '#shared/record/history-words.ts';
import type { Fact } from '#shared/rules/schema.ts';

const words = { 'zh-CN': simplified, 'zh-HK': traditional, en: english } satisfies Record<Language, typeof simplified>;

/** How answers are said in minutes: as the history says them. */
export function historyWordsIn(language: Language, facts: readonly Fact[]): HistoryWords {
  const { entry } = words[language];
  return historyWords({
    language,
    facts,
    say: (word, values = {}) => fill(entry[word], values),
    calculator: (id) => id,
  });
}
