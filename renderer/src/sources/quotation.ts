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

/** What a citation is written as. */
export type QuotationForm = 'plain' | 'markdown';

/** A citation, for a letter, a note or a report: who says it, where, what, and how far to trust it. */
export function quotationText(
  policy: Pick<Policy, 'issuers' | 'title' | 'number'>,
  article: Article,
  name: string,
  span: Span | undefined,
  words: QuotationWords,
  form: QuotationForm = 'plain',
): string {
  const { start, end } = span ?? { start: 0, end: article.text.length };
  const quote = withGaps(article, start, end, words.gap);
  const line = words.line({
    issuers: policy.issuers.join(words.separator),
    title: policy.title,
    number: policy.number === null ? '' : words.number(policy.number),
    article: name,
  });
  if (form === 'plain') return [line, words.quote(quote), words.status, words.prevails].join('\n');
  return [`**${escaped(line)}**`, blockquote(quote), escaped(words.status), escaped(words.prevails)].join('\n\n');
}

function blockquote(quote: string): string {
  return quote
    .split('\n')
    .map((paragraph) => `> ${escaped(paragraph)}`)
    .join('\n>\n');
}

/** The characters themselves, whatever they would mean in Markdown: a heading `13.` must not become a list. */
function escaped(text: string): string {
  return text
    .replaceAll(/[\\`*_[\]<>#|~]/g, String.raw`\$&`)
    .replace(/^(\s*)(\d+)([.)])/, String.raw`$1$2\$3`)
    .replace(/^(\s*)([-+])/, String.raw`$1\$2`);
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
