import { lazy, Suspense, useEffect, useState } from 'react';
import { useWords } from '#renderer/i18n/index.ts';
import { useStore } from '#renderer/state/create-store.ts';
import { dialog } from '#renderer/state/dialog.ts';
import { palette } from '#renderer/state/palette.ts';
import { useReady } from '#renderer/state/workspace.ts';
import { useDroppedFile } from './dropped-file.ts';
import { ErrorBoundary } from './error-boundary.tsx';
import { useFocusBack } from './focus-back.ts';
import { useRefusedChanges } from './refused-change.ts';
import styles from './frame.module.css';
import { useKeyboard } from './keyboard.ts';
import { NavigationRail } from './navigation-rail.tsx';
import { Notices } from './notices.tsx';
import { contentId, useFocusAfterGoing, usePageTitle } from './page.ts';
import { loadEarly } from './load-early.tsx';
import { CurrentScreen, searchPart, useScreenKey } from './screens.tsx';
import { ToastHost } from './toast-host.tsx';
import { useReminders } from './use-reminders.ts';
import { TopBar } from './top-bar.tsx';

const palettePart = loadEarly(async () => (await import('#renderer/features/palette/palette.tsx')).Palette);
const DialogHost = lazy(async () => ({ default: (await import('./dialog-host.tsx')).DialogHost }));

/** What surrounds every screen: the rail, the bar, the notices, and the keys that work everywhere. */
export function Frame() {
  const t = useWords('common');
  const asked = useStore(dialog);
  const [wasAsked, setWasAsked] = useState(false);
  if (asked !== null && !wasAsked) setWasAsked(true);
  const isPaletteOpen = useStore(palette);
  const { isWhole } = useReady();
  // Brought in once everything else is there, so that the first Ctrl+K opens within a frame and no letter typed is lost.
  useEffect(() => {
    if (!isWhole) return;
    void palettePart.prepare();
    void searchPart.prepare();
  }, [isWhole]);
  const screenKey = useScreenKey();
  useKeyboard();
  useDroppedFile();
  useRefusedChanges();
  useReminders();
  usePageTitle();
  useFocusAfterGoing();
  useFocusBack();
  return (
    <div className={styles.frame}>
      <a className={styles.skip} href={`#${contentId}`} onClick={skip}>
        {t('skipToContent')}
      </a>
      <NavigationRail />
      <div className={styles.column}>
        <TopBar />
        <Notices />
        <main id={contentId} className={styles.content} tabIndex={-1}>
          <ErrorBoundary key={screenKey}>
            <Suspense fallback={<p className={styles.loading}>{t('loading')}</p>}>
              <CurrentScreen />
            </Suspense>
          </ErrorBoundary>
        </main>
      </div>
      {isPaletteOpen && isWhole && (
        <Suspense fallback={null}>
          <palettePart.Component />
        </Suspense>
      )}
      <ToastHost />
      {wasAsked && (
        <Suspense fallback={null}>
          <DialogHost asked={asked} />
        </Suspense>
      )}
    </div>
  );
}

/** Moves the focus without leaving an address behind, which the app has no use for. */
function skip(event: { preventDefault: () => void }): void {
  event.preventDefault();
  document.getElementById(contentId)?.focus();
}
