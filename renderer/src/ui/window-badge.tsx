import { Archive, CalendarClock, CircleCheck, CircleDashed, Hourglass, type LucideIcon } from 'lucide-react';
import { useWords } from '#renderer/i18n/index.ts';
import type { WindowStatus } from '#shared/corpus/window-status.ts';
import styles from './badge.module.css';

const looks: Readonly<Record<WindowStatus['kind'], { readonly icon: LucideIcon; readonly tone: string }>> = {
  before: { icon: CalendarClock, tone: 'notYet' },
  within: { icon: CircleCheck, tone: 'inForce' },
  endsSoon: { icon: Hourglass, tone: 'endsSoon' },
  after: { icon: Archive, tone: 'periodEnded' },
  notGiven: { icon: CircleDashed, tone: 'notInvolved' },
};

/** Where a day stands in the stretch a rule record applies to, as icon and word; the days left where they are few. */
export function WindowBadge({ status, size = 'medium' }: { status: WindowStatus; size?: 'small' | 'medium' }) {
  const t = useWords('common');
  const { icon: Icon, tone } = looks[status.kind];
  return (
    <span className={styles.badge} data-tone={tone} data-size={size}>
      <Icon aria-hidden size={16} strokeWidth={1.75} />
      {status.kind === 'endsSoon' ? t('window.endsSoonDays', { days: status.daysLeft }) : t(`window.${status.kind}`)}
    </span>
  );
}
