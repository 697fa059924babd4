import { useId, type ReactNode } from 'react';
import { SectionHeading } from '#renderer/ui/section-heading.tsx';
import styles from './card.module.css';

/** One part of the home screen under its own heading. */
export function Card({ title, aside, children }: { title: string; aside?: ReactNode; children: ReactNode }) {
  const id = useId();
  return (
    <section className={styles.card} aria-labelledby={id}>
      <SectionHeading id={id} aside={aside}>
        {title}
      </SectionHeading>
      {children}
    </section>
  );
}
