import type { LucideIcon } from 'lucide-react';
import styles from './badge.module.css';

/** How much room a status has: small where many stand close together; as a mark only its icon is drawn and its word said. */
export type BadgeSize = 'mark' | 'small' | 'medium';

/** A standing as icon and word, so that colour is never its only sign. */
export function Badge({
  tone,
  icon: Icon,
  word,
  size = 'medium',
  title,
}: {
  tone: string;
  icon: LucideIcon;
  word: string;
  size?: BadgeSize | undefined;
  title?: string | undefined;
}) {
  return (
    <span className={styles.badge} data-tone={tone} data-size={size} title={size === 'mark' ? word : title}>
      <Icon aria-hidden size={16} strokeWidth={1.75} />
      <span className={size === 'mark' ? 'visually-hidden' : undefined}>{word}</span>
    </span>
  );
}
