import type { ReactNode } from 'react';
import styles from './setting.module.css';

/** One setting: what it is called, what it does, how it stands, and its control at the far end. */
export function Setting({
  title,
  hint,
  note,
  children,
}: {
  title: string;
  hint?: string;
  note?: ReactNode;
  children: ReactNode;
}) {
  return (
    <div className={styles.setting}>
      <div className={styles.words}>
        <h3 className={styles.title}>{title}</h3>
        {hint !== undefined && <p className={styles.hint}>{hint}</p>}
        {note !== undefined && <div className={styles.note}>{note}</div>}
      </div>
      <div className={styles.control}>{children}</div>
    </div>
  );
}

/** Settings that belong together, under one heading. */
export function SettingGroup({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className={styles.group}>
      <h2 className={styles.heading}>{title}</h2>
      <div className={styles.panel}>{children}</div>
    </section>
  );
}
