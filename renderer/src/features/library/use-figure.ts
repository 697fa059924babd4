import { useCallback, useEffect, useState, type RefObject } from 'react';
import { useReady } from '#renderer/state/workspace.ts';
import type { FigureMark } from '#shared/corpus/figures-in-text.ts';
import type { Policy } from '#shared/corpus/schema.ts';
import { figuresOf } from './article-context.ts';

/** A figure that was clicked, and where its card hangs in the column. */
export interface ClickedFigure {
  readonly key: string;
  readonly mark: FigureMark;
  readonly place: { readonly top: number; readonly left: number };
}

const gap = 6;
/** No card is wider. */
const widest = 352;

/** The marked figure or date a person clicked, until another place is. */
export function useFigure(
  scroller: RefObject<HTMLElement | null>,
  policy: Policy,
): { readonly figure: ClickedFigure | null; readonly close: () => void } {
  const { bundle } = useReady();
  const [figure, setFigure] = useState<ClickedFigure | null>(null);
  useEffect(() => {
    const frame = scroller.current;
    if (frame === null) return;
    const click = (event: MouseEvent) => {
      if (!(event.target instanceof Element) || event.target.closest('[data-picked-bar]') !== null) return;
      const element = event.target.closest<HTMLElement>('[data-figure]');
      const id = element?.closest<HTMLElement>('[data-text]')?.dataset['text'];
      const article = policy.articles.find((candidate) => candidate.id === id);
      const start = Number(element?.dataset['figure']);
      const mark = article === undefined ? undefined : figuresOf(bundle, article).find((one) => one.start === start);
      const isSelecting = getSelection()?.isCollapsed === false;
      if (element === null || mark === undefined || isSelecting || element.closest('[data-highlight]') !== null) {
        setFigure(null);
        return;
      }
      const [box, outer] = [element.getBoundingClientRect(), frame.getBoundingClientRect()];
      setFigure({
        key: `${id}-${start}`,
        mark,
        place: {
          top: box.bottom - outer.top + frame.scrollTop + gap,
          left: Math.max(gap, Math.min(box.left - outer.left, outer.width - widest - 3 * gap)),
        },
      });
    };
    frame.addEventListener('click', click);
    return () => frame.removeEventListener('click', click);
  }, [scroller, policy, bundle]);
  const close = useCallback(() => setFigure(null), []);
  return { figure, close };
}
