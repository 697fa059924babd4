import { useId, type ReactNode } from 'react';
import styles from './option-group.module.css';

export interface Option<T extends string> {
  readonly value: T;
  readonly label: ReactNode;
  readonly icon?: ReactNode;
  /** The number key that chooses it, where keys are offered. */
  readonly keyHint?: string;
  readonly tone?: 'quiet';
}

interface OptionGroupProps<T extends string> {
  readonly options: readonly Option<T>[];
  readonly chosen: T | null;
  readonly onChoose: (value: T) => void;
  /** large, cards: the answer itself; beside: next to a field; row: side by side in a table; chip: about an answer. */
  readonly look: 'large' | 'cards' | 'beside' | 'row' | 'chip';
  readonly labelledBy?: string | undefined;
  readonly label?: string | undefined;
  readonly describedBy?: string | undefined;
}

/** A radio group in one of four sizes; arrow keys move and choose, as in every form. */
export function OptionGroup<T extends string>(props: OptionGroupProps<T>) {
  const { options, chosen, onChoose, look, label, labelledBy, describedBy } = props;
  const name = useId();
  return (
    <div
      role="radiogroup"
      className={styles.group}
      data-look={look}
      aria-label={label}
      aria-labelledby={labelledBy}
      aria-describedby={describedBy}
    >
      {options.map((option) => (
        <label key={option.value} className={styles.option} data-tone={option.tone}>
          <input
            type="radio"
            className="visually-hidden"
            name={name}
            value={option.value}
            checked={option.value === chosen}
            onChange={() => onChoose(option.value)}
          />
          <span className={styles.dot} aria-hidden />
          {option.icon}
          <span className={styles.label}>{option.label}</span>
          {option.keyHint !== undefined && (
            <kbd className={styles.key} aria-hidden>
              {option.keyHint}
            </kbd>
          )}
        </label>
      ))}
    </div>
  );
}
