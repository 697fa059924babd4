import { ChevronRight } from 'lucide-react';
import { useState } from 'react';
import { useWords } from '#renderer/i18n/index.ts';
import type { Facet, SearchFilters } from '#shared/corpus/search/request.ts';
import { toggled } from './filters.ts';
import styles from './facet-group.module.css';
import { useFacetWords } from './use-facets.ts';

interface FacetGroupProps {
  readonly facet: Facet;
  readonly values: readonly string[];
  readonly filters: SearchFilters;
  readonly counts: ReadonlyMap<string, number>;
  readonly isOpenAtFirst: boolean;
  readonly onFilters: (filters: SearchFilters) => void;
}

const few = 8;
const many = 200;

/** One facet; of many values the fullest first, and the rest when asked for. */
export function FacetGroup({ facet, values, filters, counts, isOpenAtFirst, onFilters }: FacetGroupProps) {
  const t = useWords('search');
  const { facetName, valueName } = useFacetWords();
  const [isWhole, setWhole] = useState(false);
  const chosen = new Set(filters[facet]);
  const [isOpen, setOpen] = useState(isOpenAtFirst || chosen.size > 0);
  const shown = !isOpen || values.length <= few ? values : fullest(values, counts, chosen, isWhole ? many : few);
  return (
    <details className={styles.group} open={isOpen} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary className={styles.name}>
        <ChevronRight size={16} strokeWidth={1.75} aria-hidden />
        {facetName(facet)}
        {chosen.size > 0 && <span className={styles.set}>{t('filters.setCount', { count: chosen.size })}</span>}
      </summary>
      {isOpen && (
        <>
          <ul className={styles.values}>
            {shown.map((value) => {
              const count = counts.get(value) ?? 0;
              const isChosen = chosen.has(value);
              return (
                <li key={value}>
                  <label className={styles.value} data-empty={(count === 0 && !isChosen) || undefined}>
                    <input
                      type="checkbox"
                      checked={isChosen}
                      disabled={count === 0 && !isChosen}
                      onChange={() => onFilters(toggled(filters, { facet, value }))}
                    />
                    <span className={styles.label} lang={facet === 'agencies' ? 'zh-CN' : undefined}>
                      {valueName({ facet, value })}
                    </span>
                    <span className={styles.count}>{count}</span>
                  </label>
                </li>
              );
            })}
          </ul>
          {values.length > few && (
            <button type="button" className={styles.more} aria-expanded={isWhole} onClick={() => setWhole(!isWhole)}>
              {isWhole ? t('filters.fewer') : t('filters.more', { count: Math.min(values.length, many) - few })}
            </button>
          )}
        </>
      )}
    </details>
  );
}

/** The values that are chosen, then those that lead to most hits; of thousands only as many as asked for are put in order. */
function fullest(
  values: readonly string[],
  counts: ReadonlyMap<string, number>,
  chosen: ReadonlySet<string>,
  most: number,
): readonly string[] {
  const best: { readonly value: string; readonly weight: number }[] = [];
  for (const value of values) {
    const weight = chosen.has(value) ? Infinity : (counts.get(value) ?? 0);
    if (best.length === most && weight <= (best.at(-1)?.weight ?? 0)) continue;
    const at = best.findIndex((one) => one.weight < weight);
    best.splice(at < 0 ? best.length : at, 0, { value, weight });
    if (best.length > most) best.pop();
  }
  return best.map(({ value }) => value);
}
