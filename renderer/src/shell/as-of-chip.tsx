import { CalendarClock, CalendarDays } from 'lucide-react';
import { useWords } from '#renderer/i18n/index.ts';
import { go } from '#renderer/state/place.ts';
import { useAsOf, useLanguage, useReady } from '#renderer/state/workspace.ts';
import { formatDay } from '#shared/i18n/format.ts';
import styles from './as-of-chip.module.css';

/** The day everything is worked out for; looks like a warning when that is not today. */
export function AsOfChip() {
  const t = useWords('common');
  const { settings } = useReady();
  const date = formatDay(useAsOf(), useLanguage());
  const isFixed = settings.asOf !== null;
  const Icon = isFixed ? CalendarClock : CalendarDays;
  return (
    <button
      type="button"
      className={styles.chip}
      data-fixed={isFixed || undefined}
      title={isFixed ? t('asOf.fixedHint', { date }) : t('asOf.todayHint')}
      onClick={() => go({ name: 'settings' })}
    >
      <Icon aria-hidden size={16} strokeWidth={1.75} />
      {isFixed ? t('asOf.fixed', { date }) : t('asOf.today', { date })}
    </button>
  );
}
