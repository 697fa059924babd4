import { useWords } from '#renderer/i18n/index.ts';
import { useLanguage } from '#renderer/state/workspace.ts';
import type { CivilDate } from '#shared/calendar/civil-date.ts';
import type { TimelineRow } from '#shared/corpus/timeline.ts';
import { formatDay } from '#shared/i18n/format.ts';
import styles from './row-details.module.css';
import { RowBadge } from './row-badge.tsx';
import { rowStatus, useRowWords } from './use-row-words.ts';

interface RowDetailsProps {
  /** What is pointed at or has the focus; null for none. */
  readonly row: TimelineRow | null;
  readonly rows: readonly TimelineRow[];
  readonly day: CivilDate;
}

/** What a row is in full; with none pointed at, how many speak on the day, and what the signs of the picture mean. */
export function RowDetails({ row, rows, day }: RowDetailsProps) {
  const t = useWords('timeline');
  const library = useWords('library');
  const language = useLanguage();
  const words = useRowWords();
  if (row === null) {
    const [documents, rules] = (['policy', 'rule'] as const).map((kind) => {
      const own = rows.filter((one) => one.kind === kind);
      return { running: own.filter((one) => runs(rowStatus(one, day).status.kind)).length, all: own.length };
    });
    return (
      <div className={styles.details}>
        <p className={styles.title}>
          {t('summary', {
            day: formatDay(day, language),
            documents: documents?.running,
            allDocuments: documents?.all,
            rules: rules?.running,
            allRules: rules?.all,
          })}
        </p>
        <p className={styles.facts}>{t('legend')}</p>
      </div>
    );
  }
  const basis = row.kind === 'rule' && row.record.windowBasis !== 'none' ? row.record.windowBasis : null;
  return (
    <div className={styles.details}>
      <p
        className={styles.title}
        lang={row.kind === 'policy' ? 'zh-CN' : undefined}
        data-official={row.kind === 'policy' || undefined}
      >
        {words.title(row)}
      </p>
      <p className={styles.facts}>
        <RowBadge status={rowStatus(row, day)} />
        <span>{words.period(row)}</span>
        {basis !== null && <span>{library(`windowBasis.${basis}`)}</span>}
        {row.issued !== null && <span>{t('issuedOn', { day: words.day(row.issued) })}</span>}
        <span className={styles.issuers}>{words.issuers(row)}</span>
        {words.mark(row) !== words.title(row) && <span>{words.mark(row)}</span>}
      </p>
    </div>
  );
}

function runs(kind: string): boolean {
  return kind === 'inForce' || kind === 'endsSoon' || kind === 'within';
}
