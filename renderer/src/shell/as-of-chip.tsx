import { CalendarClock, CalendarDays } from 'lucide-react';
import { useId, useState } from 'react';
import { useWords } from '#renderer/i18n/index.ts';
import { useAsOf, useLanguage, useReady } from '#renderer/state/workspace.ts';
import { formatDay } from '#shared/i18n/format.ts';
import styles from './as-of-chip.module.css';
import { AsOfPanel } from './as-of-panel.tsx';

/** The day everything is worked out for; looks like a warning when that is not today, and opens to be changed. */
export function AsOfChip() {
  const t = useWords('common');
  const { settings } = useReady();
  const date = formatDay(useAsOf(), useLanguage());
  const isFixed = settings.asOf !== null;
  const [isOpen, setOpen] = useState(false);
  const panelId = useId();
  const Icon = isFixed ? CalendarClock : CalendarDays;
  return (
    <>
      <button
        type="button"
        className={styles.chip}
        data-fixed={isFixed || undefined}
        popoverTarget={panelId}
        aria-haspopup="dialog"
        aria-expanded={isOpen}
        title={isFixed ? t('asOf.fixedHint', { date }) : t('asOf.todayHint')}
      >
        <Icon aria-hidden size={16} strokeWidth={1.75} />
        {isFixed ? t('asOf.fixed', { date }) : t('asOf.today', { date })}
      </button>
      <AsOfPanel id={panelId} onToggle={setOpen} />
    </>
  );
}
