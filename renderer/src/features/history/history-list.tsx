import { useVirtualizer } from '@tanstack/react-virtual';
import { useRef } from 'react';
import { useWords } from '#renderer/i18n/index.ts';
import { useLanguage } from '#renderer/state/workspace.ts';
import { formatDay } from '#shared/i18n/format.ts';
import type { HistoryWords } from '#shared/record/history-words.ts';
import type { ClientState } from '#shared/record/state.ts';
import { HistoryItem } from './history-item.tsx';
import styles from './history-list.module.css';
import type { HistoryRow } from './history-rows.ts';

interface HistoryListProps {
  readonly rows: readonly HistoryRow[];
  readonly state: ClientState;
  readonly words: HistoryWords;
  /** The operations by which files were taken in that still count. */
  readonly takings: ReadonlySet<string>;
}

/** The lines that are in sight, of however many there are. */
export function HistoryList({ rows, state, words, takings }: HistoryListProps) {
  const t = useWords('history');
  const language = useLanguage();
  const scroller = useRef<HTMLDivElement>(null);
  // Its functions change what they answer without changing themselves: nothing here may be memoized by a compiler.
  // oxlint-disable-next-line react/incompatible-library
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => (rows[index]?.kind === 'day' ? 44 : 64),
    getItemKey: (index) => keyOf(rows[index], index),
    overscan: 6,
  });
  return (
    // Without a tab stop of its own it could not be scrolled by keyboard where no line has a button.
    <div ref={scroller} className={styles.scroller} role="region" aria-label={t('list')} tabIndex={0}>
      <ol className={styles.list} style={{ height: `${virtualizer.getTotalSize()}px` }}>
        {virtualizer.getVirtualItems().map(({ index, key, start }) => {
          const row = rows[index];
          if (row === undefined) return null;
          return (
            <li
              key={key}
              ref={virtualizer.measureElement}
              data-index={index}
              className={styles.line}
              aria-setsize={rows.length}
              aria-posinset={index + 1}
              style={{ transform: `translateY(${start}px)` }}
            >
              {row.kind === 'day' ? (
                <h2 className={styles.day}>
                  <time dateTime={row.day}>{formatDay(row.day, language)}</time>
                </h2>
              ) : (
                <HistoryItem
                  entry={row.entry}
                  time={row.time}
                  state={state}
                  words={words}
                  canTakeBack={takings.has(row.entry.operation.id)}
                />
              )}
            </li>
          );
        })}
      </ol>
    </div>
  );
}

function keyOf(row: HistoryRow | undefined, index: number): string {
  if (row === undefined) return String(index);
  return row.kind === 'day' ? row.day : row.entry.operation.id;
}
