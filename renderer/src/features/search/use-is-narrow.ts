import { useLayoutEffect, useState, type RefObject } from 'react';
import { useReady } from '#renderer/state/workspace.ts';

/** Whether an element is narrower than so many times the text size. */
export function useIsNarrow(element: RefObject<HTMLElement | null>, rem: number): boolean {
  const { textSize } = useReady().settings;
  const [isNarrow, setNarrow] = useState(false);
  useLayoutEffect(() => {
    const { current } = element;
    if (current === null) return;
    const least = (rem * 16 * textSize) / 100;
    // Tells the first width, too, before anything is painted.
    const observer = new ResizeObserver(() => setNarrow(current.clientWidth < least));
    observer.observe(current);
    return () => observer.disconnect();
  }, [element, rem, textSize]);
  return isNarrow;
}
