import { CircleX } from 'lucide-react';
import type { ReactNode } from 'react';
import styles from './exchange.module.css';

/** A field with its name above it, and below what it is for or what is wrong with it. */
export function Labelled({
  id,
  label,
  hint,
  problem = null,
  children,
}: {
  /** Of the field itself. */
  id: string;
  label: string;
  hint?: string | undefined;
  problem?: string | null | undefined;
  children: (describedBy: string | undefined) => ReactNode;
}) {
  const noteId = `${id}-note`;
  const hasNote = hint !== undefined || problem !== null;
  return (
    <div className={styles.field}>
      <label className={styles.label} htmlFor={id}>
        {label}
      </label>
      {children(hasNote ? noteId : undefined)}
      {hasNote && (
        <div id={noteId} className={styles.note}>
          {problem !== null && (
            <p className={styles.problem} role="alert">
              <CircleX aria-hidden size={16} strokeWidth={1.75} />
              {problem}
            </p>
          )}
          {hint !== undefined && <p>{hint}</p>}
        </div>
      )}
    </div>
  );
}
