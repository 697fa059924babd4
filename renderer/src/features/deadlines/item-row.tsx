import { AlarmClock, BellOff, CalendarArrowUp, CalendarCheck2, CalendarX, type LucideIcon } from 'lucide-react';
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
import { useItemWords } from './use-item-words.ts';

const icons: Readonly<Record<Item['marks'], LucideIcon>> = {
  lastDay: AlarmClock,
  dayAfter: CalendarCheck2,
  firstDay: CalendarArrowUp,
};

/** One day: what it is, whose, how far, and where it is written; a press opens the question it counts from. */
export function ItemRow({ item, showsClient }: { item: Item; showsClient: boolean }) {
  const t = useWords('deadlines');
  const language = useLanguage();
  const distance = useDistance();
  const sampleMark = useSampleMark();
  const words = useItemWords();
  const label = words.label(item);
  const isPast = item.daysLeft < 0 && item.marks !== 'firstDay';
  const Icon = isPast ? CalendarX : icons[item.marks];
  return (
    <li
      className={styles.row}
      data-past={isPast || undefined}
      data-soon={(item.daysLeft >= 0 && item.daysLeft <= 7) || undefined}
    >
      <Icon aria-hidden className={styles.icon} size={18} strokeWidth={1.75} />
      <p className={styles.when}>
        <time dateTime={item.day}>{formatDay(item.day, language)}</time>
        <span className={styles.left}>{distance(item.marks, item.daysLeft)}</span>
      </p>
      <div className={styles.what}>
        <button type="button" className={styles.open} onClick={() => void openItem(item)}>
          {label}
        </button>
        <p className={styles.place}>
          {item.kind === 'client' && showsClient && (
            <ClientName
              name={item.client.name}
              colour={item.client.colour}
              sampleMark={sampleMark(item.client.sample)}
            />
          )}
          <span>{words.place(item)}</span>
          <span title={t(`marksHint.${item.marks}`)}>
            <b>{t(`marks.${item.marks}`)}</b>
            <span className={styles.hint}> {t(`marksHint.${item.marks}`)}</span>
          </span>
        </p>
        <Cites citations={item.cite.slice(0, 2)} />
      </div>
      {item.kind === 'client' && (
        <RemindButtons itemKey={item.key} label={label} daysLeft={item.daysLeft} icon={BellOff} />
      )}
    </li>
  );
}
