import type { Span } from '#shared/corpus/schema.ts';

/** A run of an article's own characters, or the place where given text is known to be lost. */
export type Piece =
  | {
      readonly kind: 'text';
      readonly start: number;
      readonly text: string;
      readonly isLit: boolean;
      readonly isFound: boolean;
    }
  | { readonly kind: 'gap'; readonly start: number };

export interface Paragraph {
  readonly start: number;
  readonly pieces: readonly Piece[];
}

export interface Marks {
  /** The words a citation rests on. */
  readonly lit: readonly Span[];
  /** Hits of a search within the document. */
  readonly found: readonly Span[];
  /** Offsets before which given text is lost. */
  readonly gaps: readonly number[];
}

/** Cuts an article's text at paragraph ends, marks and gaps; put together again the pieces are the text, unchanged. */
export function paragraphsOf(text: string, { lit, found, gaps }: Marks): readonly Paragraph[] {
  const cuts = [...lit, ...found].flatMap(({ start, end }) => [start, end]).concat(gaps);
  let start = 0;
  return text.split('\n').map((line) => {
    const end = start + line.length;
    const inside = cuts.filter((cut) => cut > start && cut < end);
    const edges = [...new Set([start, ...inside, end])].sort((left, right) => left - right);
    const pieces: Piece[] = [];
    for (const [index, edge] of edges.entries()) {
      if (gaps.includes(edge)) pieces.push({ kind: 'gap', start: edge });
      const next = edges[index + 1];
      if (next === undefined) continue;
      pieces.push({
        kind: 'text',
        start: edge,
        text: text.slice(edge, next),
        isLit: covers(lit, edge),
        isFound: covers(found, edge),
      });
    }
    const paragraph = { start, pieces };
    start = end + 1;
    return paragraph;
  });
}

function covers(spans: readonly Span[], offset: number): boolean {
  return spans.some((span) => span.start <= offset && offset < span.end);
}
