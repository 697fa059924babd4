import { useMemo } from 'react';
import { useAsOf, useReady } from '#renderer/state/workspace.ts';
import type { SearchAnswer, SearchFilters } from '#shared/corpus/search/request.ts';
import { search, searchCorpus } from '#shared/corpus/search/search.ts';

/**
 * What the words find at the as-of date, in the very render that asks; null while the documents are still being made ready, which at the
 * size the app comes with is never seen. `most` is how many of the best hits to lay out.
 */
export function useSearch(words: string, filters: SearchFilters, most: number): SearchAnswer | null {
  const { bundle } = useReady();
  const asOf = useAsOf();
  const corpus = useMemo(() => searchCorpus(bundle), [bundle]);
  return useMemo(() => search(corpus, { words, filters, asOf, most }), [corpus, words, filters, asOf, most]);
}
