import { useId } from 'react';
import { Select } from '#renderer/ui/select.tsx';
import styles from './facet.module.css';

/** One way of narrowing a list: its name above, the values below, marked while one is chosen; null for any. */
export function Facet({
  label,
  value,
  options,
  onChoose,
}: {
  label: string;
  value: string | null;
  /** The empty value is the one that leaves it open. */
  options: readonly { readonly value: string; readonly label: string }[];
  onChoose: (value: string | null) => void;
}) {
  const id = useId();
  return (
    <div className={styles.facet} data-set={value !== null || undefined}>
      <span id={id} className={styles.label}>
        {label}
      </span>
      <Select
        labelledBy={id}
        value={value ?? ''}
        options={options}
        onChoose={(chosen) => onChoose(chosen === '' ? null : chosen)}
      />
    </div>
  );
}
