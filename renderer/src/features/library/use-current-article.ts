import { useEffect, useState, type RefObject } from 'react';
import type { Policy } from '#shared/corpus/schema.ts';
import { articleElementId } from './article-view.tsx';

/** The article that stands in the upper third of the reader, kept while it scrolls. */
export function useCurrentArticle(scroller: RefObject<HTMLElement | null>, policy: Policy): string | null {
  const [current, setCurrent] = useState<string | null>(null);
  useEffect(() => {
    const byElement = new Map<Element, string>();
    const visible = new Set<string>();
    const observer = new IntersectionObserver(
      (entries) => {
        for (const entry of entries) {
          const article = byElement.get(entry.target);
          if (article === undefined) continue;
          if (entry.isIntersecting) visible.add(article);
          else visible.delete(article);
        }
        const first = policy.articles.find(({ id }) => visible.has(id));
        if (first !== undefined) setCurrent(first.id);
      },
      { root: scroller.current, rootMargin: '-12% 0px -75% 0px' },
    );
    for (const { id } of policy.articles) {
      const element = document.getElementById(articleElementId(id));
      if (element === null) continue;
      byElement.set(element, id);
      observer.observe(element);
    }
    return () => observer.disconnect();
  }, [scroller, policy]);
  return current;
}
