import { CircleCheck, CircleDashed, CircleMinus, CircleX, type LucideIcon } from 'lucide-react';
import { useWords } from '#renderer/i18n/index.ts';
import type { VerdictValue } from '#shared/rules/schema.ts';
import styles from './badge.module.css';

const icons: Readonly<Record<VerdictValue, LucideIcon>> = {
  likely: CircleCheck,
  unlikely: CircleX,
  notInvolved: CircleMinus,
  undetermined: CircleDashed,
};

/** The outcome of a rule as icon and word, so that colour is never its only sign. */
export function VerdictBadge({
  value,
  size = 'medium',
  isWordHidden = false,
}: {
  value: VerdictValue;
  size?: 'medium' | 'large';
  /** Only the icon, where many outcomes stand close together and the word is said beside them. */
  isWordHidden?: boolean;
}) {
  const t = useWords('common');
  const Icon = icons[value];
  return (
    <span className={styles.badge} data-tone={value} data-size={size}>
      <Icon aria-hidden size={size === 'large' ? 20 : 16} strokeWidth={1.75} />
      <span className={isWordHidden ? 'visually-hidden' : undefined}>{t(`verdict.${value}`)}</span>
    </span>
  );
}
