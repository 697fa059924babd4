import type { ReactNode } from 'react';
import { useWords } from '#renderer/i18n/index.ts';
import { go } from '#renderer/state/place.ts';
import { useReady } from '#renderer/state/workspace.ts';
import styles from './library-frame.module.css';

interface LibraryFrameProps {
  readonly part: 'documents' | 'ruleRecords';
  readonly list: ReactNode;
  /** What stands below the list: the contents of the opened document. */
  readonly below?: ReactNode;
  readonly children: ReactNode;
}

/** The library's two columns: what there is at the left, what is read at the right. */
export function LibraryFrame({ part, list, below, children }: LibraryFrameProps) {
  const t = useWords('library');
  const { policies, ruleRecords } = useReady().bundle;
  const firstRecord = ruleRecords[0];
  const openRecords = () => go({ name: 'rule', rule: firstRecord?.id ?? '' });
  return (
    <div className={styles.frame}>
      <div className={styles.side}>
        <div className={styles.switch} role="group" aria-label={t('sources')}>
          <button type="button" aria-pressed={part === 'documents'} onClick={() => go({ name: 'library' })}>
            {t('documents')} <span className={styles.count}>{policies.length}</span>
          </button>
          <button type="button" aria-pressed={part === 'ruleRecords'} onClick={openRecords}>
            {t('ruleRecords')} <span className={styles.count}>{ruleRecords.length}</span>
          </button>
        </div>
        <div className={styles.list} data-alone={below === undefined || undefined}>
          {list}
        </div>
        {below}
      </div>
      {children}
    </div>
  );
}
