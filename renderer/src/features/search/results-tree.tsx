import { defaultRangeExtractor, observeElementRect, useVirtualizer } from '@tanstack/react-virtual';
import {
  useCallback,
  useImperativeHandle,
  useLayoutEffect,
  useRef,
  useState,
  type KeyboardEvent,
  type Ref,
} from 'react';
import { useWords } from '#renderer/i18n/index.ts';
import { useStore } from '#renderer/state/create-store.ts';
import { useReady } from '#renderer/state/workspace.ts';
import { isComposing } from '#renderer/ui/is-composing.ts';
import { stepOf } from './move-selection.ts';
import styles from './results-tree.module.css';
import { RowContent } from './row-content.tsx';
import { heightOf } from './row-height.ts';
import { isOpenRow, type Row } from './rows.ts';
import { useIsAtRest } from './use-is-at-rest.ts';
import { useRowWords } from './use-row-words.ts';
import { changeView, firstMost, view } from './view.ts';

/** What the field can ask of the results. */
export interface ResultsHandle {
  /** Takes the focus, with the first hit selected where nothing is. */
  readonly enter: () => void;
}

interface ResultsTreeProps {
  readonly id: string;
  readonly handle: Ref<ResultsHandle>;
  readonly rows: readonly Row[];
  /** Kept at hand with the rows it last showed: the first letter then changes words instead of making rows. */
  readonly isHidden: boolean;
  readonly onOpen: (row: Row) => void;
  readonly onFlip: (row: Row) => void;
  readonly onCopy: (row: Row) => void;
  /** Back to the field; where a letter was typed, the field should have it. */
  readonly onLeave: () => void;
}

/** Width of the list in pixels when it was last seen, until it is known anew. */
let seenWidth = 0;

/** The rows that were last shown, for while the tree is hidden. */
let seenRows: readonly Row[] = [];

/** So many rows at the beginning are as high as they are from the first; further ones once typing rests. */
const near = 40;

/** Height in rem of a row whose words were not looked at yet. */
const usualHeight = 6.625;

/** The hits as a tree: only rows in sight are in the page, and one Tab stop holds the selection. */
export function ResultsTree(props: ResultsTreeProps) {
  const { id, handle, isHidden, onOpen, onFlip, onCopy, onLeave } = props;
  const rows = isHidden && seenRows.length > 0 ? seenRows : props.rows;
  const t = useWords('search');
  const words = useRowWords();
  const { textSize } = useReady().settings;
  const { selected, scrollTop, most } = useStore(view);
  const scroller = useRef<HTMLDivElement>(null);
  const tree = useRef<HTMLDivElement>(null);
  const rem = (textSize / 100) * 16;
  const at = rows.findIndex(({ key }) => key === selected);
  const [width, setWidth] = useState(seenWidth);
  // Whoever is further down must not see rows move; at the beginning nobody sees the heights of those far below.
  const isExact = useIsAtRest(rows) || selected !== null || scrollTop > 0 || most > firstMost;
  const heightAt = useCallback(
    (index: number) => {
      const row = rows[index];
      if (row === undefined) return 0;
      return (isExact || index < near ? heightOf(row, width / rem).height : usualHeight) * rem;
    },
    [rows, isExact, width, rem],
  );
  const keyAt = useCallback((index: number) => rows[index]?.key ?? index, [rows]);
  // oxlint-disable-next-line react/incompatible-library -- no compiler memoizes this component, which is what the rule warns of
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: heightAt,
    observeElementRect: (instance, tell) =>
      observeElementRect(instance, (rect) => {
        seenWidth = rect.width;
        setWidth(rect.width);
        tell(rect);
      }),
    getItemKey: keyAt,
    overscan: 2,
    // The selected row stays in the page while one scrolls away from it: it is what the focus is said to be on.
    rangeExtractor: (range) => {
      const seen = defaultRangeExtractor(range);
      return at < 0 || seen.includes(at) ? seen : [...seen, at].toSorted((left, right) => left - right);
    },
    initialOffset: view.get().scrollTop,
    // The page's own paints are soon enough; forced ones inside effects are refused by React.
    useFlushSync: false,
  });
  const select = (index: number) => {
    const row = rows[index];
    if (row === undefined) return;
    changeView({ selected: row.key });
    virtual.scrollToIndex(index, { align: 'auto' });
  };

  useImperativeHandle(handle, () => ({
    enter: () => {
      if (isHidden) return;
      if (at < 0) select(rows.findIndex(({ kind }) => kind === 'article'));
      tree.current?.focus({ preventScroll: true });
    },
  }));
  useLayoutEffect(() => {
    if (!isHidden) seenRows = rows;
  }, [rows, isHidden]);
  useLayoutEffect(() => {
    // Asking the page where it is scrolled to would lay it out once more for every key.
    const isScrolled = (virtual.scrollOffset ?? 0) > 0;
    if (isScrolled && view.get().selected === null && scroller.current !== null) scroller.current.scrollTop = 0;
  }, [rows, virtual]);
  useLayoutEffect(() => {
    // Whoever came here before there were any hits, as while the documents are read, stands on the first once there are.
    if (rows.length > 0 && view.get().selected === null && document.activeElement === tree.current) {
      changeView({ selected: rows.find(({ kind }) => kind === 'article')?.key ?? null });
    }
  }, [rows]);
  useLayoutEffect(() => {
    const element = scroller.current;
    return () => {
      if (element !== null) changeView({ scrollTop: element.scrollTop });
    };
  }, []);

  const press = (event: KeyboardEvent) => {
    if (isComposing(event)) return onLeave();
    const row = rows[at];
    const isControl = event.ctrlKey || event.metaKey;
    if (isControl && event.key.toLowerCase() === 'c' && getSelection()?.isCollapsed !== false) {
      if (row !== undefined) onCopy(row);
      return event.preventDefault();
    }
    if (isControl || event.altKey) return;
    if (event.key === 'Escape') onLeave();
    else if (event.key === 'Enter' || event.key === ' ') {
      if (row?.kind === 'document') onFlip(row);
      else if (row !== undefined) onOpen(row);
    } else {
      const { startIndex, endIndex } = virtual.range ?? { startIndex: 0, endIndex: 0 };
      const step = stepOf(event.key, rows, at, Math.max(1, endIndex - startIndex - 1));
      if (step === null) {
        // What is typed belongs to the field, which has the focus before the letter arrives.
        if (event.key.length === 1 || event.key === 'Backspace') onLeave();
        return;
      }
      if ('leave' in step) onLeave();
      else if ('flip' in step) onFlip(step.flip);
      else select(step.to);
    }
    event.preventDefault();
  };

  return (
    <div ref={scroller} className={styles.scroller} data-hidden={isHidden || undefined}>
      <div
        ref={tree}
        id={id}
        role="tree"
        aria-label={t('results')}
        aria-activedescendant={at < 0 ? undefined : rowId(id, rows[at])}
        tabIndex={0}
        className={styles.tree}
        style={{ height: virtual.getTotalSize() }}
        onKeyDown={press}
        onClick={(event) => {
          const row = rows[rowIndexAt(event.target)];
          if (row === undefined) return;
          const act = actAt(event.target);
          if (act === 'copy') return onCopy(row);
          if (act === 'flip') return onFlip(row);
          changeView({ selected: row.key });
          if (row.kind === 'document') onFlip(row);
          else onOpen(row);
        }}
        onFocus={() => {
          if (at < 0) select(rows.findIndex(({ kind }) => kind === 'article'));
        }}
      >
        {virtual.getVirtualItems().map((item) => {
          const row = rows[item.index];
          if (row === undefined) return null;
          return (
            <div
              // By its place, not by what it shows: the next letter then changes words instead of making rows anew.
              key={item.index}
              data-index={item.index}
              id={rowId(id, row)}
              role={isHidden ? undefined : 'treeitem'}
              aria-level={row.level}
              aria-posinset={row.at}
              aria-setsize={row.of}
              aria-expanded={isOpenRow(row) ?? undefined}
              aria-selected={row.key === selected}
              className={styles.row}
              style={{ height: item.size, transform: `translateY(${item.start}px)` }}
            >
              <RowContent row={row} lines={heightOf(row, width / rem).lines} words={words} />
            </div>
          );
        })}
      </div>
    </div>
  );
}

/** The index of the row that holds what was pressed; one that no row has where there is none. */
function rowIndexAt(target: EventTarget): number {
  const row = target instanceof Element ? target.closest<HTMLElement>('[data-index]') : null;
  return Number(row?.dataset['index'] ?? -1);
}

/** What the pressed part of a row does by itself; null where the row as a whole was pressed. */
function actAt(target: EventTarget): string | null {
  const part = target instanceof Element ? target.closest<HTMLElement>('[data-act]') : null;
  return part?.dataset['act'] ?? null;
}

function rowId(id: string, row: Row | undefined): string {
  return `${id}-${row?.key ?? ''}`;
}
