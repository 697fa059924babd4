import type { Language } from '#shared/i18n/languages.ts';
import english from '#shared/i18n/locales/en/report.json' with { type: 'json' };
import simplified from '#shared/i18n/locales/zh-CN/report.json' with { type: 'json' };
import traditional from '#shared/i18n/locales/zh-HK/report.json' with { type: 'json' };
import type { ReportWords } from '#shared/reports/words.ts';

const words = { 'zh-CN': simplified, 'zh-HK': traditional, en: english } satisfies Record<Language, ReportWords>;

/** The app's own words in a report. */
export function reportWordsIn(language: Language): ReportWords {
  return words[language];
}
