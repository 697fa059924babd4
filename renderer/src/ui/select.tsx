import styles from './select.module.css';

/** One of several, out of a list that opens: the system's own, so that it works by keyboard and at any text size. */
export function Select<T extends string>({
  options,
  value,
  id,
  label,
  labelledBy,
  describedBy,
  isInvalid = false,
  onChoose,
}: {
  options: readonly { readonly value: T; readonly label: string }[];
  value: T;
  /** For a label element that names it. */
  id?: string | undefined;
  /** Its name where no words beside it give one. */
  label?: string | undefined;
  labelledBy?: string | undefined;
  describedBy?: string | undefined;
  isInvalid?: boolean;
  onChoose: (value: T) => void;
}) {
  return (
    <select
      id={id}
      className={styles.select}
      aria-label={label}
      aria-labelledby={labelledBy}
      aria-describedby={describedBy}
      aria-invalid={isInvalid || undefined}
      value={value}
      onChange={(event) => {
        const chosen = options.find((option) => option.value === event.currentTarget.value);
        if (chosen !== undefined) onChoose(chosen.value);
      }}
    >
      {options.map((option) => (
        <option key={option.value} value={option.value}>
          {option.label}
        </option>
      ))}
    </select>
  );
}
