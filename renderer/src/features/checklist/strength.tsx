import { FileCheck2, MessageCircle } from 'lucide-react';
import { useWords } from '#renderer/i18n/index.ts';
import styles from './strength.module.css';

/** Whether the answers that carry an outcome have papers behind them. */
export function Strength({ strength }: { strength: 'stated' | 'evidenced' }) {
  const t = useWords('checklist');
  const Icon = strength === 'evidenced' ? FileCheck2 : MessageCircle;
  return (
    <span className={styles.strength}>
      <Icon size={16} strokeWidth={1.75} aria-hidden /> {t(`verdict.${strength}`)}
    </span>
  );
}
