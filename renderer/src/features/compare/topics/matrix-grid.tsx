import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import { useWords } from '#renderer/i18n/index.ts';
import { useSourceWords } from '#renderer/sources/source-words.ts';
import { policyById } from '#renderer/state/lookup.ts';
import { useAsOf, useReady } from '#renderer/state/workspace.ts';
import { gridTarget, type GridPlace } from '#renderer/ui/grid-target.ts';
import { StatusBadge } from '#renderer/ui/status-badge.tsx';
import { statusOf } from '#shared/corpus/status.ts';
import type { Measure } from '#shared/measures/schema.ts';
import type { TopicMatrix } from '#shared/measures/topic-matrix.ts';
import styles from './matrix-grid.module.css';

interface MatrixGridProps {
  readonly matrix: TopicMatrix;
  readonly opened: GridPlace | null;
  readonly onOpen: (place: GridPlace) => void;
}

// As many shades as can be told apart without counting.
const shades = 5;

/** The counts as a grid with one stop of the Tab key: arrows move, Enter or a click opens a cell. */
export function MatrixGrid({ matrix, opened, onOpen }: MatrixGridProps) {
  const t = useWords('compare');
  const checklist = useWords('checklist');
  const { bundle } = useReady();
  const asOf = useAsOf();
  const { policyName } = useSourceWords();
  const [stop, setStop] = useState<GridPlace>(opened ?? { row: 0, column: 0 });
  const grid = useRef<HTMLDivElement>(null);
  const isMoved = useRef(false);
  useEffect(() => {
    if (isMoved.current) grid.current?.querySelector<HTMLElement>('[role="gridcell"][tabindex="0"]')?.focus();
    isMoved.current = false;
  }, [stop]);

  const policies = matrix.policies.flatMap((id) => policyById(bundle, id) ?? []);
  const documents = policies.map((policy) => ({
    name: policyName(policy),
    title: policy.title,
    status: statusOf(policy, asOf),
  }));
  const totals = policies.length;
  const rows: readonly { readonly name: string; readonly cells: readonly (readonly Measure[])[] }[] = [
    ...matrix.rows.map(({ topic, cells, all }) => ({ name: checklist(`topics.${topic}`), cells: [...cells, all] })),
    { name: t('matrix.total'), cells: [...matrix.columns, matrix.all] },
  ];
  return (
    <div
      ref={grid}
      role="grid"
      className={styles.grid}
      aria-label={t('parts.topics')}
      style={{ gridTemplateColumns: `minmax(5.5rem, auto) repeat(${totals}, minmax(4.5rem, 1fr)) 3.5rem` }}
      onKeyDown={onKeyDown}
    >
      <div role="row" className={styles.row}>
        <span role="columnheader" className="visually-hidden">
          {t('filters.topic')}
        </span>
        {documents.map(({ name, title, status }) => (
          <div key={name} role="columnheader" className={styles.document} title={title}>
            {name}
            <StatusBadge status={status} size="small" />
          </div>
        ))}
        <div role="columnheader" className={styles.totals}>
          {t('matrix.total')}
        </div>
      </div>
      {rows.map(({ name, cells }, row) => (
        <div key={name} role="row" className={styles.row}>
          <div role="rowheader" className={styles.topic}>
            {name}
          </div>
          {cells.map(({ length }, column) => {
            const place = { row, column };
            const isTotal = column === totals || row === matrix.rows.length;
            return (
              <div
                key={documents[column]?.name ?? 'all'}
                role="gridcell"
                className={styles.cell}
                data-shade={isTotal ? undefined : Math.ceil((length / Math.max(1, matrix.most)) * shades)}
                data-total={isTotal || undefined}
                data-ended={documents[column]?.status.kind === 'periodEnded' || undefined}
                aria-selected={isSame(opened, place)}
                tabIndex={isSame(stop, place) ? 0 : -1}
                onClick={() => {
                  setStop(place);
                  onOpen(place);
                }}
                onKeyDown={(event) => {
                  if (event.key !== 'Enter' && event.key !== ' ') return;
                  event.preventDefault();
                  onOpen(place);
                }}
              >
                {length}
              </div>
            );
          })}
        </div>
      ))}
    </div>
  );

  function onKeyDown(event: KeyboardEvent<HTMLElement>): void {
    const target = gridTarget(event, stop, rows.length, totals + 1);
    if (target === null) return;
    event.preventDefault();
    isMoved.current = true;
    setStop(target);
  }
}

function isSame(left: GridPlace | null, right: GridPlace): boolean {
  return left?.row === right.row && left.column === right.column;
}
