import type { Policy, Span } from '#shared/corpus/schema.ts';

/** One place where the searched words stand. */
export interface Hit extends Span {
  readonly article: string;
}

interface Searchable {
  readonly articles: readonly Pick<Policy['articles'][number], 'id' | 'text'>[];
}

/** Texts shown in place of the given ones, by article: each as long as the given one. */
type Converted = Readonly<Record<string, string>> | null;

/**
 * Every place in a document's articles that has exactly the words, whatever their case, in reading order: in the given
 * characters, or in those shown in place of them.
 */
export function findInPolicy(policy: Searchable, words: string, converted: Converted = null): readonly Hit[] {
  if (words === '') return [];
  const pattern = new RegExp(words.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&'), 'gi');
  return policy.articles.flatMap(({ id, text }) => {
    const hits = placesIn(id, text, pattern);
    const shown = converted?.[id];
    if (shown === undefined) return hits;
    const further = placesIn(id, shown, pattern).filter(({ start }) => !hits.some((hit) => hit.start === start));
    return [...hits, ...further].toSorted((left, right) => left.start - right.start);
  });
}

function placesIn(article: string, text: string, pattern: RegExp): readonly Hit[] {
  return [...text.matchAll(pattern)].map((match) => ({
    article,
    start: match.index,
    end: match.index + match[0].length,
  }));
}
