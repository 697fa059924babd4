import { useWords } from '#renderer/i18n/index.ts';
import type { Mark } from '#shared/rules/schema.ts';

/** How far a day is from the as-of date, in words. */
export function useDistance(): (marks: Mark, daysLeft: number) => string {
  const t = useWords('deadlines');
  return (marks, days) => {
    if (days === 0) return t(marks === 'firstDay' ? 'left.opensToday' : 'left.today');
    if (days < 0) return days === -1 ? t('left.onePast') : t('left.past', { days: -days });
    if (marks === 'firstDay') return days === 1 ? t('left.opensTomorrow') : t('left.opensIn', { days });
    return days === 1 ? t('left.oneLeft') : t('left.left', { days });
  };
}
