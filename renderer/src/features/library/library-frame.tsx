import type { ReactNode } from 'react';
import { LibraryTabs } from '#renderer/sources/library-tabs.tsx';
import styles from './library-frame.module.css';

interface LibraryFrameProps {
  readonly list: ReactNode;
  /** What stands below the list: the contents of the opened document. */
  readonly below?: ReactNode;
  readonly children: ReactNode;
}

/** The library's two columns below its tabs: what there is at the left, what is read at the right. */
export function LibraryFrame({ list, below, children }: LibraryFrameProps) {
  return (
    <div className={styles.screen}>
      <LibraryTabs />
      <div className={styles.frame}>
        <div className={styles.side}>
          <div className={styles.list} data-alone={below === undefined || undefined}>
            {list}
          </div>
          {below}
        </div>
        {children}
      </div>
    </div>
  );
}
