import { fill, formatDay, formatMoneyIn } from '#shared/i18n/format.ts';
import type { ReportLine, ReportRun } from '#shared/reports/blocks.ts';
import type {
  CaseReport,
  ReportAction,
  ReportAnswer,
  ReportCondition,
  ReportDeadline,
  ReportProof,
} from '#shared/reports/model.ts';
import type { ReportWords } from '#shared/reports/words.ts';
import type { Mark } from '#shared/rules/schema.ts';

type Spoken = Pick<CaseReport, 'language'>;

/** Several names as one line of the report's language. */
export function joined(names: readonly string[], { language }: Spoken): string {
  return names.join(language === 'en' ? ', ' : '、');
}

/** The numbers of sources, each a run of its own. */
export function sourceRuns(sources: readonly number[]): readonly ReportRun[] {
  return sources.map((source) => ({ source }));
}

/** A settled condition is told by what settled it; a question that was never asked is only told where one is open. */
export function answersThatCount({ truth, answers }: ReportCondition): ReportCondition['answers'] {
  const asked = answers.filter(({ answer }) => answer.kind !== 'word' || answer.word !== 'notAsked');
  return truth === 'unknown' || asked.length === 0 ? answers : asked;
}

/** Equal answers are said once: six fields all answered yes are one 是, not six. */
export function answersLine(answers: ReportCondition['answers'], report: Spoken, words: ReportWords): ReportLine {
  const printed = answers.map(({ fact, answer }) => ({ fact, text: answerText(answer, report, words) }));
  const texts = new Set(printed.map(({ text }) => text));
  if (texts.size === 1) return [...texts];
  const colon = report.language === 'en' ? ': ' : '：';
  const semicolon = report.language === 'en' ? '; ' : '；';
  return [printed.map(({ fact, text }) => `${fact}${colon}${text}`).join(semicolon)];
}

/** What was answered, as the report's language writes it. */
export function answerText(answer: ReportAnswer, { language }: Spoken, words: ReportWords): string {
  switch (answer.kind) {
    case 'word':
      return words[answer.word];
    case 'day':
      return formatDay(answer.day, language);
    case 'money':
      return formatMoneyIn(answer.minor, answer.currency, language);
    case 'percent':
      return `${answer.hundredths / 100} %`;
    case 'number':
      return String(answer.value);
    case 'text':
      return answer.text;
  }
}

/** What would settle an outcome, one way and the other. */
export function missingLines(proof: ReportProof, report: Spoken, words: ReportWords): readonly ReportLine[] {
  const line = (template: string, facts: readonly string[]): readonly ReportLine[] =>
    facts.length === 0 ? [] : [[fill(template, { facts: joined(facts, report) })]];
  return [...line(words.missingToLikely, proof.missingToLikely), ...line(words.missingToNo, proof.missingToNo)];
}

/** Something to do, whom to ask and what to bring. */
export function actionLine(action: ReportAction, report: Spoken, words: ReportWords): ReportLine {
  const whom = action.whom === null ? [] : [{ soft: ` ${fill(words.whom, { whom: action.whom })}` }];
  const papers = joined(action.bring, report);
  const bring = papers === '' ? [] : [{ soft: ` ${fill(words.bring, { papers })}` }];
  return [action.text, ...whom, ...bring, ...sourceRuns(action.sources)];
}

/** A deadline with its day and how far it is. */
export function deadlineLine(deadline: ReportDeadline, report: Spoken, words: ReportWords): ReportLine {
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

/** How far a deadline is, for a column of its own. */
export function distanceText({ daysLeft, marks }: ReportDeadline, words: ReportWords): string {
  if (daysLeft === null) return words.dayUnknown;
  const days = Math.abs(daysLeft);
  if (marks === 'firstDay') return fill(daysLeft < 0 ? words.opened : words.inDays, { days });
  if (daysLeft < 0) return fill(words.daysAgo, { days });
  return fill(marks === 'lastDay' ? words.daysLeft : words.inDays, { days });
}
