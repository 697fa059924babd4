import { ListTodo } from 'lucide-react';
import { useWords } from '#renderer/i18n/index.ts';
import { ClientName } from '#renderer/ui/client-name.tsx';
import { PlainButton } from '#renderer/ui/plain-button.tsx';
import { SectionHeading } from '#renderer/ui/section-heading.tsx';
import { useSampleMark } from '#renderer/ui/use-sample-mark.ts';
import { useState } from 'react';
import list from './item-list.module.css';
import styles from './item-row.module.css';
import type { Undated } from './items.ts';
import { openItem } from './open-item.ts';
import { TaskDone } from './task-done.tsx';
import { useItemWords } from './use-item-words.ts';

/** So many tasks are in the page at first, and so many more with each press. */
const shownAtOnce = 40;

/** The tasks that nobody has given a day. */
export function UndatedList({ items, showsClient }: { items: readonly Undated[]; showsClient: boolean }) {
  const t = useWords('deadlines');
  const words = useItemWords();
  const sampleMark = useSampleMark();
  const [most, setMost] = useState(shownAtOnce);
  if (items.length === 0) return null;
  const rest = items.length - most;
  return (
    <section aria-labelledby="deadlines-undated" className={list.group}>
      <SectionHeading id="deadlines-undated" aside={<span className={list.count}>{items.length}</span>}>
        {t('task.undated')}
      </SectionHeading>
      <ul className={list.panel}>
        {items.slice(0, most).map((item) => (
          <li key={item.key} className={styles.row} data-undated>
            <ListTodo aria-hidden className={styles.icon} size={18} strokeWidth={1.75} />
            <div className={styles.what}>
              <button type="button" className={styles.open} onClick={() => void openItem(item)}>
                {words.label(item)}
              </button>
              <p className={styles.place}>
                {showsClient && (
                  <ClientName
                    name={item.client.name}
                    colour={item.client.colour}
                    sampleMark={sampleMark(item.client.sample)}
                  />
                )}
                <span>{words.place(item)}</span>
              </p>
            </div>
            <div className={styles.buttons}>
              <TaskDone item={item} />
            </div>
          </li>
        ))}
      </ul>
      {rest > 0 && (
        <PlainButton onClick={() => setMost(most + shownAtOnce)}>
          {t('more', { count: Math.min(rest, shownAtOnce) })}
        </PlainButton>
      )}
    </section>
  );
}
