import { useLayoutEffect } from 'react';
import { lookAtExchange } from '#renderer/state/exchange.ts';
import { loadCorpus } from '#renderer/state/start.ts';

/** Once the first screen is painted: marks it, for the bench, and asks for everything the other screens need. */
export function useAfterFirstPaint(isReady: boolean): void {
  // Counted from the moment the screen is in the page: the second frame after it begins once the first is painted.
  useLayoutEffect(() => {
    if (!isReady) return;
    requestAnimationFrame(() =>
      requestAnimationFrame(() => {
        performance.mark('first-content');
        void loadCorpus();
        void lookAtExchange();
      }),
    );
  }, [isReady]);
}
