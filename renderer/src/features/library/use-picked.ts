import { useCallback, useEffect, useState, type RefObject } from 'react';
import { selectedWords } from '#renderer/ui/text-selection.ts';
import type { Policy } from '#shared/corpus/schema.ts';
import { trimmed } from '#shared/corpus/sentences.ts';
import type { Picked, PickedPart } from './picked.ts';

/** What is picked in the reader now, by selecting with the pointer, by clicking a highlight, or by keys. */
export interface Picking {
  readonly picked: Picked | null;
  readonly pick: (picked: Picked | null) => void;
}

/** Follows the selection of the text; words of the bar or of a panel are none of it. */
export function usePicked(scroller: RefObject<HTMLElement | null>, policy: Policy): Picking {
  const [picked, setPicked] = useState<Picked | null>(null);
  useEffect(() => {
    const frame = scroller.current;
    if (frame === null) return;
    const look = (event: Event) => {
      if (event.target instanceof Element && event.target.closest('[data-picked-bar]') !== null) return;
      // The selection is settled only after the event that ends it.
      setTimeout(() => {
        const parts = partsOf(frame, policy);
        if (parts.length > 0) setPicked({ parts, highlight: null, byKeys: false });
        else if (event.type === 'pointerup') setPicked(highlightAt(event.target));
      }, 0);
    };
    const keys = (event: KeyboardEvent) => {
      if (event.shiftKey && /^(Arrow|Home|End|Page)/.test(event.key)) look(event);
    };
    frame.addEventListener('pointerup', look);
    frame.addEventListener('keyup', keys);
    return () => {
      frame.removeEventListener('pointerup', look);
      frame.removeEventListener('keyup', keys);
    };
  }, [scroller, policy]);
  const pick = useCallback((next: Picked | null) => {
    getSelection()?.removeAllRanges();
    setPicked(next);
  }, []);
  return { picked, pick };
}

/** The words of the document that are selected now, without the spaces at their edges, an entry an article. */
export function partsOf(frame: HTMLElement, policy: Policy): readonly PickedPart[] {
  const selection = getSelection();
  if (selection === null || selection.isCollapsed || selection.rangeCount === 0) return [];
  return selectedWords(frame, selection.getRangeAt(0)).flatMap(({ text: article, start, end }) => {
    const given = policy.articles.find(({ id }) => id === article)?.text;
    const words = given === undefined ? null : trimmed(given, { start, end });
    return words === null ? [] : [{ article, ...words }];
  });
}

function highlightAt(target: EventTarget | null): Picked | null {
  if (!(target instanceof Element)) return null;
  const highlight = target.closest<HTMLElement>('[data-highlight]')?.dataset['highlight'];
  return highlight === undefined ? null : { parts: [], highlight, byKeys: false };
}
