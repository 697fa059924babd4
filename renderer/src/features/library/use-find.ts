import { useDeferredValue, useEffect, useMemo, useState, type RefObject } from 'react';
import { markId } from '#renderer/ui/policy-text.tsx';
import { scrollWithin } from '#renderer/ui/scroll-within.ts';
import type { Policy } from '#shared/corpus/schema.ts';
import { articleElementId } from './article-view.tsx';
import { findInPolicy, type Hit } from './find-in-policy.ts';

/** Find in one document: whether its bar is open (Ctrl+F), the hits, and the one shown. */
export interface Find {
  readonly isOpen: boolean;
  readonly hits: readonly Hit[];
  readonly at: number;
  readonly open: () => void;
  readonly close: () => void;
  readonly look: (words: string) => void;
  readonly step: (direction: 1 | -1) => void;
}

export function useFind(
  scroller: RefObject<HTMLElement | null>,
  policy: Policy,
  texts: Readonly<Record<string, string>> | null,
): Find {
  const [isOpen, setIsOpen] = useState(false);
  const [words, setWords] = useState('');
  const [at, setAt] = useState(0);
  const sought = useDeferredValue(isOpen ? words : '');
  const hits = useMemo(() => findInPolicy(policy, sought, texts), [policy, sought, texts]);
  const hit = hits[at];

  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== 'f' || !(event.ctrlKey || event.metaKey) || event.shiftKey || event.altKey)
        return;
      event.preventDefault();
      setIsOpen(true);
    };
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, []);

  useEffect(() => {
    if (hit === undefined || scroller.current === null) return;
    const mark = document.getElementById(markId(articleElementId(hit.article), hit.start));
    scrollWithin(scroller.current, mark, 'visible');
  }, [scroller, hit]);

  return {
    isOpen,
    hits,
    at,
    open: () => setIsOpen(true),
    close: () => setIsOpen(false),
    look: (next) => {
      setWords(next);
      setAt(0);
    },
    step: (direction) => setAt((now) => (hits.length === 0 ? 0 : (now + direction + hits.length) % hits.length)),
  };
}
