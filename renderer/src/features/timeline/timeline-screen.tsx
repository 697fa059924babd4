import { useMemo, useState } from 'react';
import { useWords } from '#renderer/i18n/index.ts';
import { LibraryTabs } from '#renderer/sources/library-tabs.tsx';
import { useStore } from '#renderer/state/create-store.ts';
import { useAsOf, useReady } from '#renderer/state/workspace.ts';
import { timelineOf, type TimelineRow } from '#shared/corpus/timeline.ts';
import { timelineRange } from '#shared/corpus/timeline-scale.ts';
import { DayControls } from './day-controls.tsx';
import { RowDetails } from './row-details.tsx';
import { TimelineHead } from './timeline-head.tsx';
import { TimelinePicture } from './timeline-picture.tsx';
import styles from './timeline-screen.module.css';
import { TimelineTable } from './timeline-table.tsx';
import { look, timelineView } from './timeline-view.ts';

/** When the documents speak and the rules behind them apply, as one picture with a day drawn through it. */
export function TimelineScreen() {
  const t = useWords('timeline');
  const { bundle } = useReady();
  const asOf = useAsOf();
  const { zoom, form, previewed } = useStore(timelineView);
  const [pointed, setPointed] = useState<TimelineRow | null>(null);
  const groups = useMemo(() => timelineOf(bundle), [bundle]);
  const rows = useMemo(() => groups.flatMap((group) => group.rows), [groups]);
  const range = useMemo(() => timelineRange(zoom, asOf, rows), [zoom, asOf, rows]);
  const day = previewed ?? asOf;
  return (
    <div className={styles.screen}>
      <LibraryTabs />
      <TimelineHead />
      <DayControls day={day} />
      {form === 'table' ? (
        <div className={styles.scroller} tabIndex={0} role="region" aria-label={t('title')}>
          <TimelineTable groups={groups} day={day} />
        </div>
      ) : (
        <>
          <div className={styles.scroller}>
            <TimelinePicture
              groups={groups}
              range={range}
              day={day}
              asOf={asOf}
              onMove={(next) => look({ previewed: next === asOf ? null : next })}
              onPoint={setPointed}
            />
          </div>
          <RowDetails row={pointed} rows={rows} day={day} />
        </>
      )}
    </div>
  );
}
