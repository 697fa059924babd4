import { useEffect, useState } from 'react';
import type { Language } from '#shared/i18n/languages.ts';

/** How the words of one kind are brought in, language by language. */
export type WordLoaders<T> = Readonly<Record<Language, () => Promise<{ readonly default: T }>>>;

/** Words that are no part of the window's own, such as those of a report, in one language; null while they load. */
export function useLoadedWords<T>(loaders: WordLoaders<T>, language: Language): T | null {
  const [loaded, setLoaded] = useState<{ readonly language: Language; readonly words: T } | null>(null);
  useEffect(() => {
    let isCurrent = true;
    void loaders[language]().then((module) => {
      if (isCurrent) setLoaded({ language, words: module.default });
    });
    return () => {
      isCurrent = false;
    };
  }, [loaders, language]);
  return loaded?.language === language ? loaded.words : null;
}
