import { Archive, CalendarClock, CircleCheck, Hourglass, type LucideIcon } from 'lucide-react';
import { useWords } from '#renderer/i18n/index.ts';
import type { PolicyStatus } from '#shared/corpus/status.ts';
import styles from './badge.module.css';

const icons: Readonly<Record<PolicyStatus['kind'], LucideIcon>> = {
  notYet: CalendarClock,
  inForce: CircleCheck,
  endsSoon: Hourglass,
  periodEnded: Archive,
};

/** Where a document stands in its period, as icon and word; the days left where they are few. */
export function StatusBadge({
  status,
  size = 'medium',
}: {
  status: PolicyStatus;
  /** Small where many stand close together. */
  size?: 'small' | 'medium';
}) {
  const t = useWords('common');
  const Icon = icons[status.kind];
  return (
    <span
      className={styles.badge}
      data-tone={status.kind}
      data-size={size}
      title={status.kind === 'periodEnded' ? t('status.periodEndedAdvice') : undefined}
    >
      <Icon aria-hidden size={16} strokeWidth={1.75} />
      {word(status)}
    </span>
  );

  function word({ kind, daysLeft }: PolicyStatus): string {
    if (kind !== 'endsSoon') return t(`status.${kind}`);
    return daysLeft === 0 ? t('status.endsToday') : t('status.endsSoonDays', { days: daysLeft });
  }
}
