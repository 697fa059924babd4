import { FilterX } from 'lucide-react';
import { useMemo } from 'react';
import { useWords } from '#renderer/i18n/index.ts';
import { useStore } from '#renderer/state/create-store.ts';
import { useAsOf, useLanguage, useReady } from '#renderer/state/workspace.ts';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { PlainButton } from '#renderer/ui/plain-button.tsx';
import { wantedBy } from '#shared/facets.ts';
import { amountRows, sortedAmounts } from '#shared/measures/amount-rows.ts';
import { amountFacets, amountsView, anything } from './amount-facets.ts';
import { AmountFilters } from './amount-filters.tsx';
import styles from './amounts-part.module.css';
import { AmountTable } from './amount-table.tsx';
import { CopyTable } from './copy-table.tsx';

/** Every figure the documents name, in one table to be narrowed, put in order and carried away. */
export function AmountsPart() {
  const t = useWords('compare');
  const { bundle } = useReady();
  const asOf = useAsOf();
  const language = useLanguage();
  const { wanted, order } = useStore(amountsView);
  const all = useMemo(() => amountRows(bundle, asOf), [bundle, asOf]);
  const rows = useMemo(
    () => sortedAmounts(wantedBy(all, amountFacets, wanted), order, language),
    [all, wanted, order, language],
  );
  return (
    <section className={styles.part} aria-label={t('parts.amounts')}>
      <div className={styles.tools}>
        <AmountFilters rows={all} />
      </div>
      <div className={styles.line}>
        <p className={styles.count} role="status">
          {t('amounts.count', { shown: rows.length, all: all.length })}
        </p>
        {wanted !== anything && (
          <PlainButton
            emphasis="quiet"
            icon={FilterX}
            onClick={() => amountsView.set({ ...amountsView.get(), wanted: anything })}
          >
            {t('filters.clear')}
          </PlainButton>
        )}
        <span className={styles.gap} />
        <CopyTable rows={rows} />
      </div>
      {rows.length === 0 ? (
        <EmptyState title={t('amounts.none')} />
      ) : (
        <div className={styles.scroller} tabIndex={0} role="region" aria-label={t('amounts.table')}>
          <AmountTable rows={rows} order={order} />
        </div>
      )}
    </section>
  );
}
