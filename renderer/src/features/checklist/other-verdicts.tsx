import { useWords } from '#renderer/i18n/index.ts';
import { VerdictBadge } from '#renderer/ui/verdict-badge.tsx';
import type { Verdict } from '#shared/rules/verdict.ts';
import styles from './other-verdicts.module.css';
import { countByValue } from './verdict-order.ts';

/** The outcomes of further rules, only counted. */
export function OtherVerdicts({ verdicts }: { verdicts: readonly Verdict[] }) {
  const t = useWords('checklist');
  const count = verdicts.length;
  return (
    <span className={styles.others}>
      <span>{count === 1 ? t('catalogue.oneOther') : t('catalogue.otherRules', { count })}</span>
      {countByValue(verdicts).map(({ value, count: times }) => (
        <span key={value} className={styles.counted}>
          <VerdictBadge value={value} />
          {times > 1 && <span>{t('catalogue.times', { count: times })}</span>}
        </span>
      ))}
    </span>
  );
}
