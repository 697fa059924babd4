import type { PolicyStatus } from '#shared/corpus/status.ts';
import { fill, formatDay } from '#shared/i18n/format.ts';
import type { ReportBlock, SourceItem } from '#shared/reports/blocks.ts';
import type { CaseReport } from '#shared/reports/model.ts';
import type { ReportSource, ReportStatement } from '#shared/reports/sources.ts';
import type { ReportWords } from '#shared/reports/words.ts';

/** What numbered sources are said from. */
type Cited = Pick<CaseReport, 'sources' | 'language'>;

const gradeWord = { A: 'gradeA', B: 'gradeB', C: 'gradeC', S: 'gradeS' } as const;

/** The numbered sources: a document's own words with its status, or a rule restated with how it was checked. */
export function sourcesBlock(report: Cited, words: ReportWords): ReportBlock {
  return {
    kind: 'sources',
    heading: words.sources,
    items: report.sources.map((source) => sourceItem(source, report, words)),
  };
}

function sourceItem(source: ReportSource, report: Cited, words: ReportWords): SourceItem {
  const numbered = (number: string | null): string => (number === null ? '' : fill(words.numberNote, { number }));
  if (source.kind === 'article') {
    const values = { policy: source.policy, number: numbered(source.policyNumber), article: source.article };
    return {
      number: source.number,
      head: fill(words.articleLine, values),
      note: fill(words.status, { status: statusText(source.status, report, words) }),
      parts: source.quotes.map((quote) => ({ quote, text: null, note: null })),
    };
  }
  const values = { issuer: source.issuer, number: numbered(source.ruleNumber), title: source.title };
  return {
    number: source.number,
    head: fill(words.ruleLine, values),
    note: fill(words.restated, { day: formatDay(latestCheck(source.statements), report.language) }),
    parts: source.statements.map((statement) => ({
      quote: null,
      text: statement.text,
      note: checkNote(statement, report, words),
    })),
  };
}

function checkNote({ grade, inference }: ReportStatement, report: Cited, words: ReportWords): string {
  const notes = [words[gradeWord[grade]], ...(inference ? [words.inference] : [])];
  return report.language === 'en' ? `(${notes.join(', ')})` : `（${notes.join('、')}）`;
}

function latestCheck(statements: readonly ReportStatement[]): string {
  return statements.reduce((latest, { checkedOn }) => (checkedOn > latest ? checkedOn : latest), '');
}

/** What a document's state is called. */
export function statusText(status: PolicyStatus, report: Cited, words: ReportWords): string {
  return fill(words[status.kind], { until: formatDay(status.until, report.language), days: status.daysLeft });
}
