import { startTransition, useEffect, useMemo, useState } from 'react';
import type { Policy } from '#shared/corpus/schema.ts';

/** So many articles are drawn at once on either side of the one that is opened: more than a window holds. */
const atOnce = 2;

/**
 * Which articles of a document are drawn: those about `start` at once, the others one by one while the window has
 * nothing else to do.
 */
export function useFilling({ articles }: Policy, start: string | null): ReadonlySet<string> {
  const [filled, setFilled] = useState<ReadonlySet<string>>(new Set());
  const about = useMemo(() => aroundOf(articles, start), [articles, start]);
  useEffect(() => {
    const next = inTurn(articles, start).find((id) => !filled.has(id) && !about.has(id));
    if (next === undefined) return;
    const handle = requestIdleCallback(() => startTransition(() => setFilled(new Set([...filled, ...about, next]))), {
      timeout: 200,
    });
    return () => cancelIdleCallback(handle);
  }, [articles, start, filled, about]);
  return useMemo(() => new Set([...filled, ...about]), [filled, about]);
}

function aroundOf(articles: Policy['articles'], start: string | null): ReadonlySet<string> {
  const at = indexOf(articles, start);
  return new Set(articles.slice(Math.max(0, at - atOnce), at + atOnce + 1).map(({ id }) => id));
}

function indexOf(articles: Policy['articles'], start: string | null): number {
  return Math.max(
    0,
    articles.findIndex(({ id }) => id === start),
  );
}

/** From `start` to the end, then back to the beginning. */
function inTurn(articles: Policy['articles'], start: string | null): readonly string[] {
  const ids = articles.map(({ id }) => id);
  const at = indexOf(articles, start);
  return [...ids.slice(at), ...ids.slice(0, at).toReversed()];
}
