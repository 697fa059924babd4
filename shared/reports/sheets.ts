import { fill } from '#shared/i18n/format.ts';
import { evidenceName, evidenceState } from '#shared/reports/lay-out-case.ts';
import { answerText, distanceText, joined } from '#shared/reports/lay-out-lines.ts';
import { sourcesBlock } from '#shared/reports/lay-out-sources.ts';
import type { CaseReport, ReportAnswer, ReportDeadline } from '#shared/reports/model.ts';
import { titleOf } from '#shared/reports/lay-out.ts';
import type { ReportWords } from '#shared/reports/words.ts';

/** One cell: text stays text whatever it begins with, a day is a date, a sum is a number with its currency. */
export type SheetCell =
  | null
  | { readonly kind: 'text'; readonly text: string; readonly isStrong?: boolean }
  | { readonly kind: 'day'; readonly day: string }
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'money'; readonly minor: number; readonly currency: string };

export interface ReportSheet {
  readonly name: string;
  /** Widths in characters. */
  readonly columns: readonly { readonly title: string; readonly width: number }[];
  readonly rows: readonly (readonly SheetCell[])[];
}

/** The longest text a cell of a workbook holds, in UTF-16 units. */
const longestCell = 32_767;

/** The report as tables to work on: numbers of orders and of operations are text, so that no digit is lost. */
export function sheetsOf(report: CaseReport, words: ReportWords): readonly ReportSheet[] {
  return [
    aboutSheet(report, words),
    findingsSheet(report, words),
    conditionsSheet(report, words),
    papersSheet(report, words),
    ...(report.evidence.length === 0 ? [] : [evidenceSheet(report, words)]),
    tasksSheet(report, words),
    deadlinesSheet(report, words),
    operationsSheet(report, words),
    sourcesSheet(report, words),
  ];
}

function aboutSheet(report: CaseReport, words: ReportWords): ReportSheet {
  const { client, asOf, generatedOn, preparedBy, edition, summary } = report;
  const number = (value: number): SheetCell => ({ kind: 'number', value });
  const strong = (title: string, cell: SheetCell): readonly SheetCell[] => [
    { kind: 'text', text: title, isStrong: true },
    cell,
  ];
  return {
    name: words.summary,
    columns: columns([titleOf(report, words), 34], [client.name, 60]),
    rows: [
      strong(words.asOf, day(asOf)),
      strong(words.generatedOn, day(generatedOn)),
      strong(words.preparedBy, text(preparedBy)),
      strong(words.edition, text(edition)),
      strong(words.likely, number(summary.counts.likely)),
      strong(words.undetermined, number(summary.counts.undetermined)),
      strong(words.unlikely, number(summary.counts.unlikely)),
      strong(words.notInvolved, number(summary.counts.notInvolved)),
      ...[words.officialText, words.notAdvice, words.madeBy].map((line) => [null, text(line)]),
    ],
  };
}

function findingsSheet(report: CaseReport, words: ReportWords): ReportSheet {
  return {
    name: words.sheetFindings,
    columns: columns(
      [words.checklist, 34],
      [words.rule, 44],
      [words.outcome, 14],
      [words.basis, 16],
      [words.meaning, 80],
    ),
    rows: report.checklists.flatMap(({ title, verdicts }) =>
      verdicts.map((verdict) =>
        texts(
          title,
          verdict.title,
          words[verdict.value],
          verdict.strength === null ? '' : words[verdict.strength],
          verdict.outcome,
        ),
      ),
    ),
  };
}

function conditionsSheet(report: CaseReport, words: ReportWords): ReportSheet {
  return {
    name: words.sheetConditions,
    columns: columns(
      [words.checklist, 34],
      [words.rule, 44],
      [words.condition, 60],
      [words.state, 10],
      [words.question, 44],
      [words.answer, 26],
      [words.source, 10],
    ),
    rows: report.checklists.flatMap(({ title, verdicts }) =>
      verdicts.flatMap((verdict) =>
        (verdict.proof?.conditions ?? []).flatMap((condition) => {
          const [sources, state] = [text(numbers(condition.sources)), words[condition.truth]];
          const before = texts(title, verdict.title, condition.label, state);
          if (condition.answers.length === 0) return [[...before, null, null, sources]];
          return condition.answers.map(({ fact, answer }) => [
            ...before,
            text(fact),
            answerCell(answer, report, words),
            sources,
          ]);
        }),
      ),
    ),
  };
}

function papersSheet(report: CaseReport, words: ReportWords): ReportSheet {
  return {
    name: words.sheetPapers,
    columns: columns([words.paper, 60], [words.neededFor, 60], [words.source, 12]),
    rows: report.papers.map(({ label, checklists, sources }) =>
      texts(label, joined(checklists, report), numbers(sources)),
    ),
  };
}

function evidenceSheet(report: CaseReport, words: ReportWords): ReportSheet {
  const from = fill(words.periodFromTo, { from: '', to: '…' }).trim();
  return {
    name: words.sheetEvidence,
    columns: columns(
      [words.paper, 50],
      [words.received, 13],
      [`${words.period} ${from}`, 13],
      [words.expires, 13],
      [words.state, 12],
      [words.file, 40],
    ),
    rows: report.evidence.map((one) => [
      text(evidenceName(one, report)),
      day(one.receivedOn),
      day(one.from),
      day(one.expiresOn ?? one.to),
      text(evidenceState(one, words)),
      text(one.fileName ?? ''),
    ]),
  };
}

function tasksSheet(report: CaseReport, words: ReportWords): ReportSheet {
  return {
    name: words.sheetTasks,
    columns: columns([words.task, 70], [words.owner, 20], [words.due, 13], [words.state, 12]),
    rows: report.tasks.map(({ text: what, owner, due, isDone }) => [
      text(what),
      text(owner ?? ''),
      day(due),
      text(isDone ? words.done : words.open),
    ]),
  };
}

function deadlinesSheet(report: CaseReport, words: ReportWords): ReportSheet {
  return {
    name: words.sheetDeadlines,
    columns: columns(
      [words.day, 13],
      [words.deadline, 60],
      [words.checklist, 40],
      [words.markColumn, 16],
      [words.distance, 20],
      [words.source, 12],
    ),
    rows: report.summary.deadlines.map((deadline) => [
      day(deadline.day),
      ...texts(
        deadline.label,
        deadline.checklist,
        markWord(deadline, words),
        distanceText(deadline, words),
        numbers(deadline.sources),
      ),
    ]),
  };
}

function operationsSheet(report: CaseReport, words: ReportWords): ReportSheet {
  const { time, by, device, subject, before, after, reason, operation } = words;
  return {
    name: words.sheetOperations,
    columns: columns(
      [time, 20],
      [by, 16],
      [device, 14],
      [subject, 44],
      [before, 26],
      [after, 26],
      [reason, 14],
      [operation, 24],
    ),
    rows: report.operations.map((one) =>
      texts(one.time, one.by, one.device, one.subject, one.before, one.after, one.reason, one.operation),
    ),
  };
}

function sourcesSheet(report: CaseReport, words: ReportWords): ReportSheet {
  const block = sourcesBlock(report, words);
  const items = block.kind === 'sources' ? block.items : [];
  return {
    name: words.sheetSources,
    columns: columns(
      [words.sourceNumber, 7],
      [words.sourceName, 50],
      [words.sourceNote, 40],
      [words.sourceKind, 10],
      [words.sourceWords, 90],
    ),
    rows: items.flatMap(({ number, head, note, parts }) =>
      parts.map(({ quote, text: said, note: check }) => [
        text(String(number)),
        ...texts(
          head,
          check === null ? note : `${note} ${check}`,
          quote === null ? words.restatedShort : words.quoted,
          quote ?? said ?? '',
        ),
      ]),
    ),
  };
}

/** What the day of a deadline is. */
export function markWord({ marks }: ReportDeadline, words: ReportWords): string {
  return { lastDay: words.marksLastDay, dayAfter: words.marksDayAfter, firstDay: words.marksFirstDay }[marks];
}

function answerCell(answer: ReportAnswer, report: CaseReport, words: ReportWords): SheetCell {
  if (answer.kind === 'day') return /^\d{4}-\d{2}-\d{2}$/.test(answer.day) ? day(answer.day) : text(answer.day);
  if (answer.kind === 'number') return { kind: 'number', value: answer.value };
  if (answer.kind !== 'money') return text(answerText(answer, report, words));
  // A workbook keeps fifteen digits of a number; a larger sum is written out.
  const isExact = Math.abs(answer.minor) < 1e15;
  return isExact ? answer : text(answerText(answer, report, words));
}

function columns(...some: readonly (readonly [title: string, width: number])[]): ReportSheet['columns'] {
  return some.map(([title, width]) => ({ title, width }));
}

function texts(...some: readonly string[]): readonly SheetCell[] {
  return some.map(text);
}

function text(words: string): SheetCell {
  if (words === '') return null;
  return { kind: 'text', text: words.length <= longestCell ? words : `${words.slice(0, longestCell - 1)}…` };
}

function day(date: string | null): SheetCell {
  return date === null ? null : { kind: 'day', day: date };
}

function numbers(sources: readonly number[]): string {
  return sources.map((source) => `[${source}]`).join('');
}
