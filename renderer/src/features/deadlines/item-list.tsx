import { useState } from 'react';
import { useWords } from '#renderer/i18n/index.ts';
import { useAsOf } from '#renderer/state/workspace.ts';
import { PlainButton } from '#renderer/ui/plain-button.tsx';
import { SectionHeading } from '#renderer/ui/section-heading.tsx';
import { grouped, type Item } from './items.ts';
import { ItemRow } from './item-row.tsx';
import styles from './item-list.module.css';

/** So many lines of a group are in the page at first, and so many more with each press. */
const shownAtOnce = 40;

/** The days by how soon they are. */
export function ItemList({ items, showsClient }: { items: readonly Item[]; showsClient: boolean }) {
  const t = useWords('deadlines');
  const asOf = useAsOf();
  return grouped(items, asOf).map(({ urgency, items: own }) => (
    <section key={urgency} aria-labelledby={`deadlines-${urgency}`} className={styles.group}>
      <SectionHeading id={`deadlines-${urgency}`} aside={<span className={styles.count}>{own.length}</span>}>
        {t(`groups.${urgency}`)}
      </SectionHeading>
      <Rows items={own} showsClient={showsClient} />
    </section>
  ));
}

/** Rows in one panel, with a button for those that are not in the page yet. */
export function Rows({ items, showsClient }: { items: readonly Item[]; showsClient: boolean }) {
  const t = useWords('deadlines');
  const [most, setMost] = useState(shownAtOnce);
  const rest = items.length - most;
  return (
    <>
      <ul className={styles.panel}>
        {items.slice(0, most).map((item) => (
          <ItemRow key={item.key} item={item} showsClient={showsClient} />
        ))}
      </ul>
      {rest > 0 && (
        <PlainButton onClick={() => setMost(most + shownAtOnce)}>
          {t('more', { count: Math.min(rest, shownAtOnce) })}
        </PlainButton>
      )}
    </>
  );
}
