import type { PolicyStatus } from '#shared/corpus/status.ts';
import { fill, formatDay } from '#shared/i18n/format.ts';
import type { ReportBlock } from '#shared/reports/blocks.ts';
import type { CaseReport } from '#shared/reports/case-report.ts';
import type { ReportSource } from '#shared/reports/sources.ts';
import type { ReportWords } from '#shared/reports/words.ts';

const gradeWord = { A: 'gradeA', B: 'gradeB', C: 'gradeC', S: 'gradeS' } as const;

/** The numbered sources: a document's own words with its status, or a rule restated with how it was checked. */
export function sourcesBlock(report: CaseReport, words: ReportWords): ReportBlock {
  return { kind: 'sources', items: report.sources.map((source) => sourceItem(source, report, words)) };
}

function sourceItem(source: ReportSource, report: CaseReport, words: ReportWords) {
  const numbered = (number: string | null): string => (number === null ? '' : fill(words.numberNote, { number }));
  if (source.kind === 'passage') {
    const values = { policy: source.policy, number: numbered(source.policyNumber), article: source.article };
    return {
      number: source.number,
      head: fill(words.articleLine, values),
      quote: source.quote,
      text: null,
      note: fill(words.status, { status: statusText(source.status, report, words) }),
    };
  }
  const values = { issuer: source.issuer, number: numbered(source.ruleNumber), title: source.title };
  const separator = report.language === 'en' ? '; ' : '；';
  const notes = [
    words.restated,
    words[gradeWord[source.grade]],
    ...(source.inference ? [words.inference] : []),
    fill(words.checkedOn, { day: formatDay(source.checkedOn, report.language) }),
  ];
  return {
    number: source.number,
    head: fill(words.ruleLine, values),
    quote: null,
    text: source.text,
    note: notes.join(separator),
  };
}

function statusText(status: PolicyStatus, report: CaseReport, words: ReportWords): string {
  return fill(words[status.kind], { until: formatDay(status.until, report.language), days: status.daysLeft });
}
