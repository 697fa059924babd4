import { headingEnd } from '#renderer/sources/heading-end.ts';
import type { Span } from '#shared/corpus/schema.ts';
import { passagesOf } from '#shared/corpus/search/passages.ts';
import type { ArticleHit, FoundPassage } from '#shared/corpus/search/request.ts';

const limits = { most: 40, longest: 110 };
const known = new WeakMap<ArticleHit, readonly FoundPassage[]>();

/** The passages of an article that hold the hits, without its heading, which the list shows by itself. */
export function bodyPassages(hit: ArticleHit): readonly FoundPassage[] {
  const existing = known.get(hit);
  if (existing !== undefined) return existing;
  const end = headingEnd(hit.article);
  const places = hit.places.filter((place) => place.start >= end);
  const passages = passagesOf({ article: hit.article, places }, limits);
  known.set(hit, passages);
  return passages;
}

/** What a list shows of an article where only its heading holds the hit, or where nothing was typed. */
export function beginningOf({ article }: ArticleHit): FoundPassage {
  const end = headingEnd(article);
  const start = end + (/^\s*/.exec(article.text.slice(end))?.[0].length ?? 0);
  // A heading that is all there is of an article.
  const from = start < article.text.length ? start : 0;
  const text = article.text.slice(from, from + limits.longest);
  return { text, start: from, lit: [], isCutBefore: false, isCutAfter: from + text.length < article.text.length };
}

/** The words of the article's text to open the reader at; undefined where its text does not hold them. */
export function placeOf(hit: ArticleHit, passage: FoundPassage | undefined): Span | undefined {
  const lit = passage?.lit[0];
  if (passage === undefined || lit === undefined) return hit.places[0];
  return { start: passage.start + lit.start, end: passage.start + lit.end };
}
