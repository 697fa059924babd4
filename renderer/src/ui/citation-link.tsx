import { BookOpen, Scale } from 'lucide-react';
import type { ReactNode } from 'react';
import styles from './citation-link.module.css';

interface CitationLinkProps {
  /** A document of the library, or a rule restated in our words. */
  readonly kind: 'policy' | 'rule';
  /** Short name of the place: document and article. */
  readonly label: string;
  /** What is said there, for the tooltip and for assistive technology. */
  readonly description?: string | undefined;
  /** Where the source stands, as a small mark. */
  readonly mark?: ReactNode;
  /** Is this the source shown beside it now? */
  readonly isShown?: boolean;
  readonly onOpen: () => void;
}

/** A small link from something we say to the words it rests on. */
export function CitationLink({ kind, label, description, mark, isShown = false, onOpen }: CitationLinkProps) {
  const Icon = kind === 'policy' ? BookOpen : Scale;
  return (
    <button
      type="button"
      className={styles.link}
      data-kind={kind}
      aria-current={isShown || undefined}
      title={description}
      onClick={onOpen}
    >
      <Icon size={16} strokeWidth={1.75} aria-hidden />
      <span className={styles.label} lang="zh-CN">
        {label}
      </span>
      {mark}
    </button>
  );
}
