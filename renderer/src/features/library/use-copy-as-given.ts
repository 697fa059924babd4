import { useEffect, type RefObject } from 'react';
import { useCitation } from '#renderer/sources/use-citation.ts';
import { startPassage } from '#renderer/sources/drag-passage.ts';
import { copyText } from '#renderer/ui/copy-text.ts';
import type { Policy } from '#shared/corpus/schema.ts';
import { partsOf } from './use-picked.ts';

/**
 * Whatever the script shown, what leaves the reader is the given text: copying takes its characters, dragging a
 * selection takes its citation, and Ctrl+Shift+C copies the citation of the selection, or of the article being read,
 * as Markdown.
 */
export function useCopyAsGiven(scroller: RefObject<HTMLElement | null>, policy: Policy, current: string | null): void {
  const cite = useCitation();
  useEffect(() => {
    const frame = scroller.current;
    if (frame === null) return;
    const articleOf = (id: string | null) => policy.articles.find((candidate) => candidate.id === id);
    const copy = (event: ClipboardEvent) => {
      // A citation that a command puts on the clipboard is complete already.
      if (event.defaultPrevented || isInPanel(event.target)) return;
      const parts = partsOf(frame, policy);
      if (parts.length === 0) return;
      const words = parts.map(({ article, start, end }) => articleOf(article)?.text.slice(start, end) ?? '');
      event.clipboardData?.setData('text/plain', words.join('\n'));
      event.preventDefault();
    };
    const drag = (event: DragEvent) => {
      const parts = partsOf(frame, policy);
      // A button that is dragged brings its own citation.
      if (event.dataTransfer === null || parts.length === 0 || isDraggable(event.target)) return;
      startPassage(event.dataTransfer, citations(parts, 'plain'));
    };
    const citations = (parts: ReturnType<typeof partsOf>, form: 'plain' | 'markdown') =>
      parts
        .flatMap(({ article: id, start, end }) => {
          const article = articleOf(id);
          return article === undefined ? [] : [cite(policy, article, { start, end }, form)];
        })
        .join('\n\n');
    const press = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== 'c' || !event.shiftKey || !(event.ctrlKey || event.metaKey) || event.altKey)
        return;
      event.preventDefault();
      const parts = partsOf(frame, policy);
      const article = articleOf(current);
      if (parts.length > 0) copyText(citations(parts, 'markdown'));
      else if (article !== undefined) copyText(cite(policy, article, undefined, 'markdown'));
    };
    frame.addEventListener('copy', copy);
    frame.addEventListener('dragstart', drag);
    window.addEventListener('keydown', press);
    return () => {
      frame.removeEventListener('copy', copy);
      frame.removeEventListener('dragstart', drag);
      window.removeEventListener('keydown', press);
    };
  }, [scroller, policy, current, cite]);
}

function isInPanel(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('[data-picked-bar]') !== null;
}

function isDraggable(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.draggable;
}
