import type { Language } from '#shared/i18n/languages.ts';
import english from '#shared/i18n/locales/en/minutes.json' with { type: 'json' };
import englishReport from '#shared/i18n/locales/en/report.json' with { type: 'json' };
import simplified from '#shared/i18n/locales/zh-CN/minutes.json' with { type: 'json' };
import simplifiedReport from '#shared/i18n/locales/zh-CN/report.json' with { type: 'json' };
import traditional from '#shared/i18n/locales/zh-HK/minutes.json' with { type: 'json' };
import traditionalReport from '#shared/i18n/locales/zh-HK/report.json' with { type: 'json' };
import type { ReportWords } from '#shared/reports/words.ts';
import type { MinutesWords } from '#shared/sessions/words.ts';

interface Words {
  readonly words: MinutesWords;
  readonly report: ReportWords;
}

const words = {
  'zh-CN': { words: simplified, report: simplifiedReport },
  'zh-HK': { words: traditional, report: traditionalReport },
  en: { words: english, report: englishReport },
} satisfies Record<Language, Words>;

/** The app's own words in minutes. */
export function minutesWordsIn(language: Language): Words {
  return words[language];
}
