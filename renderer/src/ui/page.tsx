import type { ReactNode } from 'react';
import styles from './page.module.css';

/** A screen that scrolls as one column: its title, what it is for, its main button, its parts. */
export function Page({
  title,
  lead,
  actions,
  width = 'reading',
  children,
}: {
  title: ReactNode;
  lead?: ReactNode;
  actions?: ReactNode;
  width?: 'reading' | 'wide';
  children: ReactNode;
}) {
  return (
    <div className={styles.page} data-width={width}>
      <div className={styles.head}>
        <div className={styles.words}>
          <h1 className={styles.title}>{title}</h1>
          {lead !== undefined && <p className={styles.lead}>{lead}</p>}
        </div>
        {actions !== undefined && <div className={styles.actions}>{actions}</div>}
      </div>
      {children}
    </div>
  );
}
