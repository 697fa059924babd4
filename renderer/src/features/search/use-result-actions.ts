import { useCallback, useState } from 'react';
import { useWords } from '#renderer/i18n/index.ts';
import { useCitation } from '#renderer/sources/use-citation.ts';
import { go, moveWithin } from '#renderer/state/place.ts';
import { query } from '#renderer/state/search-query.ts';
import {
  changeSearches,
  searchOf,
  withoutRecent,
  withoutSaved,
  withRecent,
  withSaved,
} from '#renderer/state/searches.ts';
import { copyText } from '#renderer/ui/copy-text.ts';
import type { Search } from '#shared/workspace/schema.ts';
import { bodyPassages, placeOf } from './article-passages.ts';
import { toggled } from './filters.ts';
import { useSearchName } from './kept-search.tsx';
import type { Row } from './rows.ts';
import type { Told } from './undo-toast.tsx';
import { changeView, flipped, view } from './view.ts';

/** What can be done with results and searches, and the sentence that tells of the last such thing. */
export function useResultActions() {
  const t = useWords('search');
  const nameOf = useSearchName();
  const cite = useCitation();
  const [told, setTold] = useState<Told | null>(null);

  const keep = async (change: Parameters<typeof changeSearches>[0], sentence: string, undo?: Told['undo']) => {
    const isDone = await changeSearches(change);
    setTold(isDone ? { sentence, ...(undo === undefined ? {} : { undo }) } : { sentence: t('saved.failed') });
  };
  const save = (search: Search, at: number) =>
    void keep((now) => withSaved(now, search, at), t('saved.done', { name: nameOf(search) }));

  return {
    told,
    forgetTold: useCallback(() => setTold(null), []),
    save,
    remove: (search: Search, at: number) =>
      void keep(
        (now) => withoutSaved(now, search),
        t('saved.removed', { name: nameOf(search) }),
        () => save(search, at),
      ),
    clearRecent: (recent: readonly Search[]) =>
      void keep(withoutRecent, t('recent.cleared'), () => {
        void changeSearches((now) => recent.toReversed().reduce(withRecent, now));
      }),
    open: (row: Row) => {
      if (row.kind === 'document') return;
      if (row.kind === 'rest') {
        const { words, filters } = query.get();
        return query.set({ words, filters: toggled(filters, { facet: 'policies', value: row.policy.id }) });
      }
      remember();
      changeView({ isLeft: true });
      // The way back finds the words of this search, whatever is searched in between.
      moveWithin({ name: 'search', words: query.get().words });
      const { hit } = row;
      const span = placeOf(hit, row.kind === 'passage' ? row.passage : bodyPassages(hit)[0]);
      go({ name: 'library', article: hit.article.id, ...(span === undefined ? {} : { span }) });
    },
    flip: (row: Row) => {
      const { folded, unfolded } = view.get();
      if (row.kind === 'document') changeView({ folded: flipped(folded, row.policy.id) });
      else if (row.kind === 'article') changeView({ unfolded: flipped(unfolded, row.hit.article.id) });
    },
    copy: (row: Row) => {
      if (row.kind !== 'article' && row.kind !== 'passage') return;
      const { policy, article } = row.hit;
      const { text, start } = row.kind === 'passage' ? row.passage : { text: '', start: 0 };
      const span = text === '' ? undefined : { start, end: start + text.length };
      setTold({ sentence: copyText(cite(policy, article, span, 'plain')) ? t('copy.done') : t('copy.failed') });
    },
  };
}

/** Puts the search that is in the field among the recent ones; where the disk refuses, it is not. */
export function remember(): void {
  void changeSearches((now) => withRecent(now, searchOf(query.get())));
}
