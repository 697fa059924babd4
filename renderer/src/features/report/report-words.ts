import { useLoadedWords, type WordLoaders } from '#renderer/i18n/use-loaded-words.ts';
import type { Language } from '#shared/i18n/languages.ts';
import type { ReportWords } from '#shared/reports/words.ts';

const loaders = {
  'zh-CN': () => import('#shared/i18n/locales/zh-CN/report.json'),
  'zh-HK': () => import('#shared/i18n/locales/zh-HK/report.json'),
  en: () => import('#shared/i18n/locales/en/report.json'),
} as const satisfies WordLoaders<ReportWords>;

/** The words a report is written with, in one language; null while they load. */
export function useReportWords(language: Language): ReportWords | null {
  return useLoadedWords(loaders, language);
}
