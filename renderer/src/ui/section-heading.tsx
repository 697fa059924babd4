import type { ReactNode } from 'react';
import styles from './section-heading.module.css';

/** The heading of a part of a screen; `aside` stands at the far end of the same line. */
export function SectionHeading({
  level = 2,
  id,
  children,
  aside,
}: {
  level?: 2 | 3 | 4;
  id?: string;
  children: ReactNode;
  aside?: ReactNode;
}) {
  const Heading = `h${level}` as const;
  return (
    <div className={styles.line}>
      <Heading className={styles.heading} data-level={level} id={id}>
        {children}
      </Heading>
      {aside !== undefined && <div className={styles.aside}>{aside}</div>}
    </div>
  );
}
