import type { Span } from '#shared/corpus/schema.ts';

/** A run of an article's own characters, or the place where given text is known to be lost. */
export type Piece =
  | {
      readonly kind: 'text';
      readonly start: number;
      readonly text: string;
      readonly isLit: boolean;
      readonly isFound: boolean;
      /** The person's highlight over it; the later one where two overlap. */
      readonly highlight?: HighlightSpan;
      /** Where the marked figure or date it belongs to starts. */
      readonly figure?: number;
    }
  | { readonly kind: 'gap'; readonly start: number };

/** A highlight where it stands in the text. */
export interface HighlightSpan extends Span {
  readonly id: string;
  readonly style: string;
  readonly hasNote: boolean;
}

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
  readonly highlights?: readonly HighlightSpan[];
  /** Amounts, dates and periods. */
  readonly figures?: readonly Span[];
}

/** The stretch of an article that is shown: all of it, its heading, or what follows the heading. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** Cuts a stretch of an article at paragraph ends, marks and gaps; put together again the pieces are the text, unchanged. */
export function paragraphsOf(text: string, marks: Marks, stretch?: Stretch): readonly Paragraph[] {
  const { from, to } = stretch ?? { from: 0, to: text.length };
  // A gap where the stretch ends belongs to what follows, if anything does.
  const gaps = marks.gaps.filter((gap) => gap >= from && (gap < to || to === text.length));
  const { highlights = [], figures = [] } = marks;
  const cuts = [...marks.lit, ...marks.found, ...highlights, ...figures]
    .flatMap(({ start, end }) => [start, end])
    .concat(gaps);
  let start = from;
  const paragraphs = text
    .slice(from, to)
    .split('\n')
    .map((line): Paragraph => {
      const end = start + line.length;
      const inside = cuts.filter((cut) => cut > start && cut < end);
      const edges = [...new Set([start, ...inside, end])].toSorted((left, right) => left - right);
      const pieces = edges.flatMap((edge, index): readonly Piece[] => {
        const gap: readonly Piece[] = gaps.includes(edge) ? [{ kind: 'gap', start: edge }] : [];
        const next = edges[index + 1];
        if (next === undefined) return gap;
        const run = text.slice(edge, next);
        const piece: Piece = {
          kind: 'text',
          start: edge,
          text: run,
          isLit: covering(marks.lit, edge) !== undefined,
          isFound: covering(marks.found, edge) !== undefined,
        };
        const highlight = covering(highlights, edge);
        const figure = covering(figures, edge)?.start;
        return [
          ...gap,
          { ...piece, ...(highlight === undefined ? {} : { highlight }), ...(figure === undefined ? {} : { figure }) },
        ];
      });
      const paragraph = { start, pieces };
      start = end + 1;
      return paragraph;
    });
  return paragraphs.filter(({ pieces }) => pieces.length > 0);
}

function covering<T extends Span>(spans: readonly T[], offset: number): T | undefined {
  return spans.findLast((span) => span.start <= offset && offset < span.end);
}
