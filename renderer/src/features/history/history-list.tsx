import { useWords } from '#renderer/i18n/index.ts';
import { useLanguage } from '#renderer/state/workspace.ts';
import { VirtualRows } from '#renderer/ui/virtual-rows.tsx';
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
  return (
    <VirtualRows
      rows={rows}
      label={t('list')}
      keyOf={keyOf}
      heightOf={({ kind }) => (kind === 'day' ? 44 : 64)}
      frame={styles.scroller}
      isOrdered
    >
      {(row) =>
        row.kind === 'day' ? (
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
        )
      }
    </VirtualRows>
  );
}

function keyOf(row: HistoryRow): string {
  return row.kind === 'day' ? row.day : row.entry.operation.id;
}
