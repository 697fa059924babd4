import { useEffect, useMemo, useRef, type RefObject } from 'react';
import { markId } from '#renderer/ui/policy-text.tsx';
import { scrollWithin } from '#renderer/ui/scroll-within.ts';
import type { SharedTerm } from '#shared/corpus/shared-terms.ts';

/** The id from which the lit words of a pane get theirs. */
export function paneTextId(side: 'left' | 'right'): string {
  return `compared-${side}`;
}

/** The scrollers of two panes, and the way to bring a term into view in both. */
export interface Panes {
  readonly left: RefObject<HTMLDivElement | null>;
  readonly right: RefObject<HTMLDivElement | null>;
  readonly show: (term: SharedTerm) => void;
}

/** While `isLocked`, scrolling one pane scrolls the other by the same share of its length. */
export function useScrollTogether(isLocked: boolean): Panes {
  const left = useRef<HTMLDivElement>(null);
  const right = useRef<HTMLDivElement>(null);
  // A pane that was scrolled by us must not scroll the other back.
  const moved = useRef(new Set<HTMLElement>());
  useEffect(() => {
    const [one, other] = [left.current, right.current];
    if (!isLocked || one === null || other === null) return;
    const follow = (from: HTMLElement, to: HTMLElement) => () => {
      if (moved.current.delete(from)) return;
      const share = from.scrollTop / Math.max(1, from.scrollHeight - from.clientHeight);
      const top = Math.round(share * (to.scrollHeight - to.clientHeight));
      if (Math.abs(to.scrollTop - top) < 1) return;
      moved.current.add(to);
      to.scrollTop = top;
    };
    const [leadLeft, leadRight] = [follow(one, other), follow(other, one)];
    one.addEventListener('scroll', leadLeft, { passive: true });
    other.addEventListener('scroll', leadRight, { passive: true });
    return () => {
      one.removeEventListener('scroll', leadLeft);
      other.removeEventListener('scroll', leadRight);
    };
  }, [isLocked]);
  return useMemo(
    () => ({
      left,
      right,
      show: (term) => {
        for (const [side, pane] of [['left', left.current] as const, ['right', right.current] as const]) {
          const start = term[side][0]?.start;
          if (pane === null || start === undefined) continue;
          const before = pane.scrollTop;
          scrollWithin(pane, document.getElementById(markId(paneTextId(side), start)), 'visible');
          if (pane.scrollTop !== before) moved.current.add(pane);
        }
      },
    }),
    [],
  );
}
