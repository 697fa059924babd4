import type { ReactNode } from 'react';
import type { CitationGroup } from '#renderer/sources/citation-groups.ts';
import type { Conflict } from './conflicts.tsx';
import styles from './verdict-part.module.css';

/** What every part of the panel can do: show the words of a source, or go to the step that asks a fact. */
export interface PanelLinks {
  readonly onCite: (group: CitationGroup) => void;
  readonly onFact: (fact: string) => void;
  readonly onCompare: (conflict: Conflict) => void;
  /** The source shown beside the panel. */
  readonly shown: CitationGroup | null;
}

/** One titled part of the panel. */
export function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className={styles.part}>
      <h3 className={styles.partTitle}>{title}</h3>
      {children}
    </section>
  );
}
