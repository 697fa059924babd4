import { useVirtualizer } from '@tanstack/react-virtual';
import { memo, useEffect, useRef, useState, type KeyboardEvent, type RefObject } from 'react';
import { useWords } from '#renderer/i18n/index.ts';
import { useStatusOf } from '#renderer/state/verdicts.ts';
import { useLanguage, useReady } from '#renderer/state/workspace.ts';
import { StatusBadge } from '#renderer/ui/status-badge.tsx';
import type { Policy } from '#shared/corpus/schema.ts';
import { formatDay } from '#shared/i18n/format.ts';
import styles from './source-list.module.css';

/** A guess at a row's height in pixels, until it was drawn. */
const rowHeight = 64;

/** The documents of the library, each with where it stands in its period; only those near the window are drawn. */
export function PolicyList({ opened, onOpen }: { opened: string; onOpen: (policy: string) => void }) {
  const t = useWords('library');
  const { policies } = useReady().bundle;
  const list = useRef<HTMLUListElement>(null);
  const openedAt = policies.findIndex(({ id }) => id === opened);
  const [reached, setReached] = useState(openedAt);
  // The rule warns of the React Compiler, which this project does not use.
  // oxlint-disable-next-line react/incompatible-library
  const virtualizer = useVirtualizer({
    count: policies.length,
    getScrollElement: () => list.current?.parentElement ?? null,
    estimateSize: () => rowHeight,
    getItemKey: (index) => policies[index]?.id ?? index,
    overscan: 6,
    gap: 2,
  });
  useEffect(() => {
    setReached(openedAt);
    virtualizer.scrollToIndex(Math.max(0, openedAt), { align: 'auto' });
  }, [openedAt, virtualizer]);

  const press = (event: KeyboardEvent) => {
    const next = stepped(event, reached, policies.length);
    if (next === null) return;
    event.preventDefault();
    setReached(next);
    virtualizer.scrollToIndex(next, { align: 'auto' });
    focusRow(list, next);
  };
  return (
    <ul
      ref={list}
      className={styles.rows}
      style={{ height: virtualizer.getTotalSize() }}
      aria-label={t('documents')}
      onKeyDown={press}
    >
      {virtualizer.getVirtualItems().map(({ index, key, start }) => {
        const policy = policies[index];
        return policy === undefined ? null : (
          <li
            key={key}
            ref={virtualizer.measureElement}
            data-index={index}
            className={styles.placed}
            style={{ transform: `translateY(${start}px)` }}
            aria-setsize={policies.length}
            aria-posinset={index + 1}
          >
            <PolicyRow policy={policy} isOpened={index === openedAt} isReached={index === reached} onOpen={onOpen} />
          </li>
        );
      })}
    </ul>
  );
}

function stepped(event: KeyboardEvent, from: number, count: number): number | null {
  if (event.altKey || event.ctrlKey || event.metaKey) return null;
  switch (event.key) {
    case 'ArrowDown':
      return Math.min(from + 1, count - 1);
    case 'ArrowUp':
      return Math.max(from - 1, 0);
    case 'PageDown':
      return Math.min(from + 10, count - 1);
    case 'PageUp':
      return Math.max(from - 10, 0);
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return null;
  }
}

/** A row far away is drawn only once it was scrolled to. */
function focusRow(list: RefObject<HTMLElement | null>, index: number, tries = 20): void {
  const button = list.current?.querySelector<HTMLElement>(`[data-index="${index}"] button`);
  if (button !== null && button !== undefined) button.focus({ preventScroll: true });
  else if (tries > 0) requestAnimationFrame(() => focusRow(list, index, tries - 1));
}

interface PolicyRowProps {
  readonly policy: Policy;
  readonly isOpened: boolean;
  /** The row that Tab reaches. */
  readonly isReached: boolean;
  readonly onOpen: (policy: string) => void;
}

const PolicyRow = memo(function PolicyRow(props: PolicyRowProps) {
  const { policy, isOpened, isReached, onOpen } = props;
  const t = useWords('library');
  const language = useLanguage();
  const status = useStatusOf(policy);
  const issued = policy.issued === null ? t('noIssued') : t('issuedOn', { day: formatDay(policy.issued, language) });
  return (
    <button
      type="button"
      className={styles.row}
      aria-current={isOpened || undefined}
      tabIndex={isReached ? 0 : -1}
      title={[policy.title, policy.issuers.join(t('listSeparator')), issued].join('\n')}
      onClick={() => onOpen(policy.id)}
    >
      <span className={styles.title} lang="zh-CN">
        {policy.title}
      </span>
      <span className={styles.facts}>
        <span className={styles.region}>{t(`regions.${policy.region}`)}</span>
        <span className={styles.number}>{policy.number ?? issued}</span>
        <StatusBadge status={status} />
      </span>
    </button>
  );
});
