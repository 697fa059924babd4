import { CalendarClock, CalendarX2, CircleCheck, FileX2, Split, type LucideIcon } from 'lucide-react';
import { useWords } from '#renderer/i18n/index.ts';
import { Badge, type BadgeSize } from '#renderer/ui/badge.tsx';
import type { EvidenceState } from '#shared/evidence/standing.ts';

/** What a paper is worth, or that its file is gone. */
export type ShownState = EvidenceState | 'missing';

const looks: Readonly<Record<ShownState, { readonly tone: string; readonly icon: LucideIcon }>> = {
  good: { tone: 'likely', icon: CircleCheck },
  lapsesSoon: { tone: 'endsSoon', icon: CalendarClock },
  lapsed: { tone: 'unlikely', icon: CalendarX2 },
  notYet: { tone: 'notYet', icon: CalendarClock },
  outOfPeriod: { tone: 'periodEnded', icon: CalendarX2 },
  disputed: { tone: 'undetermined', icon: Split },
  missing: { tone: 'unlikely', icon: FileX2 },
};

/** The worth of a paper as icon and word. */
export function EvidenceBadge({ state, size }: { state: ShownState; size?: BadgeSize }) {
  const t = useWords('evidence');
  const { tone, icon } = looks[state];
  return <Badge tone={tone} icon={icon} word={t(`state.${state}`)} size={size} />;
}
