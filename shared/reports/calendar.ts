import { fill } from '#shared/i18n/format.ts';
import type { CaseReport } from '#shared/reports/model.ts';
import { markWord } from '#shared/reports/sheets.ts';
import type { ReportWords } from '#shared/reports/words.ts';

/** One day of a calendar. */
export interface CalendarDay {
  /** The same in every export of this deadline of this client, so that a calendar replaces it. */
  readonly id: string;
  readonly day: string;
  readonly title: string;
  readonly description: string;
}

/** The deadlines that lie ahead, or fall on the as-of day, as whole days of a calendar. */
export function calendarDays(report: CaseReport, words: ReportWords): readonly CalendarDay[] {
  const numbered = new Map(report.sources.map((source) => [source.number, source]));
  const nameOf = (number: number): string => {
    const source = numbered.get(number);
    if (source === undefined) return '';
    return source.kind === 'article' ? `${source.policy} ${source.article}` : `${source.issuer} ${source.title}`;
  };
  return report.summary.deadlines.flatMap((deadline) => {
    if (deadline.day === null || (deadline.daysLeft ?? -1) < 0) return [];
    const sources = deadline.sources.map(nameOf).filter(Boolean).join('; ');
    return [
      {
        id: `${report.client.id}-${deadline.id.replaceAll('/', '-')}@portolan.local`,
        day: deadline.day,
        title: `${deadline.label} · ${markWord(deadline, words)} · ${report.client.name}`,
        description: [
          deadline.checklist,
          ...(sources === '' ? [] : [fill(words.calendarNote, { sources })]),
          words.officialText,
          words.notAdvice,
        ].join('\n'),
      },
    ];
  });
}
