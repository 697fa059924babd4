import type { LucideIcon } from 'lucide-react';
import { useState } from 'react';
import styles from './icon-button.module.css';

/** A button that is only an icon; its name shows beside the pointer or the focus, and Escape puts it away. */
export function IconButton({
  icon: Icon,
  label,
  keys,
  hint = 'middle',
  isDisabled = false,
  onClick,
}: {
  icon: LucideIcon;
  label: string;
  /** Its keyboard shortcut as it is printed, such as `Ctrl+Z`. */
  keys?: string;
  /** Where its name hangs below it; `end` for a button at the edge of the window. */
  hint?: 'middle' | 'end';
  isDisabled?: boolean;
  onClick: () => void;
}) {
  const [isHushed, setHushed] = useState(false);
  return (
    <span className={styles.holder} data-hushed={isHushed || undefined}>
      <button
        type="button"
        className={styles.button}
        aria-label={label}
        aria-keyshortcuts={keys?.replace('Ctrl', 'Control')}
        // Kept focusable, so that undoing the last change does not throw the focus out of the bar.
        aria-disabled={isDisabled}
        onClick={() => {
          if (!isDisabled) onClick();
        }}
        onKeyDown={(event) => {
          if (event.key === 'Escape') setHushed(true);
        }}
        onBlur={() => setHushed(false)}
        onPointerLeave={() => setHushed(false)}
      >
        <Icon aria-hidden size={18} strokeWidth={1.75} />
      </button>
      <span aria-hidden className={styles.hint} data-hang={hint}>
        {label}
        {keys !== undefined && <kbd className={styles.keys}>{keys}</kbd>}
      </span>
    </span>
  );
}
