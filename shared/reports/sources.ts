import type { CivilDate } from '#shared/calendar/civil-date.ts';
import type { Bundle } from '#shared/corpus/bundle-schema.ts';
import type { Article, Citation, Grade, Passage, Policy, RuleRecord, RuleReference } from '#shared/corpus/schema.ts';
import { statusOf, type PolicyStatus } from '#shared/corpus/status.ts';
import type { Language } from '#shared/i18n/languages.ts';

/** One numbered source at the foot of a report: an article with the words quoted of it, or a rule with what it says. */
export type ReportSource =
  | {
      readonly kind: 'article';
      readonly number: number;
      readonly policy: string;
      readonly policyNumber: string | null;
      readonly article: string;
      readonly status: PolicyStatus;
      readonly quotes: readonly string[];
    }
  | {
      readonly kind: 'rule';
      readonly number: number;
      readonly issuer: string;
      readonly ruleNumber: string | null;
      readonly title: string;
      readonly statements: readonly ReportStatement[];
    };

export interface ReportStatement {
  readonly text: string;
  readonly grade: Grade;
  readonly inference: boolean;
  readonly checkedOn: CivilDate;
}

/** Gives each source of a report its number, the same one each time, in order of first use. */
export interface SourceList {
  /** Numbers of the main citations: the first passage and the first statement, as the seeds put the main one first. */
  readonly numbersOf: (citations: readonly Citation[]) => readonly number[];
  readonly all: () => readonly ReportSource[];
}

export function createSourceList(bundle: Bundle, asOf: CivilDate, language: Language): SourceList {
  const sources = new Map<string, ReportSource>();

  function numberOf(citation: Citation): readonly number[] {
    const key = 'rule' in citation ? citation.rule : citation.article;
    const known = sources.get(key);
    const source = 'rule' in citation ? withStatement(known, citation) : withQuote(known, citation);
    if (source === null) return [];
    sources.set(key, source);
    return [source.number];
  }

  function withQuote(known: ReportSource | undefined, { article: id, quote }: Passage): ReportSource | null {
    if (known?.kind === 'article') return { ...known, quotes: [...new Set([...known.quotes, quote])] };
    const policy = bundle.policies.find((candidate) => id.startsWith(`${candidate.id}#`));
    const article = policy?.articles.find((candidate) => candidate.id === id);
    if (policy === undefined || article === undefined) return null;
    return articleSource(policy, article, quote, sources.size + 1, asOf);
  }

  function withStatement(known: ReportSource | undefined, { rule, statement: id }: RuleReference): ReportSource | null {
    const record = bundle.ruleRecords.find((candidate) => candidate.id === rule);
    const statement = record?.statements.find((candidate) => candidate.id === id);
    if (record === undefined || statement === undefined) return null;
    const { grade, inference, checkedOn } = statement;
    const added: ReportStatement = { text: statement.text[language], grade, inference, checkedOn };
    if (known?.kind !== 'rule') return ruleSource(record, added, sources.size + 1, language);
    const isThere = known.statements.some(({ text }) => text === added.text);
    return isThere ? known : { ...known, statements: [...known.statements, added] };
  }

  return {
    numbersOf: (citations) => [...new Set(mainOf(citations).flatMap(numberOf))],
    all: () => [...sources.values()],
  };
}

function mainOf(citations: readonly Citation[]): readonly Citation[] {
  const passage = citations.find((citation) => 'quote' in citation);
  const rule = citations.find((citation) => 'rule' in citation);
  return [passage, rule].filter((citation): citation is Citation => citation !== undefined);
}

function articleSource(policy: Policy, article: Article, quote: string, number: number, asOf: CivilDate): ReportSource {
  return {
    kind: 'article',
    number,
    policy: policy.title,
    policyNumber: policy.number,
    article: `${article.label}${article.title ?? ''}`,
    status: statusOf(policy, asOf),
    quotes: [quote],
  };
}

function ruleSource(record: RuleRecord, statement: ReportStatement, number: number, language: Language): ReportSource {
  return {
    kind: 'rule',
    number,
    issuer: record.issuer[language],
    ruleNumber: record.number,
    title: record.title[language],
    statements: [statement],
  };
}
