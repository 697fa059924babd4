import { useState } from 'react';
import { useWords } from '#renderer/i18n/index.ts';
import { moveFocus } from '#renderer/ui/move-focus.ts';
import type { CivilDate } from '#shared/calendar/civil-date.ts';
import type { TimelineGroup, TimelineRow } from '#shared/corpus/timeline.ts';
import { shareAt, ticksOf, type TimelineRange } from '#shared/corpus/timeline-scale.ts';
import { Axis } from './axis.tsx';
import { PictureRow } from './picture-row.tsx';
import styles from './timeline-picture.module.css';
import { openRow, useRowWords } from './use-row-words.ts';

interface TimelinePictureProps {
  readonly groups: readonly TimelineGroup[];
  readonly range: TimelineRange;
  readonly day: CivilDate;
  readonly asOf: CivilDate;
  readonly onMove: (day: CivilDate) => void;
  readonly onPoint: (row: TimelineRow | null) => void;
}

/** The timeline drawn: a table to a screen reader, bars on a common scale to the eye, a day as a line through all. */
export function TimelinePicture({ groups, range, day, asOf, onMove, onPoint }: TimelinePictureProps) {
  const t = useWords('timeline');
  const words = useRowWords();
  const [reached, setReached] = useState<string | null>(null);
  const ids = groups.flatMap(({ rows, undated }) => [...rows, ...undated].map(({ id }) => id));
  const stop = reached !== null && ids.includes(reached) ? reached : ids[0];
  const point = (row: TimelineRow) => {
    setReached(row.id);
    onPoint(row);
  };
  return (
    <div className={styles.picture}>
      <Axis range={range} day={day} asOf={asOf} onMove={onMove} />
      <div className={styles.lanes} aria-hidden>
        {ticksOf(range).map((tick) => (
          <span
            key={tick.day}
            className={styles.tick}
            data-year={tick.isYear || undefined}
            style={{ insetInlineStart: `${shareAt(range, tick.day) * 100}%` }}
          />
        ))}
        {day !== asOf && asOf >= range.from && asOf <= range.to && (
          <span className={styles.asOf} style={{ insetInlineStart: `${shareAt(range, asOf) * 100}%` }} />
        )}
        {day >= range.from && day <= range.to && (
          <span className={styles.day} style={{ insetInlineStart: `${shareAt(range, day) * 100}%` }} />
        )}
      </div>
      <div
        role="table"
        className={styles.table}
        aria-label={t('title')}
        onKeyDown={moveFocus}
        onMouseLeave={() => onPoint(null)}
        onBlur={(event) => {
          if (!event.currentTarget.contains(event.relatedTarget)) onPoint(null);
        }}
      >
        {groups.map(({ name, rows, undated }) => (
          <div key={name} role="rowgroup" className={styles.group}>
            <div role="row" className={styles.groupName}>
              <span role="columnheader">{t(`groups.${name}`)}</span>
            </div>
            {rows.map((row) => (
              <PictureRow
                key={row.id}
                row={row}
                range={range}
                day={day}
                isStop={row.id === stop}
                onPoint={() => point(row)}
              />
            ))}
            {undated.length > 0 && (
              <div role="row" className={styles.undated}>
                <span role="rowheader">{t('undated', { count: undated.length })}</span>
                <span role="cell" className={styles.chips}>
                  {undated.map((row) => (
                    <button
                      key={row.id}
                      type="button"
                      tabIndex={row.id === stop ? 0 : -1}
                      title={words.title(row)}
                      onFocus={() => point(row)}
                      onMouseEnter={() => onPoint(row)}
                      onClick={() => openRow(row)}
                    >
                      {words.name(row)}
                    </button>
                  ))}
                </span>
              </div>
            )}
          </div>
        ))}
      </div>
    </div>
  );
}
