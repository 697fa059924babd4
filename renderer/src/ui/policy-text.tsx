import { paragraphsOf, type HighlightSpan, type Marks, type Piece, type Stretch } from '#renderer/ui/passage-pieces.ts';
import type { Span } from '#shared/corpus/schema.ts';
import styles from './policy-text.module.css';

/** The DOM id of the first lit or found words of a text, for scrolling to them. */
export function markId(textId: string, start: number): string {
  return `${textId}-at-${start}`;
}

/** What is marked in a text besides its gaps; all of it optional. */
export interface TextMarks {
  readonly lit?: readonly Span[] | undefined;
  readonly found?: readonly Span[] | undefined;
  /** Where the hit now gone to starts. */
  readonly foundAt?: number | undefined;
  readonly highlights?: readonly HighlightSpan[] | undefined;
  readonly figures?: readonly Span[] | undefined;
}

interface PolicyTextProps extends TextMarks {
  /** Unique on the page; the marks get their ids from it. */
  readonly id: string;
  /** The text as it is shown: the given one, or one of the same length in the other script. */
  readonly text: string;
  readonly lang?: string;
  /** Only this stretch of the text; its offsets stay those of the whole. */
  readonly stretch?: Stretch;
  readonly gaps?: readonly number[];
  /** What stands where given text is lost, in the reader's language. */
  readonly gapWords: string;
}

const none: readonly never[] = [];

/** An article's own words, set in the serif of the law, with the words a citation rests on lit exactly. */
export function PolicyText(props: PolicyTextProps) {
  return (
    <div className={styles.text} lang={props.lang ?? 'zh-CN'}>
      {paragraphsOf(props.text, marksOf(props), props.stretch).map((paragraph) => (
        <p key={paragraph.start} data-start={paragraph.start}>
          <Pieces pieces={paragraph.pieces} {...props} />
        </p>
      ))}
    </div>
  );
}

/** The same words without paragraphs, for a heading that is part of the text. */
export function PolicyRun(props: PolicyTextProps) {
  return (
    <span lang={props.lang ?? 'zh-CN'}>
      {paragraphsOf(props.text, marksOf(props), props.stretch).map((paragraph) => (
        <span key={paragraph.start} data-start={paragraph.start}>
          <Pieces pieces={paragraph.pieces} {...props} />
        </span>
      ))}
    </span>
  );
}

function marksOf({ lit = none, found = none, gaps = none, highlights = none, figures = none }: PolicyTextProps): Marks {
  return { lit, found, gaps, highlights, figures };
}

function Pieces({ pieces, id, found = none, foundAt, gapWords }: PolicyTextProps & { pieces: readonly Piece[] }) {
  return pieces.map((piece) => {
    if (piece.kind === 'gap') {
      return (
        <span key={`gap-${piece.start}`} className={styles.gap} data-gap>
          {gapWords}
        </span>
      );
    }
    const { highlight, figure } = piece;
    const words =
      figure === undefined ? (
        piece.text
      ) : (
        <span key={piece.start} className={styles.figure} data-figure={figure}>
          {piece.text}
        </span>
      );
    if (!piece.isLit && !piece.isFound && highlight === undefined) return words;
    return (
      <mark
        key={piece.start}
        id={markId(id, piece.start)}
        className={piece.isLit ? styles.lit : piece.isFound ? styles.found : styles.marked}
        data-found={piece.isFound || undefined}
        data-current={(piece.isFound && isWithin(found, foundAt, piece.start)) || undefined}
        data-highlight={highlight?.id}
        data-style={highlight?.style}
        data-noted={(highlight?.hasNote === true && highlight.end === piece.start + piece.text.length) || undefined}
      >
        {words}
      </mark>
    );
  });
}

function isWithin(found: readonly Span[], foundAt: number | undefined, offset: number): boolean {
  return found.some((span) => span.start === foundAt && span.start <= offset && offset < span.end);
}
