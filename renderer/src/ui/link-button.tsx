import type { ReactNode } from 'react';
import styles from './link-button.module.css';

/** A small action that reads like a link in a line of words; `label` where its words alone do not say what it acts on. */
export function LinkButton({
  children,
  label,
  isDisabled = false,
  onPress,
}: {
  children: ReactNode;
  label?: string | undefined;
  isDisabled?: boolean;
  onPress: () => void;
}) {
  return (
    <button type="button" className={styles.link} aria-label={label} disabled={isDisabled} onClick={onPress}>
      {children}
    </button>
  );
}
