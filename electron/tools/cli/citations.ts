import type { Citation } from '#shared/corpus/schema.ts';

/** A citation as authors write it: what a script can look up again. */
export type WrittenCitation =
  | { readonly doc: string; readonly article: string; readonly quote: string }
  | { readonly rule: string; readonly statement: string };

/** Citations as authors write them, each once, in order. */
export function writtenCitations(citations: readonly Citation[]): readonly WrittenCitation[] {
  const found = new Map<string, WrittenCitation>();
  for (const citation of citations) {
    const written = writtenCitation(citation);
    const key = JSON.stringify(written);
    if (!found.has(key)) found.set(key, written);
  }
  return [...found.values()];
}

/** A citation on one line of a terminal. */
export function citationLine(citation: WrittenCitation): string {
  if ('rule' in citation) return `${citation.rule} (${citation.statement})`;
  return `${citation.doc}#${citation.article} 「${citation.quote.replaceAll('\n', ' ')}」`;
}

function writtenCitation(citation: Citation): WrittenCitation {
  if ('rule' in citation) return { rule: citation.rule, statement: citation.statement };
  const [doc = '', article = ''] = citation.article.split('#');
  return { doc, article, quote: citation.quote };
}
