import { useWords } from '#renderer/i18n/index.ts';
import type { Mark } from '#shared/rules/schema.ts';

/** Says how far a day is from the day asked for: days left of a last day, days until something opens or falls due. */
export function useDistance(): (marks: Mark, daysLeft: number) => string {
  const t = useWords('checklist');
  return (marks, days) => {
    if (days === 0) return t(marks === 'firstDay' ? 'verdict.opensToday' : 'verdict.today');
    if (marks === 'firstDay') {
      if (days === 1) return t('verdict.opensTomorrow');
      if (days === -1) return t('verdict.openedYesterday');
      return days > 0 ? t('verdict.opensIn', { days }) : t('verdict.opened', { days: -days });
    }
    if (days < 0) return days === -1 ? t('verdict.oneDayPast') : t('verdict.daysPast', { days: -days });
    if (marks === 'dayAfter') return days === 1 ? t('verdict.dueTomorrow') : t('verdict.dueIn', { days });
    return days === 1 ? t('verdict.oneDayLeft') : t('verdict.daysLeft', { days });
  };
}
