import { useMemo, useRef } from 'react';
import { useWords } from '#renderer/i18n/index.ts';
import { useStore } from '#renderer/state/create-store.ts';
import { useReady } from '#renderer/state/workspace.ts';
import type { GridPlace } from '#renderer/ui/grid-target.ts';
import { scrollWithin } from '#renderer/ui/scroll-within.ts';
import type { Measure } from '#shared/measures/schema.ts';
import { topicMatrix, type TopicMatrix } from '#shared/measures/topic-matrix.ts';
import { CellArticles } from './cell-articles.tsx';
import { MatrixFilters } from './matrix-filters.tsx';
import { MatrixGrid } from './matrix-grid.tsx';
import styles from './topics-part.module.css';
import { topicsView } from './topics-view.ts';

/** What each document says of each topic: counted in a grid, and the articles of one cell beside it. */
export function TopicsPart() {
  const t = useWords('compare');
  const { bundle } = useReady();
  const { filter, opened } = useStore(topicsView);
  const matrix = useMemo(() => topicMatrix(bundle, filter), [bundle, filter]);
  const part = useRef<HTMLElement>(null);
  const panel = useRef<HTMLElement>(null);
  const open = (place: GridPlace) => {
    topicsView.set({ filter, opened: place });
    // Where the articles stand below the counts, they would be opened out of sight.
    if (part.current !== null && part.current.scrollHeight > part.current.clientHeight) {
      requestAnimationFrame(() => part.current !== null && scrollWithin(part.current, panel.current, 'start'));
    }
  };
  return (
    <section ref={part} className={styles.part} aria-label={t('parts.topics')}>
      <div className={styles.counts}>
        <MatrixFilters shown={matrix.all.length} />
        <div className={styles.scroller}>
          <MatrixGrid matrix={matrix} opened={opened} onOpen={open} />
        </div>
        <p className={styles.note}>{t('matrix.note')}</p>
      </div>
      <CellArticles
        panel={panel}
        matrix={matrix}
        place={opened}
        measures={opened === null ? [] : measuresAt(matrix, opened)}
      />
    </section>
  );
}

/** The articles of a cell; the last row and the last column are the totals. */
function measuresAt({ rows, columns, all }: TopicMatrix, { row, column }: GridPlace): readonly Measure[] {
  const own = rows[row];
  if (own === undefined) return columns[column] ?? all;
  return own.cells[column] ?? own.all;
}
