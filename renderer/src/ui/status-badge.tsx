import { Archive, CalendarClock, CircleCheck, Hourglass, type LucideIcon } from 'lucide-react';
import { useWords } from '#renderer/i18n/index.ts';
import type { PolicyStatus } from '#shared/corpus/status.ts';
import { Badge, type BadgeSize } from './badge.tsx';

const icons: Readonly<Record<PolicyStatus['kind'], LucideIcon>> = {
  notYet: CalendarClock,
  inForce: CircleCheck,
  endsSoon: Hourglass,
  periodEnded: Archive,
};

/** Where a document stands in its period, as icon and word; the days left where they are few. */
export function StatusBadge({ status, size }: { status: PolicyStatus; size?: BadgeSize }) {
  const t = useWords('common');
  return (
    <Badge
      tone={status.kind}
      icon={icons[status.kind]}
      word={word(status)}
      size={size}
      title={status.kind === 'periodEnded' ? t('status.periodEndedAdvice') : undefined}
    />
  );

  function word({ kind, daysLeft }: PolicyStatus): string {
    if (kind !== 'endsSoon') return t(`status.${kind}`);
    return daysLeft === 0 ? t('status.endsToday') : t('status.endsSoonDays', { days: daysLeft });
  }
}
