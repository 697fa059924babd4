import type { LucideIcon } from 'lucide-react';
import { useId } from 'react';
import styles from './choice-bar.module.css';

/** One of a few, all in sight: a row of radio buttons drawn as one bar. Arrow keys move, as in any radio group. */
export function ChoiceBar<T extends string | number>({
  label,
  options,
  value,
  onChoose,
}: {
  /** What is chosen, for screen readers; the words beside the bar say it to the eye. */
  label: string;
  options: readonly {
    readonly value: T;
    readonly label: string;
    readonly icon?: LucideIcon;
    /** Language of the label where it is not the page's. */
    readonly lang?: string;
  }[];
  value: T;
  onChoose: (value: T) => void;
}) {
  const name = useId();
  return (
    <div className={styles.bar} role="radiogroup" aria-label={label}>
      {options.map(({ value: own, label: word, icon: Icon, lang }) => (
        <label key={own} className={styles.choice} lang={lang}>
          <input
            type="radio"
            className={styles.radio}
            name={name}
            checked={own === value}
            onChange={() => onChoose(own)}
          />
          {Icon !== undefined && <Icon aria-hidden size={16} strokeWidth={1.75} />}
          {word}
        </label>
      ))}
    </div>
  );
}
