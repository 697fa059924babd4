import { useWords } from '#renderer/i18n/index.ts';
import type { Mark } from '#shared/rules/schema.ts';

/** Says how far a day is from the day asked for: days left of a last day, days until something opens or falls due. */
export function useDistance(): (marks: Mark, daysLeft: number) => string {
  const t = useWords('checklist');
  return (marks, days) => {
    if (marks === 'firstDay') {
      if (days === 0) return t('verdict.opensToday');
      return days > 0 ? t('verdict.opensIn', { days }) : t('verdict.opened', { days: -days });
    }
    if (days === 0) return t('verdict.today');
    if (days < 0) return t('verdict.daysPast', { days: -days });
    return marks === 'dayAfter' ? t('verdict.dueIn', { days }) : t('verdict.daysLeft', { days });
  };
}
