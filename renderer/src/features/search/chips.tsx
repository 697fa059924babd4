import { X } from 'lucide-react';
import { useWords } from '#renderer/i18n/index.ts';
import { noFilters, type SearchFilters } from '#shared/corpus/search/request.ts';
import styles from './chips.module.css';
import { chosenOf, toggled } from './filters.ts';
import { useFacetWords } from './use-facets.ts';

interface ChipsProps {
  readonly filters: SearchFilters;
  readonly onFilters: (filters: SearchFilters) => void;
}

/** The values the filters are set to; each can be lifted by itself, or all at once. */
export function Chips({ filters, onFilters }: ChipsProps) {
  const t = useWords('search');
  const { facetName, valueName } = useFacetWords();
  const chosen = chosenOf(filters);
  if (chosen.length === 0) return null;
  return (
    <ul className={styles.chips} aria-label={t('filters.set')}>
      {chosen.map((one) => {
        const name = t('filters.chip', { facet: facetName(one.facet), value: valueName(one) });
        return (
          <li key={`${one.facet} ${one.value}`}>
            <button
              type="button"
              className={styles.chip}
              aria-label={t('filters.lift', { name })}
              onClick={() => onFilters(toggled(filters, one))}
            >
              <span className={styles.facet}>{facetName(one.facet)}</span>
              <span>{valueName(one)}</span>
              <X size={16} strokeWidth={1.75} aria-hidden />
            </button>
          </li>
        );
      })}
      {chosen.length > 1 && (
        <li>
          <button type="button" className={styles.all} onClick={() => onFilters(noFilters)}>
            {t('filters.liftAll')}
          </button>
        </li>
      )}
    </ul>
  );
}
