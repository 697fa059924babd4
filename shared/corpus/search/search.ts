import type { Bundle } from '#shared/corpus/bundle-schema.ts';
import { characterFold } from '#shared/corpus/search/fold.ts';
import type { SearchAnswer, SearchRequest } from '#shared/corpus/search/request.ts';
import { searchArticles, searchCorpus as foldedCorpus } from '#shared/corpus/search/search-articles.ts';
import type { SearchCorpus } from '#shared/corpus/search/search-articles.ts';

/** The articles of a bundle, made ready for any number of searches. */
export function searchCorpus(bundle: Bundle): SearchCorpus {
  return foldedCorpus(
    bundle,
    characterFold((character) => character),
  );
}

/** Every article that holds the words and that the filters let through. */
export function search(corpus: SearchCorpus, { words, asOf, most = Infinity }: SearchRequest): SearchAnswer {
  const hits = searchArticles(corpus, words, asOf).map(({ policy, article, places }) => ({
    policy,
    article,
    places,
    titlePlaces: [],
    via: 'text' as const,
    terms: [],
  }));
  const counts = {
    policies: new Map<string, number>(),
    regions: new Map<string, number>(),
    topics: new Map<string, number>(),
    statuses: new Map<string, number>(),
    audiences: new Map<string, number>(),
    agencies: new Map<string, number>(),
    kinds: new Map<string, number>(),
  };
  return { hits: hits.slice(0, most), counts, total: hits.length };
}
