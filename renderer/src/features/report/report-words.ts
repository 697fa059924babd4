import { useEffect, useState } from 'react';
import type { Language } from '#shared/i18n/languages.ts';
import type { ReportWords } from '#shared/reports/words.ts';

const loaders = {
  'zh-CN': () => import('#shared/i18n/locales/zh-CN/report.json'),
  'zh-HK': () => import('#shared/i18n/locales/zh-HK/report.json'),
  en: () => import('#shared/i18n/locales/en/report.json'),
} as const satisfies Record<Language, () => Promise<{ readonly default: ReportWords }>>;

/** The words a report is written with, in one language; null while they load. */
export function useReportWords(language: Language): ReportWords | null {
  const [loaded, setLoaded] = useState<{ readonly language: Language; readonly words: ReportWords } | null>(null);
  useEffect(() => {
    let isCurrent = true;
    void loaders[language]().then((module) => {
      if (isCurrent) setLoaded({ language, words: module.default });
    });
    return () => {
      isCurrent = false;
    };
  }, [language]);
  return loaded?.language === language ? loaded.words : null;
}
