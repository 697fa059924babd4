import { fill, formatDay } from '#shared/i18n/format.ts';
import type { ReportBlock, ReportLine, ReportRun } from '#shared/reports/blocks.ts';
import type {
  CaseReport,
  ReportAction,
  ReportAnswer,
  ReportCondition,
  ReportDeadline,
  ReportProof,
  ReportVerdict,
} from '#shared/reports/case-report.ts';
import { sourcesBlock } from '#shared/reports/lay-out-sources.ts';
import type { ReportWords } from '#shared/reports/words.ts';
import type { Mark } from '#shared/rules/schema.ts';

/** Turns a report into blocks in reading order: outcome first, then its proof, what to do, and the sources. */
export function layOut(report: CaseReport, words: ReportWords): readonly ReportBlock[] {
  const day = (date: string): string => formatDay(date, report.language);
  const client =
    report.client.isFictional && !report.client.name.includes(words.fictional)
      ? [report.client.name, { soft: ` ${words.fictional}` }]
      : [report.client.name];
  return mergeLists([
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
    ...report.verdicts.flatMap(({ title, proof }) => (proof === null ? [] : proofBlocks(title, proof, report, words))),
    { kind: 'lists', lists: papersList(report, words) },
    sourcesBlock(report, words),
    { kind: 'notice', lines: [words.officialText, words.notAdvice, words.madeBy] },
  ]);
}

/** Lists that follow each other share one block, so that a printer may set them in columns together. */
function mergeLists(blocks: readonly ReportBlock[]): readonly ReportBlock[] {
  return blocks.reduce<readonly ReportBlock[]>((merged, block) => {
    const last = merged.at(-1);
    if (block.kind !== 'lists' || last?.kind !== 'lists') return [...merged, block];
    return [...merged.slice(0, -1), { kind: 'lists', lists: [...last.lists, ...block.lists] }];
  }, []);
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

function proofBlocks(
  title: string,
  proof: ReportProof,
  report: CaseReport,
  words: ReportWords,
): readonly ReportBlock[] {
  const columns = [words.condition, words.answer, words.state, words.source];
  const rows = proof.conditions.map((condition) => ({
    truth: condition.truth,
    cells: [
      [condition.label],
      answersLine(answersThatCount(condition), report, words),
      [words[condition.truth]],
      condition.sources.map((source): ReportRun => ({ source })),
    ],
  }));
  const lists = [
    ...list(words.missing, missingLines(proof, report, words)),
    ...list(
      words.nextSteps,
      proof.nextSteps.map((action) => actionLine(action, report, words)),
    ),
    ...list(
      words.obligations,
      proof.obligations.map((action) => actionLine(action, report, words)),
    ),
    ...list(
      words.deadlines,
      proof.deadlines.map((deadline) => deadlineLine(deadline, report, words)),
    ),
  ];
  return [
    { kind: 'heading', text: title },
    { kind: 'table', columns, rows },
    { kind: 'lists', lists },
  ];
}

type ReportList = Extract<ReportBlock, { kind: 'lists' }>['lists'][number];

function papersList(report: CaseReport, words: ReportWords): readonly ReportList[] {
  return list(
    words.papers,
    report.papers.map((paper) => [paper.label, ...sourceRuns(paper.sources)]),
  );
}

function list(heading: string, items: readonly ReportLine[]): readonly ReportList[] {
  return items.length === 0 ? [] : [{ heading, items }];
}

/** A settled condition is told by what settled it; a question that was never asked is only told where one is open. */
function answersThatCount({ truth, answers }: ReportCondition): ReportCondition['answers'] {
  const asked = answers.filter(({ answer }) => answer.kind !== 'word' || answer.word !== 'notAsked');
  return truth === 'unknown' || asked.length === 0 ? answers : asked;
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

function missingLines(proof: ReportProof, report: CaseReport, words: ReportWords): readonly ReportLine[] {
  const joined = (facts: readonly string[]): string => facts.join(report.language === 'en' ? ', ' : '、');
  return [
    ...(proof.missingToLikely.length > 0
      ? [[fill(words.missingToLikely, { facts: joined(proof.missingToLikely) })]]
      : []),
    ...(proof.missingToNo.length > 0 ? [[fill(words.missingToNo, { facts: joined(proof.missingToNo) })]] : []),
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
  const { label, day, daysLeft, marks } = deadline;
  if (day === null || daysLeft === null)
    return [fill(words.deadlineUnknown, { label }), ...sourceRuns(deadline.sources)];
  const template = words[deadlineTemplate(marks, daysLeft)];
  const text = fill(template, { label, day: formatDay(day, report.language), days: Math.abs(daysLeft) });
  return [text, ...sourceRuns(deadline.sources)];
}

function deadlineTemplate(marks: Mark, daysLeft: number): keyof ReportWords {
  if (marks === 'lastDay') return daysLeft < 0 ? 'deadlinePast' : 'deadlineLine';
  if (marks === 'dayAfter') return daysLeft < 0 ? 'deadlinePast' : 'deadlineAhead';
  return daysLeft < 0 ? 'deadlineOpened' : 'deadlineAhead';
}

function sourceRuns(sources: readonly number[]): readonly ReportRun[] {
  return sources.map((source) => ({ source }));
}
