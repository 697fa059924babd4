import { useLayoutEffect, type RefObject } from 'react';
import { scrollWithin } from '#renderer/ui/scroll-within.ts';
import { rangeOf } from '#renderer/ui/text-selection.ts';
import type { Picked } from './picked.ts';

const gap = 8;
const highlightName = 'picked';

/**
 * Puts the bar above the picked words, below them where there is no room, inside the column. Draws the picked
 * words as such, since the selection goes when a field takes the focus, and brings words picked by keys into view.
 */
export function usePickedPlace(
  scroller: RefObject<HTMLElement | null>,
  bar: RefObject<HTMLElement | null>,
  picked: Picked,
): void {
  useLayoutEffect(() => {
    const [frame, own] = [scroller.current, bar.current];
    if (frame === null || own === null) return;
    const ranges = picked.parts.flatMap(
      ({ article, start, end }) => rangeOf(frame, { text: article, start, end }) ?? [],
    );
    CSS.highlights.set(highlightName, new Highlight(...ranges));
    const marks =
      picked.highlight === null
        ? []
        : [...frame.querySelectorAll(`[data-highlight="${CSS.escape(picked.highlight)}"]`)];
    const anchor = marks[0] ?? ranges[0]?.startContainer.parentElement ?? null;
    if (picked.byKeys && anchor instanceof HTMLElement) scrollWithin(frame, anchor, 'visible');
    const boxes = [...marks, ...ranges].map((one) => one.getBoundingClientRect());
    if (boxes.length === 0) return;
    const top = Math.min(...boxes.map((box) => box.top));
    const bottom = Math.max(...boxes.map((box) => box.bottom));
    const left = Math.min(...boxes.map((box) => box.left));
    const outer = frame.getBoundingClientRect();
    const { width, height } = own.getBoundingClientRect();
    const isAbove = top - height - gap >= outer.top;
    const within = isAbove ? top - height - gap : Math.min(bottom + gap, outer.bottom - height - gap);
    own.style.top = `${within - outer.top + frame.scrollTop}px`;
    own.style.left = `${Math.max(gap, Math.min(left - outer.left, outer.width - width - 3 * gap))}px`;
    return () => {
      CSS.highlights.delete(highlightName);
    };
  }, [scroller, bar, picked]);
}
