import { cleanText } from '#shared/reports/clean-text.ts';
import type { Handout } from '#shared/reports/handout.ts';
import { handoutOfMinutes } from '#shared/sessions/lay-out-minutes.ts';
import { minutesOfSession, type MinutesRequest } from '#shared/sessions/minutes.ts';
import { historyWordsIn } from './history-words.ts';
import { minutesWordsIn } from './words.ts';

/** Minutes as what is handed over, and the day they are of. */
export interface MinutesHandout {
  readonly handout: Handout;
  readonly day: string;
}

/** The minutes of a session; null where there is no such session. */
export function minutesHandout(request: Omit<MinutesRequest, 'words'>): MinutesHandout | null {
  const { bundle, language } = request;
  const minutes = minutesOfSession({ ...request, words: historyWordsIn(language, bundle.facts) });
  if (minutes === null) return null;
  const { words, report } = minutesWordsIn(language);
  const handout = handoutOfMinutes(cleanText(minutes), { words, report, time: timeOfDay });
  return { handout, day: minutes.day };
}

/** `09:05` where the computer stands. */
function timeOfDay(milliseconds: number): string {
  const moment = new Date(milliseconds);
  return `${String(moment.getHours()).padStart(2, '0')}:${String(moment.getMinutes()).padStart(2, '0')}`;
}
