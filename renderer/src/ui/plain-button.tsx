import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import styles from './plain-button.module.css';

/** A button with words, light enough for the first screen; looks as the kit's buttons do. */
export function PlainButton({
  emphasis = 'secondary',
  icon: Icon,
  iconAfter: IconAfter,
  children,
  label,
  isPressed,
  isDisabled = false,
  onClick,
}: {
  emphasis?: 'primary' | 'secondary' | 'quiet';
  icon?: LucideIcon;
  iconAfter?: LucideIcon;
  children: ReactNode;
  /** Its name where many buttons have the same words; it must begin with them. */
  label?: string;
  /** Set where the button turns something on and off. */
  isPressed?: boolean;
  isDisabled?: boolean;
  onClick: () => void;
}) {
  return (
    <button
      type="button"
      className={styles.button}
      data-emphasis={emphasis}
      aria-label={label}
      aria-pressed={isPressed}
      disabled={isDisabled}
      onClick={onClick}
    >
      {Icon !== undefined && <Icon aria-hidden size={16} strokeWidth={1.75} />}
      <span className={styles.words}>{children}</span>
      {IconAfter !== undefined && <IconAfter aria-hidden size={16} strokeWidth={1.75} />}
    </button>
  );
}
