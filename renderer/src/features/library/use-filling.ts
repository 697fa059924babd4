import { startTransition, useEffect, useState } from 'react';
import type { Policy } from '#shared/corpus/schema.ts';

/** So many articles are drawn at once: more than a window holds. */
const atOnce = 3;

/**
 * Which articles of a document are drawn: those from `start` on at once, the others one by one, nearest first, while
 * the window has nothing else to do.
 */
export function useFilling({ articles }: Policy, start: string | null): ReadonlySet<string> {
  const [filled, setFilled] = useState<ReadonlySet<string>>(() => new Set(inTurn(articles, start).slice(0, atOnce)));
  useEffect(() => {
    const next = inTurn(articles, start).find((id) => !filled.has(id));
    if (next === undefined) return;
    const handle = requestIdleCallback(() => startTransition(() => setFilled(new Set([...filled, next]))), {
      timeout: 200,
    });
    return () => cancelIdleCallback(handle);
  }, [articles, start, filled]);
  return filled;
}

/** From `start` to the end, then back to the beginning. */
function inTurn(articles: Policy['articles'], start: string | null): readonly string[] {
  const ids = articles.map(({ id }) => id);
  const at = Math.max(0, start === null ? 0 : ids.indexOf(start));
  return [...ids.slice(at), ...ids.slice(0, at).toReversed()];
}
