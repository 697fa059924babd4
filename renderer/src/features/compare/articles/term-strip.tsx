import { useWords } from '#renderer/i18n/index.ts';
import { moveFocus } from '#renderer/ui/move-focus.ts';
import type { SharedTerm } from '#shared/corpus/shared-terms.ts';
import styles from './term-strip.module.css';

interface TermStripProps {
  readonly terms: readonly SharedTerm[];
  readonly active: SharedTerm | null;
  readonly pinned: SharedTerm | null;
  readonly onPoint: (term: SharedTerm | null) => void;
  readonly onPin: (term: SharedTerm) => void;
}

/** The shared terms, longest first, with how often each stands on either side; pointing lights it, pressing keeps it lit. */
export function TermStrip({ terms, active, pinned, onPoint, onPin }: TermStripProps) {
  const t = useWords('compare');
  return (
    <div className={styles.strip}>
      <h2 className={styles.title}>{t('terms.title', { count: terms.length })}</h2>
      {terms.length === 0 ? (
        <p className={styles.none}>{t('terms.none')}</p>
      ) : (
        <ul
          className={styles.terms}
          aria-label={t('terms.label')}
          onKeyDown={moveFocus}
          onPointerLeave={() => onPoint(null)}
        >
          {terms.map((term, index) => (
            <li key={term.term}>
              <button
                type="button"
                className={styles.term}
                data-active={term === active || undefined}
                aria-pressed={term === pinned}
                tabIndex={(pinned === null ? index === 0 : term === pinned) ? 0 : -1}
                title={t('terms.counts', { left: term.left.length, right: term.right.length })}
                onPointerEnter={() => onPoint(term)}
                onFocus={() => onPoint(term)}
                onBlur={() => onPoint(null)}
                onClick={() => onPin(term)}
              >
                <span lang="zh-CN">{term.term}</span>
                <span className={styles.count}>
                  {term.left.length}:{term.right.length}
                </span>
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
