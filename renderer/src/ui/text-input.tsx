import type { ClipboardEvent, HTMLAttributes } from 'react';
import styles from './text-input.module.css';

/** A field for one line, light enough for tables of many; `unit` stands at its end. */
export function TextInput({
  value,
  id,
  label,
  labelledBy,
  describedBy,
  placeholder,
  list,
  unit,
  inputMode = 'text',
  isInvalid = false,
  onText,
  onLeave,
  onPaste,
}: {
  value: string;
  /** For a label element that names it. */
  id?: string | undefined;
  /** Its name where no words beside it give one. */
  label?: string | undefined;
  labelledBy?: string | undefined;
  describedBy?: string | undefined;
  placeholder?: string | undefined;
  /** The id of a datalist with what is offered. */
  list?: string | undefined;
  unit?: string | undefined;
  inputMode?: HTMLAttributes<HTMLInputElement>['inputMode'];
  isInvalid?: boolean;
  onText: (text: string) => void;
  onLeave?: (() => void) | undefined;
  onPaste?: ((event: ClipboardEvent<HTMLInputElement>) => void) | undefined;
}) {
  return (
    <span className={styles.field} data-invalid={isInvalid || undefined}>
      <input
        id={id}
        className={styles.input}
        value={value}
        aria-label={label}
        aria-labelledby={labelledBy}
        aria-describedby={describedBy}
        aria-invalid={isInvalid || undefined}
        placeholder={placeholder}
        list={list}
        inputMode={inputMode}
        autoComplete="off"
        spellCheck={false}
        onChange={(event) => onText(event.currentTarget.value)}
        onBlur={onLeave}
        onPaste={onPaste}
      />
      {unit !== undefined && (
        <span aria-hidden className={styles.unit}>
          {unit}
        </span>
      )}
    </span>
  );
}
