import { useEffect, useLayoutEffect, type RefObject } from 'react';
import { readingNow, saveReading } from '#renderer/state/reading.ts';
import { holdPlace } from '#renderer/ui/hold-place.ts';
import type { Policy } from '#shared/corpus/schema.ts';
import type { ReadingPosition } from '#shared/workspace/schema.ts';
import { articleElementId } from './article-view.tsx';

/** So long after the last scrolling the place is written; leaving the document writes it at once. */
const restFor = 500;

/**
 * Keeps how far a document was read: at each rest of scrolling, and when it is left. Opens it there, unless
 * `isTaken` says that the reader was taken to a place of its own.
 */
export function useReadingPosition(scroller: RefObject<HTMLElement | null>, policy: Policy, isTaken: boolean): void {
  useLayoutEffect(() => {
    const position = readingNow().positions[policy.id];
    if (isTaken || position === undefined || scroller.current === null) return;
    const frame = scroller.current;
    return holdPlace(frame, () => restore(frame, position));
  }, [scroller, policy, isTaken]);

  useEffect(() => {
    const frame = scroller.current;
    if (frame === null) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let last = readingNow().latest === policy.id ? readingNow().positions[policy.id] : undefined;
    const write = (position: ReadingPosition | null): void => {
      clearTimeout(timer);
      timer = undefined;
      if (position === null || (position.article === last?.article && position.into === last.into)) return;
      last = position;
      void saveReading(policy.id, position);
    };
    // Until the reader has come to rest where it was opened, what it passes on the way is nobody's place.
    let latest: ReadingPosition | null = readingNow().positions[policy.id] ?? null;
    let hasCome = false;
    const rest = (): void => {
      hasCome = true;
      latest = positionIn(frame, policy);
      write(latest);
    };
    const scroll = (): void => {
      if (!hasCome) return;
      clearTimeout(timer);
      timer = setTimeout(rest, restFor);
    };
    const leave = (): void => {
      if (timer !== undefined) latest = positionIn(frame, policy) ?? latest;
      write(latest);
    };
    const opened = setTimeout(rest, 2 * restFor);
    frame.addEventListener('scroll', scroll, { passive: true });
    window.addEventListener('pagehide', leave);
    return () => {
      clearTimeout(opened);
      frame.removeEventListener('scroll', scroll);
      window.removeEventListener('pagehide', leave);
      leave();
    };
  }, [scroller, policy]);
}

function restore(frame: HTMLElement, { article, into }: ReadingPosition): void {
  const box = document.getElementById(articleElementId(article))?.getBoundingClientRect();
  if (box !== undefined) frame.scrollTop += box.top - frame.getBoundingClientRect().top + (box.height * into) / 1000;
}

/** The first article that reaches below the upper edge, and how much of it is above; null where none is drawn. */
function positionIn(frame: HTMLElement, policy: Policy): ReadingPosition | null {
  const { top } = frame.getBoundingClientRect();
  if (frame.scrollTop < 1) {
    const [first] = policy.articles;
    return first === undefined ? null : { article: first.id, into: 0 };
  }
  for (const { id } of policy.articles) {
    const box = document.getElementById(articleElementId(id))?.getBoundingClientRect();
    if (box === undefined || box.height === 0 || box.bottom <= top) continue;
    const into = Math.round(Math.max(0, (top - box.top) / box.height) * 1000);
    return { article: id, into: Math.min(1000, into) };
  }
  return null;
}
