import { placesOf } from '#shared/corpus/citation.ts';
import type { Policy, Span } from '#shared/corpus/schema.ts';
import { foldText, foldWhole, type FoldCharacter } from '#shared/corpus/search/fold.ts';

/** One place where the searched words stand. */
export interface Hit extends Span {
  readonly article: string;
}

interface Searchable {
  readonly articles: readonly Pick<Policy['articles'][number], 'id' | 'text'>[];
}

/**
 * Every place in a document's articles that has the words, in reading order, none overlapping another. They are compared as in a search of all
 * documents: script, width and case are one, and white space is nothing.
 */
export function findInPolicy(policy: Searchable, words: string, foldCharacter: FoldCharacter): readonly Hit[] {
  const needle = foldWhole(words, foldCharacter);
  if (needle === '') return [];
  return policy.articles.flatMap(({ id, text }) => {
    const folded = foldText(text, foldCharacter);
    let free = 0;
    return placesOf(folded.text, needle).flatMap((at) => {
      if (at < free) return [];
      free = at + needle.length;
      return [{ article: id, start: folded.starts[at] ?? 0, end: folded.ends[free - 1] ?? 0 }];
    });
  });
}
