import { useEffect, useState, type RefObject } from 'react';
import type { Policy } from '#shared/corpus/schema.ts';
import { articleElementId } from './article-view.tsx';

const ownScrolling = ['wheel', 'pointerdown', 'keydown', 'touchmove'] as const;

/**
 * The article being read: the one the reader was taken to, until the person scrolls; from then on the one that stands
 * in the upper third.
 */
export function useCurrentArticle(
  scroller: RefObject<HTMLElement | null>,
  policy: Policy,
  taken: { readonly article: string | null },
): string | null {
  const observed = useArticleInView(scroller, policy);
  const [left, setLeft] = useState<object | null>(null);
  useEffect(() => {
    const frame = scroller.current;
    const leave = () => setLeft(taken);
    for (const name of ownScrolling) frame?.addEventListener(name, leave, { passive: true });
    return () => {
      for (const name of ownScrolling) frame?.removeEventListener(name, leave);
    };
  }, [scroller, taken]);
  return left === taken ? observed : (taken.article ?? observed);
}

function useArticleInView(scroller: RefObject<HTMLElement | null>, policy: Policy): string | null {
  const [inView, setInView] = useState<string | null>(null);
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
        if (first !== undefined) setInView(first.id);
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
  return inView;
}
