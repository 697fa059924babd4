import { useLayoutEffect, useSyncExternalStore } from 'react';
import { speak } from '#renderer/i18n/index.ts';
import { useStore } from '#renderer/state/create-store.ts';
import { isOwnDesk } from '#renderer/state/desk.ts';
import { looksOf, useLanguage, workspace } from '#renderer/state/workspace.ts';
import type { Appearance } from '#renderer/styles/theme.ts';
import type { Settings } from '#shared/workspace/schema.ts';

const dark = window.matchMedia('(prefers-color-scheme: dark)');
const forced = window.matchMedia('(forced-colors: active)');

/** The appearance in use: the chosen theme, or the operating system's, followed while the app runs. */
export function useAppearance(): Appearance {
  const isDark = useMedia(dark);
  const isForced = useMedia(forced);
  const state = useStore(workspace);
  return resolve(looksOf(state).theme, isDark, isForced);
}

/** Tells the page its language, theme and text size; loads the words of a language when it is chosen. */
export function useRootAttributes(appearance: Appearance): void {
  const language = useLanguage();
  const state = useStore(workspace);
  const { textSize } = looksOf(state);
  const isMasked = state.phase === 'ready' && state.settings.isMasked;
  useLayoutEffect(() => {
    const root = document.documentElement;
    root.dataset['theme'] = appearance;
    root.style.fontSize = `${textSize}%`;
  }, [appearance, textSize]);
  const isOwn = isOwnDesk(state);
  useLayoutEffect(() => {
    document.documentElement.dataset['desk'] = isOwn ? 'own' : 'many';
  }, [isOwn]);
  useLayoutEffect(() => {
    document.documentElement.toggleAttribute('data-masked', isMasked);
  }, [isMasked]);
  useLayoutEffect(() => {
    document.documentElement.lang = language;
    void speak(language);
  }, [language]);
}

function resolve(theme: Settings['theme'], isDark: boolean, isForced: boolean): Appearance {
  if (theme !== 'system') return theme;
  if (isForced) return 'contrast';
  return isDark ? 'dark' : 'light';
}

function useMedia(query: MediaQueryList): boolean {
  return useSyncExternalStore(
    (listener) => {
      query.addEventListener('change', listener);
      return () => query.removeEventListener('change', listener);
    },
    () => query.matches,
  );
}
