import type { Article, Policy, Span } from '#shared/corpus/schema.ts';

/** The sentences a copied citation is made of, in the reader's language; each is complete but for its values. */
export interface QuotationWords {
  readonly line: (parts: { issuers: string; title: string; number: string; article: string }) => string;
  readonly number: (number: string) => string;
  readonly quote: (quote: string) => string;
  /** The finished sentence on the document's status. */
  readonly status: string;
  readonly prevails: string;
  readonly gap: string;
  readonly separator: string;
}

/** A citation as plain text, for a letter or a report: who says it, where, what, and how far to trust it. */
export function quotationText(
  policy: Pick<Policy, 'issuers' | 'title' | 'number'>,
  article: Article,
  name: string,
  span: Span | undefined,
  words: QuotationWords,
): string {
  const { start, end } = span ?? { start: 0, end: article.text.length };
  const quote = withGaps(article, start, end, words.gap);
  return [
    words.line({
      issuers: policy.issuers.join(words.separator),
      title: policy.title,
      number: policy.number === null ? '' : words.number(policy.number),
      article: name,
    }),
    words.quote(quote),
    words.status,
    words.prevails,
  ].join('\n');
}

function withGaps(article: Article, start: number, end: number, gap: string): string {
  const isWhole = start === 0 && end === article.text.length;
  const gaps = article.gaps.filter((at) => (isWhole ? at >= start && at <= end : at > start && at < end));
  const edges = [start, ...[...gaps].sort((left, right) => left - right), end];
  return edges
    .slice(1)
    .map((edge, index) => article.text.slice(edges[index], edge))
    .join(gap);
}
