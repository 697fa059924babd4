import { useEffect } from 'react';
import { lookAtExchange } from '#renderer/state/exchange.ts';
import { loadCorpus } from '#renderer/state/start.ts';

/** Once the first screen is painted: marks it, for the bench, and asks for everything the other screens need. */
export function useAfterFirstPaint(isReady: boolean): void {
  useEffect(() => {
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
