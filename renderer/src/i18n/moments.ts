import { localDay } from '#shared/calendar/civil-date.ts';
import { formatDay } from '#shared/i18n/format.ts';
import type { Language } from '#shared/i18n/languages.ts';

/** The time of day of an instant (milliseconds since the epoch) as the computer's clock shows it: `14:05`. */
export function clockTime(instant: number, language: Language): string {
  return new Intl.DateTimeFormat(language, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).format(instant);
}

/** The day of an instant by the computer's clock, written as every other day is: 2026年11月20日, 20 November 2026. */
export function dayOfInstant(instant: number, language: Language): string {
  return formatDay(localDay(new Date(instant)), language);
}

/** The day and the time of an instant by the computer's clock: 20 November 2026 14:05. */
export function dayAndTime(instant: number, language: Language): string {
  return `${dayOfInstant(instant, language)} ${clockTime(instant, language)}`;
}

/** The time of an instant, and its day where that is not today: a computer may have been left on for a week. */
export function recentTime(instant: number, language: Language): string {
  const isToday = localDay(new Date(instant)) === localDay(new Date());
  return isToday ? clockTime(instant, language) : dayAndTime(instant, language);
}
