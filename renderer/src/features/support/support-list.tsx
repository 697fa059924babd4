import { useId } from 'react';
import { Banner } from '#renderer/ui/banner.tsx';
import { SectionHeading } from '#renderer/ui/section-heading.tsx';
import type { SupportItem } from '#shared/measures/find-support.ts';
import { SupportCard } from './support-card.tsx';
import styles from './support-list.module.css';

interface SupportListProps {
  readonly title: string;
  /** What is said where there are none. */
  readonly none: string;
  readonly items: readonly SupportItem[];
  /** What is to be known of all of them. */
  readonly advice?: string;
}

/** The articles of one standing, a card each. */
export function SupportList({ title, none, items, advice }: SupportListProps) {
  const id = useId();
  return (
    <section className={styles.part} aria-labelledby={id}>
      <SectionHeading id={id} aside={items.length}>
        {title}
      </SectionHeading>
      {items.length === 0 && <p className={styles.none}>{none}</p>}
      {items.length > 0 && advice !== undefined && <Banner tone="info">{advice}</Banner>}
      <ul className={styles.list}>
        {items.map((item) => (
          <SupportCard key={item.article} item={item} />
        ))}
      </ul>
    </section>
  );
}
