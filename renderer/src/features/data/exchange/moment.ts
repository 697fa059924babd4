import { localDay } from '#shared/calendar/civil-date.ts';
import { formatDay } from '#shared/i18n/format.ts';
import type { Language } from '#shared/i18n/languages.ts';

/** An instant (milliseconds since the epoch) by the computer's clock: the time, and the day where it is not today. */
export function momentWords(instant: number, language: Language): string {
  const date = new Date(instant);
  const time = new Intl.DateTimeFormat(language, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).format(date);
  const day = localDay(date);
  return day === localDay(new Date()) ? time : `${formatDay(day, language)} ${time}`;
}
