import { useEffect, useRef } from 'react';
import { useWords } from '#renderer/i18n/index.ts';
import { useStore } from '#renderer/state/create-store.ts';
import { place } from '#renderer/state/place.ts';

/** The id of the main landmark, for the skip link. */
export const contentId = 'content';

/** Names the window after the screen, for the task bar and for screen readers. */
export function usePageTitle(): void {
  const t = useWords('common');
  const { screen } = useStore(place);
  useEffect(() => {
    document.title = `${t(`screens.${screen.name}`)} · ${t('appName')}`;
  }, [screen, t]);
}

/** A screen that goes away takes the focus with it; the next key press should still land in the page. */
export function useFocusAfterGoing(): void {
  const { screen } = useStore(place);
  const isFirst = useRef(true);
  useEffect(() => {
    if (isFirst.current) {
      isFirst.current = false;
      return;
    }
    if (document.activeElement === document.body) document.getElementById(contentId)?.focus({ preventScroll: true });
  }, [screen]);
}
