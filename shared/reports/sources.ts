import type { CivilDate } from '#shared/calendar/civil-date.ts';
import type { Bundle } from '#shared/corpus/bundle-schema.ts';
import type { Citation, Grade } from '#shared/corpus/schema.ts';
import { statusOf, type PolicyStatus } from '#shared/corpus/status.ts';
import type { Language } from '#shared/i18n/languages.ts';

/** One numbered source at the foot of a report. */
export type ReportSource =
  | {
      readonly kind: 'passage';
      readonly number: number;
      readonly policy: string;
      readonly policyNumber: string | null;
      readonly article: string;
      readonly quote: string;
      readonly status: PolicyStatus;
    }
  | {
      readonly kind: 'rule';
      readonly number: number;
      readonly issuer: string;
      readonly ruleNumber: string | null;
      readonly title: string;
      readonly text: string;
      readonly grade: Grade;
      readonly inference: boolean;
      readonly checkedOn: CivilDate;
    };

/** Gives each citation of a report its number, the same one each time, in order of first use. */
export interface SourceList {
  readonly numbersOf: (citations: readonly Citation[]) => readonly number[];
  readonly all: () => readonly ReportSource[];
}

export function createSourceList(bundle: Bundle, asOf: CivilDate, language: Language): SourceList {
  const numbers = new Map<string, number>();
  const sources: ReportSource[] = [];

  function numberOf(citation: Citation): number | null {
    const key = 'rule' in citation ? `${citation.rule}/${citation.statement}` : `${citation.article}/${citation.hash}`;
    const known = numbers.get(key);
    if (known !== undefined) return known;
    const source = describe(citation, sources.length + 1);
    if (source === null) return null;
    sources.push(source);
    numbers.set(key, source.number);
    return source.number;
  }

  function describe(citation: Citation, number: number): ReportSource | null {
    if ('rule' in citation) {
      const record = bundle.ruleRecords.find((candidate) => candidate.id === citation.rule);
      const statement = record?.statements.find((candidate) => candidate.id === citation.statement);
      if (record === undefined || statement === undefined) return null;
      return {
        kind: 'rule',
        number,
        issuer: record.issuer[language],
        ruleNumber: record.number,
        title: record.title[language],
        text: statement.text[language],
        grade: statement.grade,
        inference: statement.inference,
        checkedOn: statement.checkedOn,
      };
    }
    const policy = bundle.policies.find((candidate) => citation.article.startsWith(`${candidate.id}#`));
    const article = policy?.articles.find((candidate) => candidate.id === citation.article);
    if (policy === undefined || article === undefined) return null;
    return {
      kind: 'passage',
      number,
      policy: policy.title,
      policyNumber: policy.number,
      article: `${article.label}${article.title ?? ''}`,
      quote: citation.quote,
      status: statusOf(policy, asOf),
    };
  }

  return {
    numbersOf: (citations) => [
      ...new Set(citations.map(numberOf).filter((number): number is number => number !== null)),
    ],
    all: () => sources,
  };
}
