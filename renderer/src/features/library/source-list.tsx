import { Scale } from 'lucide-react';
import { pick, useWords } from '#renderer/i18n/index.ts';
import { go } from '#renderer/state/place.ts';
import { useWindowStatus } from '#renderer/state/as-of-status.ts';
import { useLanguage, useReady } from '#renderer/state/workspace.ts';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { moveFocus } from '#renderer/ui/move-focus.ts';
import { WindowBadge } from '#renderer/ui/window-badge.tsx';
import type { RuleRecord } from '#shared/corpus/schema.ts';
import styles from './source-list.module.css';

/** The rules the documents lean on, restated in our words. */
export function RuleRecordList({ opened }: { opened: string | null }) {
  const t = useWords('library');
  const language = useLanguage();
  const { ruleRecords } = useReady().bundle;
  if (ruleRecords.length === 0) {
    return (
      <EmptyState icon={Scale} title={t('emptyRules.title')}>
        {t('emptyRules.body')}
      </EmptyState>
    );
  }
  const reached = ruleRecords.some(({ id }) => id === opened) ? opened : ruleRecords[0]?.id;
  return (
    <ul className={styles.list} aria-label={t('ruleRecords')} onKeyDown={moveFocus}>
      {ruleRecords.map((record) => (
        <li key={record.id}>
          <button
            type="button"
            className={styles.row}
            aria-current={record.id === opened || undefined}
            tabIndex={record.id === reached ? 0 : -1}
            onClick={() => go({ name: 'rule', rule: record.id })}
          >
            <span className={styles.ours}>{pick(record.title, language)}</span>
            <span className={styles.facts}>
              {record.region !== 'national' && <span className={styles.region}>{t(`regions.${record.region}`)}</span>}
              <span className={styles.number}>{record.number ?? pick(record.issuer, language)}</span>
              <WindowMark record={record} />
            </span>
          </button>
        </li>
      ))}
    </ul>
  );
}

/** Only what a date says against a record stands in the list: most give no end. */
function WindowMark({ record }: { record: RuleRecord }) {
  const status = useWindowStatus(record);
  if (status.kind === 'notGiven' || status.kind === 'within') return null;
  return <WindowBadge status={status} />;
}
