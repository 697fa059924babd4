import { Clock, Star, X, type LucideIcon } from 'lucide-react';
import { useWords } from '#renderer/i18n/index.ts';
import { queryOf } from '#renderer/state/searches.ts';
import type { Search } from '#shared/workspace/schema.ts';
import { chosenOf } from './filters.ts';
import styles from './kept-search.module.css';
import { useFacetWords } from './use-facets.ts';

/** A kept search by its words and its filters, in one line. */
export function useSearchName(): (search: Search) => string {
  const t = useWords('search');
  const { valueName } = useFacetWords();
  return (search) => {
    const { words, filters } = queryOf(search);
    const values = chosenOf(filters).map(valueName);
    return [...(words === '' ? [] : [words]), ...values].join(t('nameSeparator'));
  };
}

interface KeptListProps {
  readonly label: string;
  readonly kind: 'recent' | 'saved';
  readonly searches: readonly Search[];
  readonly onOpen: (search: Search) => void;
  /** Where searches can be taken out one by one. */
  readonly onRemove?: (search: Search, at: number) => void;
}

const icons: Readonly<Record<KeptListProps['kind'], LucideIcon>> = { recent: Clock, saved: Star };

/** Searches to come back to, one press each. */
export function KeptList({ label, kind, searches, onOpen, onRemove }: KeptListProps) {
  const t = useWords('search');
  const nameOf = useSearchName();
  const { valueName } = useFacetWords();
  const Icon = icons[kind];
  return (
    <ul className={styles.list} aria-label={label}>
      {searches.map((search, at) => {
        const { words, filters } = queryOf(search);
        const chosen = chosenOf(filters);
        return (
          <li key={nameOf(search)} className={styles.entry}>
            <button type="button" className={styles.open} onClick={() => onOpen(search)}>
              <Icon size={16} strokeWidth={1.75} aria-hidden />
              {words !== '' && <span className={styles.words}>{words}</span>}
              {chosen.map((one) => (
                <span key={`${one.facet} ${one.value}`} className={styles.value}>
                  {valueName(one)}
                </span>
              ))}
            </button>
            {onRemove !== undefined && (
              <button
                type="button"
                className={styles.remove}
                aria-label={t('saved.remove', { name: nameOf(search) })}
                onClick={() => onRemove(search, at)}
              >
                <X size={16} strokeWidth={1.75} aria-hidden />
              </button>
            )}
          </li>
        );
      })}
    </ul>
  );
}
