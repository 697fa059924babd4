import type { CivilDate } from '#shared/calendar/civil-date.ts';
import type { Bundle } from '#shared/corpus/bundle-schema.ts';
import type { Article, Policy } from '#shared/corpus/schema.ts';
import { statusOf, type PolicyStatus } from '#shared/corpus/status.ts';
import type { Language } from '#shared/i18n/languages.ts';
import type { Amount, Measure } from '#shared/measures/schema.ts';

/** One figure of one article, with all that a table of figures says of it. */
export interface AmountRow {
  readonly policy: Policy;
  readonly article: Article;
  readonly measure: Measure;
  readonly amount: Amount;
  readonly status: PolicyStatus;
}

/** Every figure the documents name, in the order of the bundle, with the status of its document on a day. */
export function amountRows({ policies, measures }: Pick<Bundle, 'policies' | 'measures'>, asOf: CivilDate) {
  const measureOf = new Map(measures.map((measure) => [measure.article, measure]));
  return policies.flatMap((policy): readonly AmountRow[] => {
    const status = statusOf(policy, asOf);
    return policy.articles.flatMap((article) => {
      const measure = measureOf.get(article.id);
      return measure?.amounts.map((amount) => ({ policy, article, measure, amount, status })) ?? [];
    });
  });
}

/** What a figure is measured in; figures of different units are never put in one order of size. */
export type AmountUnit = 'money' | 'share' | 'count';

const units = ['money', 'share', 'count'] as const satisfies readonly AmountUnit[];

export function unitOf({ value }: Amount): AmountUnit {
  if ('money' in value) return 'money';
  return 'basisPoints' in value ? 'share' : 'count';
}

/** The columns a table of figures can be put in order by. */
export const amountColumns = [
  'document',
  'article',
  'label',
  'role',
  'value',
  'per',
  'status',
  'audience',
  'topic',
] as const;
export type AmountColumn = (typeof amountColumns)[number];

export interface AmountOrder {
  readonly by: AmountColumn;
  readonly descending: boolean;
}

const roles: readonly Amount['role'][] = ['cap', 'share', 'threshold', 'target'];
const pers: readonly Amount['per'][] = ['once', 'year', 'none'];
const standings: readonly PolicyStatus['kind'][] = ['endsSoon', 'inForce', 'notYet', 'periodEnded'];

type Compare = (left: AmountRow, right: AmountRow) => number;

/**
 * The rows in the order asked for; equal ones keep the order they came in, so one order can be laid over another. By
 * value, money, shares and counts stay apart whichever way round, and different currencies and units too: 30 % is
 * neither more nor less than CNY 2 million.
 */
export function sortedAmounts(rows: readonly AmountRow[], order: AmountOrder, language: Language) {
  const sign = order.descending ? -1 : 1;
  const compare = comparers(language)[order.by];
  const [apart, within] = typeof compare === 'function' ? [() => 0, compare] : [compare.apart, compare.within];
  return rows.toSorted((left, right) => apart(left, right) || sign * within(left, right));
}

function comparers(language: Language): Readonly<Record<AmountColumn, Compare | { apart: Compare; within: Compare }>> {
  const { compare } = new Intl.Collator(language, { numeric: true });
  const byText =
    (textOf: (row: AmountRow) => string): Compare =>
    (left, right) =>
      compare(textOf(left), textOf(right));
  const byRank =
    (rankOf: (row: AmountRow) => number): Compare =>
    (left, right) =>
      rankOf(left) - rankOf(right);
  return {
    document: byText(({ policy }) => policy.id),
    article: byText(({ article }) => article.id),
    label: byText(({ amount }) => amount.label[language]),
    role: byRank(({ amount }) => roles.indexOf(amount.role)),
    value: {
      apart: (left, right) =>
        units.indexOf(unitOf(left.amount)) - units.indexOf(unitOf(right.amount)) ||
        compare(unitName(left.amount, language), unitName(right.amount, language)),
      within: byRank(({ amount }) => magnitudeOf(amount)),
    },
    per: byRank(({ amount }) => pers.indexOf(amount.per)),
    status: (left, right) =>
      standings.indexOf(left.status.kind) - standings.indexOf(right.status.kind) ||
      Math.abs(left.status.daysLeft) - Math.abs(right.status.daysLeft),
    audience: byText(({ measure }) => measure.audiences.join(' ')),
    topic: byText(({ measure }) => measure.topics.join(' ')),
  };
}

function unitName({ value }: Amount, language: Language): string {
  if ('money' in value) return value.money.currency;
  return 'basisPoints' in value ? '' : value.unit[language];
}

/** Basis points, minor units or a count. */
function magnitudeOf({ value }: Amount): number {
  if ('money' in value) return value.money.minor;
  return 'basisPoints' in value ? value.basisPoints : value.count;
}
