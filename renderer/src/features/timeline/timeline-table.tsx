import { useWords } from '#renderer/i18n/index.ts';
import type { CivilDate } from '#shared/calendar/civil-date.ts';
import type { TimelineGroup } from '#shared/corpus/timeline.ts';
import { RowBadge } from './row-badge.tsx';
import styles from './timeline-table.module.css';
import { openRow, rowStatus, useRowWords } from './use-row-words.ts';

const columns = ['name', 'issuer', 'issued', 'from', 'to', 'status'] as const;

/** The same as the picture, in words: every document and rule record with its days and its status on the day. */
export function TimelineTable({ groups, day }: { groups: readonly TimelineGroup[]; day: CivilDate }) {
  const t = useWords('timeline');
  const words = useRowWords();
  return (
    <table className={styles.table}>
      <caption className="visually-hidden">{t('lead')}</caption>
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={column} scope="col">
              {t(`columns.${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      {groups.map(({ name, rows, undated }) => (
        <tbody key={name}>
          <tr>
            <th scope="rowgroup" colSpan={columns.length} className={styles.group}>
              {t(`groups.${name}`)}
            </th>
          </tr>
          {[...rows, ...undated].map((row) => (
            <tr key={row.id}>
              <th scope="row" className={styles.name}>
                <button type="button" onClick={() => openRow(row)}>
                  {words.title(row)}
                </button>
                <span className={styles.number}>{words.mark(row)}</span>
              </th>
              <td>{words.issuers(row)}</td>
              <td className={styles.day}>{words.day(row.issued)}</td>
              <td className={styles.day}>{words.day(row.from)}</td>
              <td className={styles.day}>{words.day(row.to)}</td>
              <td>
                <RowBadge status={rowStatus(row, day)} />
              </td>
            </tr>
          ))}
        </tbody>
      ))}
    </table>
  );
}
