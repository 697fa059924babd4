import { useWords } from '#renderer/i18n/index.ts';
import { useAsOf, useLanguage } from '#renderer/state/workspace.ts';
import { daysBetween } from '#shared/calendar/civil-date.ts';
import type { EvidenceEntry } from '#shared/evidence/entry.ts';
import type { EvidenceState } from '#shared/evidence/standing.ts';
import { formatDay } from '#shared/i18n/format.ts';

/** Says why a paper is worth what it is, with its day. */
export function useEvidenceDetail(): (entry: EvidenceEntry, state: EvidenceState) => string {
  const t = useWords('evidence');
  const language = useLanguage();
  const asOf = useAsOf();
  const day = (value: string | null) => (value === null ? '' : formatDay(value, language));
  return (entry, state) => {
    switch (state) {
      case 'good':
        return entry.expiresOn === null ? t('detailOf.good') : t('detailOf.goodUntil', { day: day(entry.expiresOn) });
      case 'lapsesSoon': {
        const days = entry.expiresOn === null ? 0 : daysBetween(asOf, entry.expiresOn);
        return days === 0 ? t('detailOf.lapsesToday') : t('detailOf.lapsesIn', { day: day(entry.expiresOn), days });
      }
      case 'lapsed':
        return t('detailOf.lapsed', { day: day(entry.expiresOn) });
      case 'notYet':
        return t('detailOf.notYet', { day: day(entry.from) });
      case 'outOfPeriod':
        return t('detailOf.outOfPeriod', { day: day(entry.to) });
      case 'disputed':
        return t('detailOf.disputed');
    }
  };
}
