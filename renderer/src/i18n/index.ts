import { createInstance, type TFunction } from 'i18next';
import { useSyncExternalStore } from 'react';
import { initReactI18next, useTranslation } from 'react-i18next';
import { nameHiddenClientsBy } from '#renderer/state/mask.ts';
import { showNamesAnew } from '#renderer/state/privacy.ts';
import { assertNever } from '#shared/assert-never.ts';
import { isOwnDesk } from '#renderer/state/desk.ts';
import { workspace } from '#renderer/state/workspace.ts';
import type { Language, Text } from '#shared/i18n/languages.ts';
import type { Words } from './words.ts';

const instance = createInstance();
let wanted: Language | null = null;

/** Loads the words of a language if they are not there yet and puts them on the screen, without a restart. */
export async function speak(language: Language): Promise<void> {
  // Spoken already: saying it again would render every word on the screen anew.
  wanted = language;
  if (instance.isInitialized && instance.language === language) return;
  const words = await load(language);
  // Another language was chosen while this one was fetched.
  if (wanted !== language) return;
  if (!instance.isInitialized) {
    await instance.use(initReactI18next).init({
      lng: language,
      fallbackLng: false,
      resources: { [language]: { ...words } },
      interpolation: { escapeValue: false },
      react: { useSuspense: false, bindI18nStore: 'added' },
    });
    nameHiddenClientsBy((letter) => instance.t('mask.client', { ns: 'common', letter }));
    showNamesAnew();
    return;
  }
  for (const [namespace, bundle] of Object.entries(words)) instance.addResourceBundle(language, namespace, bundle);
  await instance.changeLanguage(language);
  showNamesAnew();
}

/**
 * The words of one namespace in the language in use; the component renders again when the language changes. Where a
 * seller works for itself alone, a key is said by its `_own` words if it has any: they do not speak of clients.
 */
export function useWords<N extends keyof Words>(namespace: N): TFunction<N> {
  // True because the namespace is the only thing the returned function's type depends on.
  const t = useTranslation(namespace, { i18n: instance }).t as TFunction<N>;
  const isOwn = useSyncExternalStore(workspace.subscribe, ownDesk);
  return isOwn ? inOwnWords(t) : t;
}

function ownDesk(): boolean {
  return isOwnDesk(workspace.get());
}

const ownWords = new WeakMap<object, unknown>();

function inOwnWords<N extends keyof Words>(t: TFunction<N>): TFunction<N> {
  const existing = ownWords.get(t);
  // True because what is kept for a function was made from it, below.
  if (existing !== undefined) return existing as TFunction<N>;
  // One function for each, so that what was worked out with it stays worked out. It is called as `t` is, and answers as `t` does.
  const plain = t as unknown as (key: string, options?: object) => string;
  const own = (key: string, options?: object) => plain(key, { context: 'own', ...options });
  ownWords.set(t, own);
  return own as unknown as TFunction<N>;
}

/** The same outside of a component: what is said now is not said again when the language changes. */
export function wordsNow<N extends keyof Words>(namespace: N): TFunction<N> {
  return instance.getFixedT(null, namespace);
}

/** What a sentence of the seeds says in one language. */
export function pick(text: Text, language: Language): string {
  return text[language];
}

async function load(language: Language): Promise<Words> {
  switch (language) {
    case 'zh-CN':
      return (await import('./words-zh-cn.ts')).words;
    case 'zh-HK':
      return (await import('./words-zh-hk.ts')).words;
    case 'en':
      return (await import('./words-en.ts')).words;
    default:
      return assertNever(language);
  }
}
