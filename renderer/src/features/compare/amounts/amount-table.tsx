import { ArrowDown, ArrowUp, ChevronsUpDown } from 'lucide-react';
import { useState, type KeyboardEvent } from 'react';
import { useWords } from '#renderer/i18n/index.ts';
import { Cites, openCitation } from '#renderer/sources/cite.tsx';
import { gridTarget } from '#renderer/ui/grid-target.ts';
import { StatusBadge } from '#renderer/ui/status-badge.tsx';
import { amountColumns, type AmountColumn, type AmountOrder, type AmountRow } from '#shared/measures/amount-rows.ts';
import { amountsView } from './amount-facets.ts';
import styles from './amount-table.module.css';
import { useAmountTableWords } from './use-amount-words.ts';

interface AmountTableProps {
  readonly rows: readonly AmountRow[];
  readonly order: AmountOrder;
}

/** The figures, a row each; the name of its article leads to the exact words that state it. */
export function AmountTable({ rows, order }: AmountTableProps) {
  const t = useWords('compare');
  const words = useAmountTableWords();
  const [reached, setReached] = useState(0);
  const stop = Math.min(reached, rows.length - 1);
  return (
    <table className={styles.table}>
      <caption className="visually-hidden">{t('amounts.caption')}</caption>
      <thead>
        <tr>
          {amountColumns.map((column) => (
            <Heading key={column} column={column} order={order} />
          ))}
        </tr>
      </thead>
      <tbody onKeyDown={moveAmongRows}>
        {rows.map((row, index) => {
          const [first, ...others] = row.amount.cite;
          return (
            <tr
              key={row.amount.id}
              data-role={row.amount.role}
              data-ended={row.status.kind === 'periodEnded' || undefined}
            >
              <td className={styles.document}>{words.cell(row, 'document')}</td>
              <th scope="row" className={styles.article}>
                <button
                  type="button"
                  lang="zh-CN"
                  data-row={index}
                  tabIndex={index === stop ? 0 : -1}
                  title={first !== undefined && 'quote' in first ? first.quote : undefined}
                  onFocus={() => setReached(index)}
                  onClick={() => {
                    if (first !== undefined) openCitation(first);
                  }}
                >
                  {words.cell(row, 'article')}
                </button>
              </th>
              <td>
                {words.cell(row, 'label')}
                {others.length > 0 && (
                  <span className={styles.others}>
                    <Cites citations={others} />
                  </span>
                )}
              </td>
              <td>{words.cell(row, 'role')}</td>
              <td className={styles.value} title={words.exact(row.amount)}>
                {words.cell(row, 'value')}
              </td>
              <td>{words.cell(row, 'per')}</td>
              <td>
                <StatusBadge status={row.status} />
              </td>
              <td className={styles.list}>{words.cell(row, 'audience')}</td>
              <td className={styles.list}>{words.cell(row, 'topic')}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

function Heading({ column, order }: { column: AmountColumn; order: AmountOrder }) {
  const t = useWords('compare');
  const isSorted = order.by === column;
  const Icon = isSorted ? (order.descending ? ArrowDown : ArrowUp) : ChevronsUpDown;
  return (
    <th
      scope="col"
      data-column={column}
      aria-sort={isSorted ? (order.descending ? 'descending' : 'ascending') : undefined}
    >
      <button type="button" data-sorted={isSorted || undefined} onClick={sort}>
        {t(`columns.${column}`)}
        <Icon aria-hidden size={16} strokeWidth={1.75} />
      </button>
    </th>
  );

  /** A figure is mostly asked for as the largest; everything else begins at its beginning. */
  function sort(): void {
    const descending = isSorted ? !order.descending : column === 'value';
    amountsView.set({ ...amountsView.get(), order: { by: column, descending } });
  }
}

/** The rows are one stop of the Tab key; the arrows go up and down among them. */
function moveAmongRows(event: KeyboardEvent<HTMLElement>): void {
  const buttons = [...event.currentTarget.querySelectorAll<HTMLElement>('button[data-row]')];
  const row = buttons.findIndex((button) => button === document.activeElement);
  if (row < 0 || event.key === 'ArrowLeft' || event.key === 'ArrowRight') return;
  const key = event.key === 'Home' ? 'PageUp' : event.key === 'End' ? 'PageDown' : event.key;
  const { ctrlKey, altKey, metaKey } = event;
  const target = gridTarget({ key, ctrlKey, altKey, metaKey }, { row, column: 0 }, buttons.length, 1);
  if (target === null) return;
  event.preventDefault();
  buttons[target.row]?.focus();
}
