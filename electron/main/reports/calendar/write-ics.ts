import ical from 'ical-generator';
import { fill } from '#shared/i18n/format.ts';
import { calendarDays } from '#shared/reports/calendar.ts';
import type { CaseReport } from '#shared/reports/model.ts';
import type { ReportWords } from '#shared/reports/words.ts';

/** The deadlines as a calendar (RFC 5545): whole days that keep their names from export to export. */
export function writeIcs(report: CaseReport, words: ReportWords): Buffer {
  const calendar = ical({
    name: fill(words.calendarName, { client: report.client.name }),
    prodId: { company: 'Portolan', product: 'Portolan', language: report.language === 'en' ? 'EN' : 'ZH' },
  });
  for (const { id, day, title, description } of calendarDays(report, words)) {
    calendar.createEvent({
      id,
      // The library reads a whole day off the clock of Greenwich.
      start: new Date(`${day}T00:00:00Z`),
      allDay: true,
      summary: title,
      description,
      stamp: new Date(`${report.generatedOn}T00:00:00Z`),
    });
  }
  return Buffer.from(calendar.toString(), 'utf8');
}
