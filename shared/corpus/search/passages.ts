import type { Span } from '#shared/corpus/schema.ts';
import type { ArticleHit, FoundPassage } from '#shared/corpus/search/request.ts';

/** How many passages of one article to cut, and how long the longest may be, in UTF-16 units. */
export interface PassageLimits {
  readonly most: number;
  readonly longest: number;
}

const usualLimits: PassageLimits = { most: 3, longest: 120 };

/**
 * The sentences that hold the hits, in order, each with its hits lit; hits of one sentence share its passage. Where the sentence is longer than
 * asked for, a piece of it around its first hit. Empty where only the heading was found.
 */
export function passagesOf(
  { article, places }: Pick<ArticleHit, 'article' | 'places'>,
  { most, longest }: PassageLimits = usualLimits,
): readonly FoundPassage[] {
  const { text } = article;
  const passages: FoundPassage[] = [];
  const shown = new Set<Span>();
  for (const [index, place] of places.entries()) {
    if (passages.length === most) break;
    if (shown.has(place)) continue;
    const sentence = sentenceAround(text, place);
    const piece = pieceOf(sentence, place, longest);
    // A hit that the piece would cut in two has a passage of its own.
    const whole = places.slice(index).filter(({ end }) => end <= piece.end);
    for (const each of whole) shown.add(each);
    const lit = whole.map(({ start, end }) => ({ start: start - piece.start, end: end - piece.start }));
    passages.push({
      text: text.slice(piece.start, piece.end),
      start: piece.start,
      lit,
      isCutBefore: piece.start > sentence.start,
      isCutAfter: piece.end < sentence.end,
    });
  }
  return passages;
}

/** Sentences end at 。！？； and at line feeds; the mark belongs to the sentence, the line feed does not. */
function sentenceAround(text: string, place: Span): Span {
  let { start, end } = place;
  while (start > 0 && !'。！？；\n'.includes(text.charAt(start - 1))) start -= 1;
  if (!'。！？；\n'.includes(text.charAt(end - 1))) {
    while (end < text.length && !'。！？；\n'.includes(text.charAt(end))) end += 1;
    if (end < text.length && text.charAt(end) !== '\n') end += 1;
  }
  return { start, end };
}

/** A third of what there is room for stands before the hit, so that one sees what it belongs to. */
function pieceOf(sentence: Span, place: Span, longest: number): Span {
  if (sentence.end - sentence.start <= longest) return sentence;
  const before = Math.max(0, Math.floor((longest - (place.end - place.start)) / 3));
  const start = Math.max(sentence.start, Math.min(place.start - before, sentence.end - longest));
  return { start, end: Math.min(sentence.end, Math.max(start + longest, place.end)) };
}
