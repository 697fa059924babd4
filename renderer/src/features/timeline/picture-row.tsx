import { ChevronLeft, ChevronRight, CircleQuestionMark, Diamond, Hourglass } from 'lucide-react';
import { useWords } from '#renderer/i18n/index.ts';
import type { CivilDate } from '#shared/calendar/civil-date.ts';
import type { TimelineRow } from '#shared/corpus/timeline.ts';
import { barOf, shareAt, type TimelineRange } from '#shared/corpus/timeline-scale.ts';
import styles from './picture-row.module.css';
import { RowBadge } from './row-badge.tsx';
import { openRow, rowStatus, useRowWords } from './use-row-words.ts';

interface PictureRowProps {
  readonly row: TimelineRow;
  readonly range: TimelineRange;
  readonly day: CivilDate;
  /** Is this the row that the Tab key leads to? */
  readonly isStop: boolean;
  readonly onPoint: () => void;
}

/** One document or rule record: its name, its status on the day, its period in words for a reader and as a bar. */
export function PictureRow({ row, range, day, isStop, onPoint }: PictureRowProps) {
  const t = useWords('timeline');
  const words = useRowWords();
  const { status, of } = rowStatus(row, day);
  const bar = barOf(row, range);
  const isIssuedShown = row.issued !== null && row.issued >= range.from && row.issued <= range.to;
  return (
    <div role="row" className={styles.row} onMouseEnter={onPoint}>
      <div role="rowheader" className={styles.name}>
        <button type="button" tabIndex={isStop ? 0 : -1} onFocus={onPoint} onClick={() => openRow(row)}>
          {words.name(row)}
        </button>
      </div>
      <div role="cell" className={styles.status}>
        <RowBadge status={of === 'policy' ? { of, status } : { of, status }} />
      </div>
      <div role="cell" className={styles.lane}>
        <span className="visually-hidden">
          {words.period(row)} {row.issued !== null && t('issuedOn', { day: words.day(row.issued) })}
        </span>
        {bar !== null && (
          <span
            aria-hidden
            className={styles.bar}
            data-kind={row.kind}
            data-status={status.kind}
            data-start={bar.startIs}
            data-end={bar.endIs}
            style={{ insetInlineStart: `${bar.start * 100}%`, width: `${(bar.end - bar.start) * 100}%` }}
          >
            <span className={styles.end}>
              {bar.startIs === 'open' && <CircleQuestionMark size={16} strokeWidth={1.75} />}
              {bar.startIs === 'beyond' && <ChevronLeft size={16} strokeWidth={2} />}
            </span>
            {status.kind === 'endsSoon' && <Hourglass className={styles.soon} size={16} strokeWidth={1.75} />}
            <span className={styles.end}>
              {bar.endIs === 'open' && <CircleQuestionMark size={16} strokeWidth={1.75} />}
              {bar.endIs === 'beyond' && <ChevronRight size={16} strokeWidth={2} />}
            </span>
          </span>
        )}
        {isIssuedShown && row.issued !== null && (
          <span
            aria-hidden
            className={styles.issued}
            style={{ insetInlineStart: `${shareAt(range, row.issued) * 100}%` }}
          >
            <Diamond size={16} strokeWidth={1.75} />
          </span>
        )}
      </div>
    </div>
  );
}
