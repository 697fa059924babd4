import { pick, useWords } from '#renderer/i18n/index.ts';
import { Cites } from '#renderer/sources/cite.tsx';
import { useLanguage } from '#renderer/state/workspace.ts';
import type { Amount } from '#shared/measures/schema.ts';
import { useAmountWords } from '#renderer/sources/amount-words.ts';
import styles from './amounts.module.css';

/** The figures of an article: what each is, how much, how often, and the words that say so. */
export function Amounts({ amounts }: { amounts: readonly Amount[] }) {
  const t = useWords('support');
  const language = useLanguage();
  const say = useAmountWords();
  return (
    <ul className={styles.amounts} aria-label={t('amounts')}>
      {amounts.map((amount) => (
        <li key={amount.id} className={styles.amount} data-role={amount.role}>
          <span className={styles.label}>{pick(amount.label, language)}</span>
          <span className={styles.value}>
            {say(amount)}
            {amount.per !== 'none' && <span className={styles.per}>{t(`per.${amount.per}`)}</span>}
          </span>
          <Cites citations={amount.cite} />
        </li>
      ))}
    </ul>
  );
}
