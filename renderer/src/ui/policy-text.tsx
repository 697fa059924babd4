import { paragraphsOf, type Piece, type Stretch } from '#renderer/ui/passage-pieces.ts';
import type { Span } from '#shared/corpus/schema.ts';
import styles from './policy-text.module.css';

/** The DOM id of the first lit or found words of a text, for scrolling to them. */
export function markId(textId: string, start: number): string {
  return `${textId}-at-${start}`;
}

interface PolicyTextProps {
  /** Unique on the page; the marks get their ids from it. */
  readonly id: string;
  readonly text: string;
  /** Only this stretch of the text; its offsets stay those of the whole. */
  readonly stretch?: Stretch;
  readonly lit?: readonly Span[] | undefined;
  readonly found?: readonly Span[] | undefined;
  /** Where the hit now gone to starts. */
  readonly foundAt?: number | undefined;
  readonly gaps?: readonly number[];
  /** What stands where given text is lost, in the reader's language. */
  readonly gapWords: string;
}

const none: readonly never[] = [];

/** An article's own words, set in the serif of the law, with the words a citation rests on lit exactly. */
export function PolicyText(props: PolicyTextProps) {
  const { text, stretch, lit = none, found = none, gaps = none } = props;
  return (
    <div className={styles.text} lang="zh-CN">
      {paragraphsOf(text, { lit, found, gaps }, stretch).map((paragraph) => (
        <p key={paragraph.start}>
          <Pieces pieces={paragraph.pieces} {...props} />
        </p>
      ))}
    </div>
  );
}

/** The same words without paragraphs, for a heading that is part of the text. */
export function PolicyRun(props: PolicyTextProps) {
  const { text, stretch, lit = none, found = none, gaps = none } = props;
  return (
    <span lang="zh-CN">
      {paragraphsOf(text, { lit, found, gaps }, stretch).map((paragraph) => (
        <Pieces key={paragraph.start} pieces={paragraph.pieces} {...props} />
      ))}
    </span>
  );
}

function Pieces({ pieces, id, found = none, foundAt, gapWords }: PolicyTextProps & { pieces: readonly Piece[] }) {
  return pieces.map((piece) => {
    if (piece.kind === 'gap') {
      return (
        <span key={`gap-${piece.start}`} className={styles.gap}>
          {gapWords}
        </span>
      );
    }
    if (!piece.isLit && !piece.isFound) return piece.text;
    return (
      <mark
        key={piece.start}
        id={markId(id, piece.start)}
        className={piece.isLit ? styles.lit : styles.found}
        data-found={piece.isFound || undefined}
        data-current={(piece.isFound && isWithin(found, foundAt, piece.start)) || undefined}
      >
        {piece.text}
      </mark>
    );
  });
}

function isWithin(found: readonly Span[], foundAt: number | undefined, offset: number): boolean {
  return found.some((span) => span.start === foundAt && span.start <= offset && offset < span.end);
}
