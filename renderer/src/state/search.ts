import { useEffect, useMemo } from 'react';
import { createStore, useStore } from '#renderer/state/create-store.ts';
import { useAsOf, useReady } from '#renderer/state/workspace.ts';
import type { Bundle } from '#shared/corpus/bundle-schema.ts';
import type { SearchAnswer, SearchFilters } from '#shared/corpus/search/request.ts';
import { characterFold, simplifiedFrom, type FoldCharacter } from '#shared/corpus/search/fold.ts';
import { search } from '#shared/corpus/search/search.ts';
import { readCorpus, type SearchCorpus } from '#shared/corpus/search/search-corpus.ts';

/** How long the documents may be read in one go, in milliseconds, so that a key pressed meanwhile is answered in time. */
const LONGEST_TURN = 8;

interface ReadCorpus {
  readonly bundle: Bundle;
  readonly corpus: SearchCorpus;
}

const ready = createStore<ReadCorpus | null>(null);
let reading: Bundle | null = null;

/** Makes the documents ready for searching where they are not; any number of calls read them once. */
function prepareSearch(bundle: Bundle): void {
  if (reading === bundle || ready.get()?.bundle === bundle) return;
  reading = bundle;
  const steps = readCorpus(bundle);
  const goOn = (): void => {
    if (reading !== bundle) return;
    const until = performance.now() + LONGEST_TURN;
    do {
      const step = steps.next();
      if (step.done === true) {
        reading = null;
        ready.set({ bundle, corpus: step.value });
        return;
      }
    } while (performance.now() < until);
    setTimeout(goOn, 0);
  };
  goOn();
}

/**
 * What the words find at the as-of date, in the very render that asks; null while the documents are still being made ready, which at the
 * size the app comes with takes less than a frame. `most` is how many of the best hits to lay out.
 */
export function useSearch(words: string, filters: SearchFilters, most: number): SearchAnswer | null {
  const { bundle, isWhole } = useReady();
  const asOf = useAsOf();
  const read = useStore(ready);
  useEffect(() => {
    if (isWhole) prepareSearch(bundle);
  }, [bundle, isWhole]);
  const corpus = read?.bundle === bundle ? read.corpus : null;
  return useMemo(
    () => (corpus === null ? null : search(corpus, { words, filters, asOf, most })),
    [corpus, words, filters, asOf, most],
  );
}

const folds = new WeakMap<Bundle, FoldCharacter>();

/** What two characters are compared by, for finding in a single text as one finds in all. */
export function useFoldCharacter(): FoldCharacter {
  const { bundle } = useReady();
  return useMemo(() => {
    const fold = folds.get(bundle) ?? characterFold(simplifiedFrom(bundle.characters.simplified));
    folds.set(bundle, fold);
    return fold;
  }, [bundle]);
}
