import type { LucideIcon } from 'lucide-react';
import type { ComponentPropsWithRef } from 'react';
import styles from './tool-button.module.css';

interface ToolButtonProps extends ComponentPropsWithRef<'button'> {
  readonly icon: LucideIcon;
  readonly label: string;
}

/** A button of the reader's bar: an icon with its word, the word only for ears where there is no room. */
export function ToolButton({ icon: Icon, label, ...rest }: ToolButtonProps) {
  return (
    <button type="button" {...rest} className={styles.button} title={label}>
      <Icon size={18} strokeWidth={1.75} aria-hidden />
      <span className={styles.word}>{label}</span>
    </button>
  );
}
