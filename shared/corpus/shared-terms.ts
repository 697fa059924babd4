import type { Span } from '#shared/corpus/schema.ts';
import { foldText, type FoldCharacter, type Folded } from '#shared/corpus/search/fold.ts';

/** A run of characters that two texts share, and where it stands in each, in offsets of the given texts. */
export interface SharedTerm {
  /** As it is compared: folded to simplified characters. */
  readonly term: string;
  readonly left: readonly Span[];
  readonly right: readonly Span[];
}

/** What has to be known besides the two texts. */
export interface TermContext {
  readonly fold: FoldCharacter;
  /** Where words begin and end in a folded text: offsets, its end included. A term never begins or ends inside a word. */
  readonly boundaries: (folded: string) => ReadonlySet<number>;
  /** In what share of all articles a folded term stands, 0 to 1: words that stand everywhere tell nothing. */
  readonly commonness: (term: string) => number;
}

const shortest = 2;

// A word in more than this share of the articles is how such documents are written, not what these two speak of.
const tooCommon = 0.3;

const han = /\p{Script=Han}/u;

// Words that bind others and say nothing alone; a run ends at them.
const stops = new Set('的和与及或等在对为是了将以于由并其中上下个一各该这那从向到至把被让使按照据经');

/**
 * The terms two articles share: the longest common runs of Han characters, after folding, cut to whole words, without
 * those that stand in too many articles. Longest first, then by where they stand in the left text.
 */
export function sharedTerms(left: string, right: string, context: TermContext): readonly SharedTerm[] {
  const [leftFolded, rightFolded] = [foldText(left, context.fold), foldText(right, context.fold)];
  const [leftEdges, rightEdges] = [context.boundaries(leftFolded.text), context.boundaries(rightFolded.text)];
  const runs = new Set(longestRuns(leftFolded.text, rightFolded.text).flatMap((run) => wholeWords(run, leftEdges)));
  return [...runs]
    .filter((term) => context.commonness(term) <= tooCommon)
    .map((term) => ({
      term,
      left: spansOf(leftFolded, term, leftEdges),
      right: spansOf(rightFolded, term, rightEdges),
    }))
    .toSorted(
      (one, other) => other.term.length - one.term.length || (one.left[0]?.start ?? 0) - (other.left[0]?.start ?? 0),
    );
}

interface Run {
  readonly start: number;
  readonly text: string;
}

/** The common runs that no longer common run holds at the same place of the left text. */
function longestRuns(left: string, right: string): readonly Run[] {
  const runs: Run[] = [];
  let reached = 0;
  for (let start = 0; start < left.length; start += 1) {
    const end = longestFrom(left, start, right);
    if (end - start < shortest || end <= reached) continue;
    runs.push({ start, text: left.slice(start, end) });
    reached = end;
  }
  return runs;
}

/** Where the longest run from `start` that stands in `right` too ends; `start` where there is none. */
function longestFrom(left: string, start: number, right: string): number {
  let end = start;
  while (end < left.length && isTelling(left.charAt(end)) && right.includes(left.slice(start, end + 1))) end += 1;
  return end;
}

function isTelling(character: string): boolean {
  return han.test(character) && !stops.has(character);
}

/** A run without the pieces of words at its ends; nothing where too little is left. */
function wholeWords({ start, text }: Run, edges: ReadonlySet<number>): readonly string[] {
  let [from, to] = [start, start + text.length];
  while (from < to && !edges.has(from)) from += 1;
  while (to > from && !edges.has(to)) to -= 1;
  return to - from < shortest ? [] : [text.slice(from - start, to - start)];
}

/**
 * The places of a term in the given text, none overlapping: those where it stands as whole words, such as 税收 but not the
 * 关税 of 有关税收; all of them where the words of the text are cut so that none is whole.
 */
function spansOf({ text, starts, ends }: Folded, term: string, edges: ReadonlySet<number>): readonly Span[] {
  const places: number[] = [];
  for (let at = text.indexOf(term); at !== -1; at = text.indexOf(term, at + term.length)) places.push(at);
  const whole = places.filter((at) => edges.has(at) && edges.has(at + term.length));
  return (whole.length > 0 ? whole : places).flatMap((at) => {
    const [start, end] = [starts[at], ends[at + term.length - 1]];
    return start === undefined || end === undefined ? [] : [{ start, end }];
  });
}
