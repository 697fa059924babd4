import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import styles from './row-button.module.css';

/** A button of one row, the same in every row: quiet, and with a name that says which row. */
export function RowButton({
  icon: Icon,
  label,
  onPress,
  children,
}: {
  icon: LucideIcon;
  label: string;
  onPress: () => void;
  children: ReactNode;
}) {
  return (
    <button type="button" className={styles.button} aria-label={label} onClick={onPress}>
      <Icon aria-hidden size={16} strokeWidth={1.75} />
      <span>{children}</span>
    </button>
  );
}
