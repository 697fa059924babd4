import type { Language } from '#shared/i18n/languages.ts';

/** The time of day of an instant (milliseconds since the epoch) as the computer's clock shows it: `14:05`. */
export function clockTime(instant: number, language: Language): string {
  return new Intl.DateTimeFormat(language, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).format(instant);
}
