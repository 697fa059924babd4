import { writePage } from '#shared/reports/html.ts';
import { historyWordsIn } from './history-words.ts';
import { minutesWordsIn } from './words.ts';
import { layOutMinutes, minutesTitle } from '#shared/sessions/lay-out-minutes.ts';
import { minutesOfSession, type MinutesRequest } from '#shared/sessions/minutes.ts';

/** Minutes as one self-contained page. */
export interface MinutesPage {
  readonly html: string;
  /** What stands at the head and at the foot of every sheet of paper. */
  readonly head: string;
  readonly foot: string;
  readonly client: string;
  readonly day: string;
}

/** The minutes of a session as a page; null where there is no such session. */
export function minutesPage(request: Omit<MinutesRequest, 'words'>): MinutesPage | null {
  const { bundle, language } = request;
  const minutes = minutesOfSession({ ...request, words: historyWordsIn(language, bundle.facts) });
  if (minutes === null) return null;
  const { words, report } = minutesWordsIn(language);
  const blocks = layOutMinutes(minutes, { words, report, time: timeOfDay });
  const title = minutesTitle(minutes, words);
  return {
    html: writePage({ title, language, look: 'case' }, blocks),
    head: title,
    foot: report.pageOf,
    client: minutes.client.name,
    day: minutes.day,
  };
}

/** `09:05` where the computer stands. */
function timeOfDay(milliseconds: number): string {
  const moment = new Date(milliseconds);
  return `${String(moment.getHours()).padStart(2, '0')}:${String(moment.getMinutes()).padStart(2, '0')}`;
}
