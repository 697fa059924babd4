import { useEffect } from 'react';
import { loadCorpus } from '#renderer/state/start.ts';

/** Once the first screen is painted: marks it, for the bench, and asks for everything the other screens need. */
export function useAfterFirstPaint(isReady: boolean): void {
  useEffect(() => {
    if (!isReady) return;
    requestAnimationFrame(() =>
      requestAnimationFrame(() => {
        performance.mark('first-content');
        void loadCorpus();
      }),
    );
  }, [isReady]);
}
