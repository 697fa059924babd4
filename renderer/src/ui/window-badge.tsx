import { Archive, CalendarClock, CircleCheck, CircleDashed, Hourglass, type LucideIcon } from 'lucide-react';
import { useWords } from '#renderer/i18n/index.ts';
import type { WindowStatus } from '#shared/corpus/window-status.ts';
import { Badge, type BadgeSize } from './badge.tsx';

const looks: Readonly<Record<WindowStatus['kind'], { readonly icon: LucideIcon; readonly tone: string }>> = {
  before: { icon: CalendarClock, tone: 'notYet' },
  within: { icon: CircleCheck, tone: 'inForce' },
  endsSoon: { icon: Hourglass, tone: 'endsSoon' },
  after: { icon: Archive, tone: 'periodEnded' },
  notGiven: { icon: CircleDashed, tone: 'notInvolved' },
};

/** Where a day stands in the stretch a rule record applies to, as icon and word; the days left where they are few. */
export function WindowBadge({ status, size }: { status: WindowStatus; size?: BadgeSize }) {
  const t = useWords('common');
  const { kind, daysLeft } = status;
  const word = kind === 'endsSoon' ? t('window.endsSoonDays', { days: daysLeft }) : t(`window.${kind}`);
  return <Badge {...looks[kind]} word={word} size={size} />;
}
