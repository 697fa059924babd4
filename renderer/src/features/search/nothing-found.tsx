import { SearchX } from 'lucide-react';
import { useWords } from '#renderer/i18n/index.ts';
import { query, type Query } from '#renderer/state/search-query.ts';
import { useSearch } from '#renderer/state/search.ts';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { PlainButton } from '#renderer/ui/plain-button.tsx';
import { noFilters } from '#shared/corpus/search/request.ts';
import { facets, isUnfiltered, without } from './filters.ts';
import styles from './nothing-found.module.css';
import { useFacetWords } from './use-facets.ts';

/** What can be done where nothing was found: the changes that would find something, with how much, and how to type. */
export function NothingFound({ sought }: { readonly sought: Query }) {
  const t = useWords('search');
  const { facetName } = useFacetWords();
  const { words, filters } = sought;
  const set = facets.filter((facet) => filters[facet].length > 0);
  const single = words.trim().split(/\s+/);
  return (
    <EmptyState icon={SearchX} title={t('nothing.title')}>
      <div className={styles.ways}>
        {set.length > 1 &&
          set.map((facet) => (
            <Way
              key={facet}
              to={{ words, filters: without(filters, facet) }}
              label={(count) => t('nothing.lift', { facet: facetName(facet), count })}
            />
          ))}
        {!isUnfiltered(filters) && (
          <Way to={{ words, filters: noFilters }} label={(count) => t('nothing.liftAll', { count })} />
        )}
        {single.length > 1 &&
          single.map((word) => (
            <Way
              key={word}
              to={{ words: word, filters }}
              label={(count) => t('nothing.only', { words: word, count })}
            />
          ))}
      </div>
      <ul className={styles.hints}>
        <li>{t('nothing.hints.shorter')}</li>
        <li>{t('nothing.hints.pinyin')}</li>
        <li>{t('nothing.hints.english')}</li>
      </ul>
    </EmptyState>
  );
}

/** One change of the search, offered where it would find something. */
function Way({ to, label }: { readonly to: Query; readonly label: (count: number) => string }) {
  const found = useSearch(to.words, to.filters, 0)?.total ?? 0;
  if (found === 0) return null;
  return <PlainButton onClick={() => query.set(to)}>{label(found)}</PlainButton>;
}
