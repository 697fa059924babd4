import { FilterX } from 'lucide-react';
import { useWords } from '#renderer/i18n/index.ts';
import { useStore } from '#renderer/state/create-store.ts';
import { useReady } from '#renderer/state/workspace.ts';
import { Facet } from '#renderer/ui/facet.tsx';
import { PlainButton } from '#renderer/ui/plain-button.tsx';
import { topicMatrix, type MatrixFilter } from '#shared/measures/topic-matrix.ts';
import { everyArticle, topicsView } from './topics-view.ts';
import styles from './matrix-filters.module.css';

/** Which articles are counted: for whom, of what kind, all or those that speak to sellers. */
export function MatrixFilters({ shown }: { shown: number }) {
  const t = useWords('compare');
  const support = useWords('support');
  const { bundle } = useReady();
  const { filter } = useStore(topicsView);
  const { measures } = bundle;
  const set = (change: Partial<MatrixFilter>) =>
    topicsView.set({ ...topicsView.get(), filter: { ...filter, ...change } });
  const options = <V extends string>(
    values: readonly V[],
    narrowed: (value: V | null) => MatrixFilter,
    nameOf: (value: V) => string,
  ) =>
    [null, ...new Set(values)].map((value) => ({
      value: value ?? '',
      label: support('filters.option', {
        name: value === null ? support('filters.any') : nameOf(value),
        count: topicMatrix(bundle, narrowed(value)).all.length,
      }),
    }));
  const audiences = measures.flatMap((measure) => measure.audiences);
  const kinds = measures.flatMap((measure) => measure.kinds);
  return (
    <search className={styles.filters} aria-label={t('filters.label')}>
      <Facet
        label={t('filters.audience')}
        value={filter.audience}
        options={options(
          audiences,
          (audience) => ({ ...filter, audience }),
          (audience) => support(`audiences.${audience}`),
        )}
        onChoose={(chosen) => set({ audience: audiences.find((audience) => audience === chosen) ?? null })}
      />
      <Facet
        label={t('filters.kind')}
        value={filter.kind}
        options={options(
          kinds,
          (kind) => ({ ...filter, kind }),
          (kind) => support(`kinds.${kind}`),
        )}
        onChoose={(chosen) => set({ kind: kinds.find((kind) => kind === chosen) ?? null })}
      />
      <label className={styles.toggle}>
        <input
          type="checkbox"
          checked={filter.sellersOnly}
          onChange={(event) => set({ sellersOnly: event.currentTarget.checked })}
        />
        {t('filters.sellersOnly')}
      </label>
      <span className={styles.gap} />
      {filter !== everyArticle && (
        <PlainButton
          emphasis="quiet"
          icon={FilterX}
          onClick={() => topicsView.set({ ...topicsView.get(), filter: everyArticle })}
        >
          {t('filters.clear')}
        </PlainButton>
      )}
      <p className={styles.count} role="status">
        {t('matrix.count', { shown, all: measures.length })}
      </p>
    </search>
  );
}
