import { useEffect } from 'react';

/** Marks, for the bench, the frame after the one in which the first screen was painted. */
export function useFirstContentMark(isReady: boolean): void {
  useEffect(() => {
    if (isReady) requestAnimationFrame(() => requestAnimationFrame(() => performance.mark('first-content')));
  }, [isReady]);
}
