import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import { useReadOnly } from '#renderer/state/access.ts';
import styles from './row-button.module.css';

/** A button of one row, the same in every row: quiet, and with a name that says which row. */
export function RowButton({
  icon: Icon,
  label,
  onlyLooks = false,
  onPress,
  children,
}: {
  icon: LucideIcon;
  label: string;
  /** True for what changes nothing here, and so can be done where nothing may be changed. */
  onlyLooks?: boolean;
  onPress: () => void;
  children: ReactNode;
}) {
  const isReadOnly = useReadOnly();
  return (
    <button
      type="button"
      className={styles.button}
      aria-label={label}
      disabled={isReadOnly && !onlyLooks}
      onClick={onPress}
    >
      <Icon aria-hidden size={16} strokeWidth={1.75} />
      <span>{children}</span>
    </button>
  );
}
