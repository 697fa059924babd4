import { fill, formatDay } from '#shared/i18n/format.ts';
import type { ReportBlock, ReportLine, TableName } from '#shared/reports/blocks.ts';
import { deadlineLine, distanceText, joined, sourceRuns } from '#shared/reports/lay-out-lines.ts';
import { statusText } from '#shared/reports/lay-out-sources.ts';
import type { CaseReport, ReportEvidence } from '#shared/reports/model.ts';
import type { ReportWords } from '#shared/reports/words.ts';

/** How many lines a list of the summary has, so that it stays half a page. */
const longestList = 5;

const countOrder = ['likely', 'undetermined', 'unlikely', 'notInvolved'] as const;

/** Half a page: how many outcomes of each kind, what matters most of what is open, and what is due next. */
export function summaryBlocks(report: CaseReport, words: ReportWords): readonly ReportBlock[] {
  const { counts, openPoints, deadlines } = report.summary;
  const points = openPoints
    .slice(0, longestList)
    .map(({ fact, outcomes }): ReportLine => [fill(words.openPoint, { fact, count: outcomes })]);
  const more = openPoints.length - points.length;
  const next = deadlines
    .filter(({ daysLeft, marks }) => daysLeft !== null && (daysLeft >= 0 || marks !== 'firstDay'))
    .slice(0, longestList)
    .map((deadline) => deadlineLine({ ...deadline, sources: [] }, report, words));
  const ended = report.documents.filter(({ status }) => status.kind === 'periodEnded').length;
  const values = { total: report.documents.length, ended };
  return [
    { kind: 'heading', level: 2, text: words.summary },
    {
      kind: 'counts',
      items: countOrder.map((value) => ({ value, word: words[value], count: counts[value] })),
    },
    {
      kind: 'lists',
      lists: [
        {
          heading: words.openPoints,
          items: [
            ...(points.length === 0 ? [[words.noOpenPoints]] : points),
            ...(more > 0 ? [[{ soft: fill(words.moreOpenPoints, { count: more }) }]] : []),
          ],
        },
        { heading: words.nextDeadlines, items: next.length === 0 ? [[words.noDeadlines]] : next },
      ],
    },
    { kind: 'paragraph', line: [fill(ended > 0 ? words.endedDocuments : words.standingDocuments, values)] },
  ];
}

/** What the checklists have in common: documents, what is missing, papers, tasks and days. Empty parts are left out. */
export function casePartBlocks(report: CaseReport, words: ReportWords): readonly ReportBlock[] {
  const { language, summary } = report;
  const day = (date: string | null): ReportLine => (date === null ? [] : [formatDay(date, language)]);
  const state = fill(words.documentState, { day: formatDay(report.asOf, language) });
  return [
    ...part(
      'documents',
      words.documents,
      [words.document, words.documentNumber, state],
      report.documents.map(({ title, number, status }) => [
        [title],
        number === null ? [] : [number],
        [statusText(status, report, words)],
      ]),
    ),
    ...part(
      'missing',
      words.missing,
      [words.missingFact, words.bearsOn],
      summary.openPoints.map(({ fact, checklists }) => [[fact], [joined(checklists, report)]]),
    ),
    ...part(
      'papers',
      words.papers,
      [words.paper, words.neededFor, words.source],
      report.papers.map(({ label, checklists, sources }) => [
        [label],
        [joined(checklists, report)],
        sourceRuns(sources),
      ]),
    ),
    ...part(
      'evidence',
      words.evidence,
      [words.paper, words.received, words.period, words.expires, words.state, words.file],
      report.evidence.map((one) => [
        [evidenceName(one, report)],
        day(one.receivedOn),
        periodLine(one, report, words),
        day(one.expiresOn),
        [evidenceState(one, words)],
        one.fileName === null ? [] : [one.fileName],
      ]),
    ),
    ...part(
      'tasks',
      words.tasks,
      [words.task, words.owner, words.due, words.state],
      report.tasks.map(({ text, owner, due, isDone }) => [
        [text],
        owner === null ? [] : [owner],
        day(due),
        [isDone ? words.done : words.open],
      ]),
    ),
    ...part(
      'deadlines',
      words.deadlines,
      [words.day, words.deadline, words.checklist, words.distance, words.source],
      summary.deadlines.map((deadline) => [
        deadline.day === null ? [words.dayNotKnown] : day(deadline.day),
        [deadline.label],
        [deadline.checklist],
        [distanceText(deadline, words)],
        sourceRuns(deadline.sources),
      ]),
    ),
  ];
}

/** A received paper by its own name, and by that of the paper it is. */
export function evidenceName({ label, paper }: ReportEvidence, report: CaseReport): string {
  if (paper === null || paper === label) return label;
  return report.language === 'en' ? `${label} (${paper})` : `${label}（${paper}）`;
}

/** Whether a received paper counts on the as-of day. */
export function evidenceState({ state }: ReportEvidence, words: ReportWords): string {
  const known = {
    valid: words.evidenceValid,
    notYet: words.evidenceNotYet,
    lapsed: words.evidenceLapsed,
    unchecked: words.evidenceUnchecked,
  };
  return known[state];
}

function periodLine({ from, to }: ReportEvidence, report: CaseReport, words: ReportWords): ReportLine {
  if (from === null && to === null) return [];
  const written = (day: string | null): string => (day === null ? '…' : formatDay(day, report.language));
  return [fill(words.periodFromTo, { from: written(from), to: written(to) })];
}

function part(
  name: TableName,
  heading: string,
  columns: readonly string[],
  rows: readonly (readonly ReportLine[])[],
): readonly ReportBlock[] {
  if (rows.length === 0) return [];
  return [
    { kind: 'heading', level: 2, text: heading },
    { kind: 'table', name, columns, rows: rows.map((cells) => ({ truth: null, cells })) },
  ];
}
