import { useVirtualizer } from '@tanstack/react-virtual';
import { useRef, type ReactNode } from 'react';
import styles from './virtual-rows.module.css';

interface VirtualRowsProps<Row> {
  readonly rows: readonly Row[];
  /** What the list is called. */
  readonly label: string;
  readonly keyOf: (row: Row) => string;
  /** Pixels a row takes until it is measured. */
  readonly heightOf: (row: Row) => number;
  /** The look of the frame that scrolls, and of a row. */
  readonly frame: string | undefined;
  readonly line?: string | undefined;
  readonly isOrdered?: boolean;
  readonly children: (row: Row) => ReactNode;
}

/** A list of which only the rows in sight are in the page; every row knows its place among all. */
export function VirtualRows<Row>({
  rows,
  label,
  keyOf,
  heightOf,
  frame,
  line,
  isOrdered,
  children,
}: VirtualRowsProps<Row>) {
  const scroller = useRef<HTMLDivElement>(null);
  // Its functions change what they answer without changing themselves: nothing here may be memoized by a compiler.
  // oxlint-disable-next-line react/incompatible-library
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => of(index, heightOf) ?? 0,
    getItemKey: (index) => of(index, keyOf) ?? index,
    overscan: 8,
  });
  const List = isOrdered === true ? 'ol' : 'ul';
  return (
    // Without a tab stop of its own it could not be scrolled by keyboard where no row has a button.
    <div ref={scroller} className={`${styles.frame} ${frame ?? ''}`} role="region" aria-label={label} tabIndex={0}>
      <List className={styles.rows} style={{ height: `${virtualizer.getTotalSize()}px` }}>
        {virtualizer.getVirtualItems().map(({ index, key, start }) => (
          <li
            key={key}
            ref={virtualizer.measureElement}
            data-index={index}
            className={`${styles.row} ${line ?? ''}`}
            aria-setsize={rows.length}
            aria-posinset={index + 1}
            style={{ transform: `translateY(${start}px)` }}
          >
            {of(index, children)}
          </li>
        ))}
      </List>
    </div>
  );

  function of<Answer>(index: number, ask: (row: Row) => Answer): Answer | undefined {
    const row = rows[index];
    return row === undefined ? undefined : ask(row);
  }
}
