import { fill, formatDay } from '#shared/i18n/format.ts';
import type { ReportBlock, ReportLine, ReportRun } from '#shared/reports/blocks.ts';
import type {
  CaseReport,
  ReportAction,
  ReportAnswer,
  ReportDeadline,
  ReportVerdict,
} from '#shared/reports/case-report.ts';
import { sourcesBlock } from '#shared/reports/lay-out-sources.ts';
import type { ReportWords } from '#shared/reports/words.ts';

/** Turns a report into blocks in reading order: outcome first, then its proof, what to do, and the sources. */
export function layOut(report: CaseReport, words: ReportWords): readonly ReportBlock[] {
  const day = (date: string): string => formatDay(date, report.language);
  const client = report.client.isFictional
    ? [report.client.name, { soft: ` ${words.fictional}` }]
    : [report.client.name];
  return [
    { kind: 'title', title: report.checklist.title, subtitle: words.title },
    {
      kind: 'details',
      rows: [
        { term: words.client, line: client },
        { term: words.asOf, line: [day(report.asOf)] },
        { term: words.generatedOn, line: [day(report.generatedOn)] },
        { term: words.edition, line: [report.edition] },
      ],
    },
    ...report.verdicts.map((verdict) => verdictBlock(verdict, words)),
    ...mainVerdicts(report).flatMap((verdict) => proofBlocks(verdict, report, words)),
    ...papersBlocks(report, words),
    sourcesBlock(report, words),
    { kind: 'notice', lines: [words.officialText, words.notAdvice, words.madeBy] },
  ];
}

/** Rules that concern the case; where none does, the first, so that the reader sees why. */
function mainVerdicts(report: CaseReport): readonly ReportVerdict[] {
  const concerned = report.verdicts.filter((verdict) => verdict.value !== 'notInvolved');
  return concerned.length > 0 ? concerned : report.verdicts.slice(0, 1);
}

function verdictBlock(verdict: ReportVerdict, words: ReportWords): ReportBlock {
  const strength: ReportLine = verdict.strength === null ? [] : [{ soft: ` ${words[verdict.strength]}` }];
  return {
    kind: 'verdict',
    value: verdict.value,
    word: words[verdict.value],
    title: verdict.title,
    line: [verdict.outcome, ...strength],
  };
}

function proofBlocks(verdict: ReportVerdict, report: CaseReport, words: ReportWords): readonly ReportBlock[] {
  const columns = [words.condition, words.answer, words.state, words.source];
  const rows = verdict.conditions.map((condition) => ({
    truth: condition.truth,
    cells: [
      [condition.label],
      answersLine(condition.answers, report, words),
      [words[condition.truth]],
      condition.sources.map((source): ReportRun => ({ source })),
    ],
  }));
  return [
    { kind: 'heading', text: verdict.title },
    { kind: 'table', columns, rows },
    ...listBlock(words.missing, missingLines(verdict, report, words)),
    ...listBlock(
      words.nextSteps,
      verdict.nextSteps.map((action) => actionLine(action, report, words)),
    ),
    ...listBlock(
      words.obligations,
      verdict.obligations.map((action) => actionLine(action, report, words)),
    ),
    ...listBlock(
      words.deadlines,
      verdict.deadlines.map((deadline) => deadlineLine(deadline, report, words)),
    ),
  ];
}

function papersBlocks(report: CaseReport, words: ReportWords): readonly ReportBlock[] {
  return listBlock(
    words.papers,
    report.papers.map((paper) => [paper.label, ...sourceRuns(paper.sources)]),
  );
}

function listBlock(heading: string, items: readonly ReportLine[]): readonly ReportBlock[] {
  return items.length === 0
    ? []
    : [
        { kind: 'heading', text: heading },
        { kind: 'list', items },
      ];
}

/** Equal answers are said once: six fields all answered yes are one 是, not six. */
function answersLine(
  answers: readonly { readonly fact: string; readonly answer: ReportAnswer }[],
  report: CaseReport,
  words: ReportWords,
): ReportLine {
  const printed = answers.map(({ fact, answer }) => ({ fact, text: answerText(answer, report, words) }));
  const texts = new Set(printed.map(({ text }) => text));
  if (texts.size === 1) return [...texts];
  const colon = report.language === 'en' ? ': ' : '：';
  const semicolon = report.language === 'en' ? '; ' : '；';
  return [printed.map(({ fact, text }) => `${fact}${colon}${text}`).join(semicolon)];
}

function answerText(answer: ReportAnswer, report: CaseReport, words: ReportWords): string {
  if (answer.kind === 'word') return words[answer.word];
  return answer.kind === 'day' ? formatDay(answer.day, report.language) : answer.text;
}

function missingLines(verdict: ReportVerdict, report: CaseReport, words: ReportWords): readonly ReportLine[] {
  const joined = (facts: readonly string[]): string => facts.join(report.language === 'en' ? ', ' : '、');
  return [
    ...(verdict.missingToLikely.length > 0
      ? [[fill(words.missingToLikely, { facts: joined(verdict.missingToLikely) })]]
      : []),
    ...(verdict.missingToNo.length > 0 ? [[fill(words.missingToNo, { facts: joined(verdict.missingToNo) })]] : []),
  ];
}

function actionLine(action: ReportAction, report: CaseReport, words: ReportWords): ReportLine {
  const comma = report.language === 'en' ? ', ' : '、';
  const whom = action.whom === null ? [] : [{ soft: ` ${fill(words.whom, { whom: action.whom })}` }];
  const bring =
    action.bring.length === 0 ? [] : [{ soft: ` ${fill(words.bring, { papers: action.bring.join(comma) })}` }];
  return [action.text, ...whom, ...bring, ...sourceRuns(action.sources)];
}

function deadlineLine(deadline: ReportDeadline, report: CaseReport, words: ReportWords): ReportLine {
  const { label, day, daysLeft } = deadline;
  if (day === null || daysLeft === null)
    return [fill(words.deadlineUnknown, { label }), ...sourceRuns(deadline.sources)];
  const template = daysLeft < 0 ? words.deadlinePast : words.deadlineLine;
  const text = fill(template, { label, day: formatDay(day, report.language), days: Math.abs(daysLeft) });
  return [text, ...sourceRuns(deadline.sources)];
}

function sourceRuns(sources: readonly number[]): readonly ReportRun[] {
  return sources.map((source) => ({ source }));
}
