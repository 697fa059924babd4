import { useMemo } from 'react';
import { useStore } from '#renderer/state/create-store.ts';
import { articleById, policyIdOf } from '#renderer/state/lookup.ts';
import { change, record } from '#renderer/state/record.ts';
import { useReady } from '#renderer/state/workspace.ts';
import type { Bundle } from '#shared/corpus/bundle-schema.ts';
import { findAgain } from '#shared/corpus/find-again.ts';
import type { Article, Span } from '#shared/corpus/schema.ts';
import type { HighlightStyle } from '#shared/record/schema.ts';
import type { HighlightEntry } from '#shared/record/state.ts';

/** A highlight of the client in focus and where its words stand now. */
export interface PlacedHighlight {
  readonly entry: HighlightEntry;
  /** Undefined where the documents no longer have the article. */
  readonly article: Article | undefined;
  /** Null where the article no longer has the words. */
  readonly span: Span | null;
}

const none: readonly HighlightEntry[] = [];

/** Every highlight of the client in focus, in the order of the documents; what lost its place comes last in its article. */
export function useHighlights(): readonly PlacedHighlight[] {
  const { bundle } = useReady();
  const entries = useStore(record).state?.highlights ?? none;
  return useMemo(() => placed(bundle, entries), [bundle, entries]);
}

function placed(bundle: Bundle, entries: readonly HighlightEntry[]): readonly PlacedHighlight[] {
  const policies = new Map(bundle.policies.map((policy, index) => [policy.id, index]));
  const order = ({ entry, article, span }: PlacedHighlight): readonly number[] => {
    const policy = policyIdOf(entry.article);
    const index = policies.get(policy) ?? policies.size;
    const place = article === undefined ? -1 : (bundle.policies[index]?.articles.indexOf(article) ?? -1);
    return [index, place, span?.start ?? Number.MAX_SAFE_INTEGER];
  };
  return entries
    .map((entry) => {
      const article = articleById(bundle, entry.article);
      const highlight: PlacedHighlight = {
        entry,
        article,
        span: article === undefined ? null : findAgain(article.text, entry),
      };
      return { highlight, key: order(highlight) };
    })
    .toSorted((left, right) => compare(left.key, right.key))
    .map(({ highlight }) => highlight);
}

function compare(left: readonly number[], right: readonly number[]): number {
  for (const [index, value] of left.entries()) {
    const difference = value - (right[index] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}

/** Marks words of an article for the client in focus; resolves with the highlight's id once it is on the disk, else null. */
export async function addHighlight(
  article: Article,
  { start, end }: Span,
  style: HighlightStyle,
  note = '',
): Promise<boolean> {
  const quote = article.text.slice(start, end);
  return change({
    kind: 'highlight.add',
    payload: { highlight: crypto.randomUUID(), article: article.id, start, end, quote, style, note },
  });
}

export async function styleHighlight(highlight: string, style: HighlightStyle): Promise<boolean> {
  return change({ kind: 'highlight.style', payload: { highlight, style } });
}

export async function noteOnHighlight(highlight: string, note: string): Promise<boolean> {
  return change({ kind: 'highlight.note', payload: { highlight, note } });
}

export async function withdrawHighlight(highlight: string): Promise<boolean> {
  return change({ kind: 'highlight.withdraw', payload: { highlight } });
}
