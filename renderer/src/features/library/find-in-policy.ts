import type { Policy, Span } from '#shared/corpus/schema.ts';

/** One place where the searched words stand. */
export interface Hit extends Span {
  readonly article: string;
}

interface Searchable {
  readonly articles: readonly Pick<Policy['articles'][number], 'id' | 'text'>[];
}

/** Every place in a document's articles that has exactly the words, whatever their case, in reading order. */
export function findInPolicy(policy: Searchable, words: string): readonly Hit[] {
  if (words === '') return [];
  const pattern = new RegExp(words.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&'), 'gi');
  return policy.articles.flatMap((article) =>
    [...article.text.matchAll(pattern)].map((match) => ({
      article: article.id,
      start: match.index,
      end: match.index + match[0].length,
    })),
  );
}
