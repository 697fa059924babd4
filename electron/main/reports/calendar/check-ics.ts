import { calendarDays } from '#shared/reports/calendar.ts';
import type { CaseReport } from '#shared/reports/model.ts';
import type { ReportWords } from '#shared/reports/words.ts';

/** The longest line of a calendar, in bytes. */
const longestLine = 75;

/** The first thing in a calendar that is not what the report says, or null. */
export function differenceInIcs(bytes: Buffer, report: CaseReport, words: ReportWords): string | null {
  const lines = bytes.toString('utf8').split('\r\n');
  const tooLong = lines.find((line) => Buffer.byteLength(line) > longestLine);
  if (tooLong !== undefined) return tooLong;
  const events = readEvents(lines);
  const expected = calendarDays(report, words);
  if (events.length !== expected.length) return `${events.length} events`;
  const different = expected.find(({ id, day, title, description }, index) => {
    const event = events[index];
    const isDay = event?.get('DTSTART;VALUE=DATE') === day.replaceAll('-', '');
    return (
      !isDay || event?.get('UID') !== id || event.get('SUMMARY') !== title || event.get('DESCRIPTION') !== description
    );
  });
  return different?.title ?? null;
}

/** Each event of a calendar: its properties with their parameters as names, folded lines joined, escapes undone. */
export function readEvents(lines: readonly string[]): readonly ReadonlyMap<string, string>[] {
  const unfolded = lines
    .join('\r\n')
    .replaceAll(/\r\n[ \t]/g, '')
    .split('\r\n');
  const events: Map<string, string>[] = [];
  for (const line of unfolded) {
    if (line === 'BEGIN:VEVENT') events.push(new Map());
    const colon = line.indexOf(':');
    events.at(-1)?.set(line.slice(0, colon), line.slice(colon + 1).replace(/\\([\\;,nN])/g, unescaped));
  }
  return events;
}

function unescaped(_: string, character: string): string {
  return character.toLowerCase() === 'n' ? '\n' : character;
}
