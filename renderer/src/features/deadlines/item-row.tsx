import {
  AlarmClock,
  BellOff,
  CalendarArrowUp,
  CalendarCheck2,
  CalendarX,
  FileClock,
  ListTodo,
  type LucideIcon,
} from 'lucide-react';
import { useWords } from '#renderer/i18n/index.ts';
import { Cites } from '#renderer/sources/cite.tsx';
import { useLanguage } from '#renderer/state/workspace.ts';
import { ClientName } from '#renderer/ui/client-name.tsx';
import { useSampleMark } from '#renderer/ui/use-sample-mark.ts';
import { formatDay } from '#shared/i18n/format.ts';
import { useDistance } from './distance.ts';
import styles from './item-row.module.css';
import type { Item } from './items.ts';
import { openItem } from './open-item.ts';
import { RemindButtons } from './remind-buttons.tsx';
import { TaskDone } from './task-done.tsx';
import { useItemWords } from './use-item-words.ts';

const icons: Readonly<Record<Item['marks'], LucideIcon>> = {
  lastDay: AlarmClock,
  dayAfter: CalendarCheck2,
  firstDay: CalendarArrowUp,
};

function ItemIcon({ item: { kind, marks, daysLeft } }: { item: Item }) {
  const look = { className: styles.icon, size: 18, strokeWidth: 1.75 };
  if (kind === 'paper') return <FileClock aria-hidden {...look} />;
  if (kind === 'task') return <ListTodo aria-hidden {...look} />;
  if (daysLeft < 0 && marks !== 'firstDay') return <CalendarX aria-hidden {...look} />;
  const Icon = icons[marks];
  return <Icon aria-hidden {...look} />;
}

/** One day: what it is, whose, how far, and where it is written; a press opens what it is about. */
export function ItemRow({ item, showsClient }: { item: Item; showsClient: boolean }) {
  const t = useWords('deadlines');
  const language = useLanguage();
  const distance = useDistance();
  const sampleMark = useSampleMark();
  const words = useItemWords();
  const label = words.label(item);
  const isPast = item.daysLeft < 0 && item.marks !== 'firstDay';
  const hint = item.kind === 'paper' || item.kind === 'task' ? null : item.marks;
  return (
    <li
      className={styles.row}
      data-past={isPast || undefined}
      data-soon={(item.daysLeft >= 0 && item.daysLeft <= 7) || undefined}
    >
      <ItemIcon item={item} />
      <p className={styles.when}>
        <time dateTime={item.day}>{formatDay(item.day, language)}</time>
        <span className={styles.left}>{distance(item.marks, item.daysLeft)}</span>
      </p>
      <div className={styles.what}>
        <button type="button" className={styles.open} onClick={() => void openItem(item)}>
          {label}
        </button>
        <p className={styles.place}>
          {item.kind !== 'document' && showsClient && (
            <ClientName
              name={item.client.name}
              colour={item.client.colour}
              sampleMark={sampleMark(item.client.sample)}
            />
          )}
          <span>{words.place(item)}</span>
          {hint !== null && (
            <span title={t(`marksHint.${hint}`)}>
              <b>{t(`marks.${hint}`)}</b>
              <span className={styles.hint}> {t(`marksHint.${hint}`)}</span>
            </span>
          )}
        </p>
        <Cites citations={item.cite.slice(0, 2)} />
      </div>
      {item.kind !== 'document' && (
        <div className={styles.buttons}>
          {item.kind === 'task' && <TaskDone item={item} />}
          <RemindButtons itemKey={item.key} source={item.kind} label={label} daysLeft={item.daysLeft} icon={BellOff} />
        </div>
      )}
    </li>
  );
}
