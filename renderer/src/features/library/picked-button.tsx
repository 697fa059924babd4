import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import styles from './picked-bar.module.css';

interface PickedButtonProps {
  readonly label: string;
  /** The key that does the same while the bar has the focus. */
  readonly keys?: string;
  readonly icon?: LucideIcon;
  readonly isPressed?: boolean | undefined;
  readonly children?: ReactNode;
  readonly onPress: () => void;
}

/** One button of the bar above picked words; pressing it leaves the selection as it is. */
export function PickedButton({ label, keys, icon: Icon, isPressed, children, onPress }: PickedButtonProps) {
  return (
    <button
      type="button"
      className={styles.button}
      aria-label={label}
      aria-pressed={isPressed}
      aria-keyshortcuts={keys === undefined ? undefined : keys === 'Esc' ? 'Escape' : keys}
      title={label}
      onMouseDown={(event) => event.preventDefault()}
      onClick={onPress}
    >
      {Icon !== undefined && <Icon size={18} strokeWidth={1.75} aria-hidden />}
      {children}
    </button>
  );
}
