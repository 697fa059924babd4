import { memo, type KeyboardEvent } from 'react';
import { useWords } from '#renderer/i18n/index.ts';
import { isComposing } from '#renderer/ui/is-composing.ts';
import type { FacetCounts, SearchFilters } from '#shared/corpus/search/request.ts';
import { FacetGroup } from './facet-group.tsx';
import styles from './filter-panel.module.css';
import { facets } from './filters.ts';
import { useFacetValues } from './use-facets.ts';

interface FilterPanelProps {
  readonly id: string;
  readonly filters: SearchFilters;
  readonly counts: FacetCounts;
  /** It lies over the results, where there is no room beside them. */
  readonly isOver: boolean;
  readonly onFilters: (filters: SearchFilters) => void;
  readonly onClose: () => void;
}

const openAtFirst = new Set<string>(['policies', 'statuses', 'topics']);

/** What the hits can be narrowed by, each value with how many hits it leads to. */
export const FilterPanel = memo(function FilterPanel(props: FilterPanelProps) {
  const { id, filters, counts, isOver, onFilters, onClose } = props;
  const t = useWords('search');
  const values = useFacetValues();
  const press = (event: KeyboardEvent) => {
    if (!isOver || event.key !== 'Escape' || isComposing(event)) return;
    event.preventDefault();
    onClose();
  };
  return (
    <div
      role="search"
      id={id}
      className={styles.panel}
      data-over={isOver || undefined}
      aria-label={t('filters.label')}
      onKeyDown={press}
    >
      {facets.map((facet) => (
        <FacetGroup
          key={facet}
          facet={facet}
          values={values[facet]}
          filters={filters}
          counts={counts[facet]}
          isOpenAtFirst={openAtFirst.has(facet)}
          onFilters={onFilters}
        />
      ))}
    </div>
  );
});
