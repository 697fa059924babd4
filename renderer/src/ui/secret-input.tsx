import { Eye, EyeOff } from 'lucide-react';
import { useState, type RefObject } from 'react';
import styles from './secret-input.module.css';

/** A field for a passphrase: covered, with a button that shows it for as long as that is wanted. */
export function SecretInput({
  value,
  id,
  field,
  describedBy,
  isInvalid = false,
  showLabel,
  hideLabel,
  onText,
}: {
  value: string;
  id: string;
  field?: RefObject<HTMLInputElement | null>;
  describedBy?: string | undefined;
  isInvalid?: boolean;
  /** What the button is called while the words are covered, and while they are shown. */
  showLabel: string;
  hideLabel: string;
  onText: (text: string) => void;
}) {
  const [isShown, setShown] = useState(false);
  const Icon = isShown ? EyeOff : Eye;
  return (
    <span className={styles.field} data-invalid={isInvalid || undefined}>
      <input
        ref={field}
        id={id}
        className={styles.input}
        type={isShown ? 'text' : 'password'}
        value={value}
        aria-describedby={describedBy}
        aria-invalid={isInvalid || undefined}
        autoComplete="off"
        autoCapitalize="off"
        spellCheck={false}
        onChange={(event) => onText(event.currentTarget.value)}
      />
      <button
        type="button"
        className={styles.toggle}
        aria-label={isShown ? hideLabel : showLabel}
        onClick={() => setShown(!isShown)}
      >
        <Icon aria-hidden size={16} strokeWidth={1.75} />
      </button>
    </span>
  );
}
