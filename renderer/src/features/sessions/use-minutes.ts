import { useMemo } from 'react';
import { useHistoryWords } from '#renderer/answering/use-history-words.ts';
import { useLoadedWords, type WordLoaders } from '#renderer/i18n/use-loaded-words.ts';
import { useStore } from '#renderer/state/create-store.ts';
import { record } from '#renderer/state/record.ts';
import { useLanguage, useReady } from '#renderer/state/workspace.ts';
import type { Language } from '#shared/i18n/languages.ts';
import { minutesOfSession, type Minutes } from '#shared/sessions/minutes.ts';
import type { MinutesWords } from '#shared/sessions/words.ts';
import { useNow } from './use-now.ts';

const loaders = {
  'zh-CN': () => import('#shared/i18n/locales/zh-CN/minutes.json'),
  'zh-HK': () => import('#shared/i18n/locales/zh-HK/minutes.json'),
  en: () => import('#shared/i18n/locales/en/minutes.json'),
} as const satisfies WordLoaders<MinutesWords>;

/** The words of minutes in one language; null while they load. */
export function useMinutesWords(language: Language): MinutesWords | null {
  return useLoadedWords(loaders, language);
}

/** The minutes of a session of the client in focus, as they stand. */
export function useMinutes(session: string): Minutes | null {
  const { operations } = useStore(record);
  const { bundle, grounds } = useReady();
  const language = useLanguage();
  const words = useHistoryWords();
  const now = useNow(30_000, true);
  return useMemo(
    () => minutesOfSession({ operations, session, bundle, grounds, language, words, now }),
    [operations, session, bundle, grounds, language, words, now],
  );
}

/** `09:05` where the computer stands. */
export function timeOfDay(milliseconds: number): string {
  const moment = new Date(milliseconds);
  return `${String(moment.getHours()).padStart(2, '0')}:${String(moment.getMinutes()).padStart(2, '0')}`;
}
