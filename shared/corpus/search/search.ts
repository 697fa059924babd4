import { bothOf, countBits, eachBit, isEmpty, without, type Bits } from '#shared/corpus/search/bits.ts';
import { inForceAt, narrow } from '#shared/corpus/search/facets.ts';
import { findArticles, type Found } from '#shared/corpus/search/find.ts';
import { layOutHit } from '#shared/corpus/search/lay-out-hit.ts';
import type { FoundBy, SearchAnswer, SearchRequest } from '#shared/corpus/search/request.ts';
import type { SearchCorpus } from '#shared/corpus/search/search-corpus.ts';

/**
 * Every article that holds the words and that the filters let through, and no other. First what was found as typed, then by the glossary, then
 * by pinyin. Among these what has it in the heading, what has it in one piece, what has it exactly as written, measures for sellers, documents in
 * force on the day; all else in the order of the documents.
 */
export function search(corpus: SearchCorpus, request: SearchRequest): SearchAnswer {
  const { words, filters, asOf, most = Infinity } = request;
  const found = findArticles(corpus, words);
  const { through, counts } = narrow(corpus.facets, found.levels[2], filters, asOf);
  const ranked = rankedHits(corpus, found, through, request, most);
  return {
    hits: ranked.map(({ at, via }) => layOutHit(corpus, found, at, via)),
    counts,
    total: countBits(through),
  };
}

interface Ranked {
  readonly at: number;
  readonly via: FoundBy;
}

function rankedHits(
  corpus: SearchCorpus,
  { whole, levels, inTitle, asOne }: Found,
  through: Bits,
  { words, asOf }: SearchRequest,
  most: number,
): readonly Ranked[] {
  const written = words.trim();
  const isAsWritten = (at: number): boolean => corpus.entries[at]?.article.text.includes(written) === true;
  // With nothing to find nothing is better than anything else.
  const lesser = whole === null ? [] : [corpus.facets.forSellers, inForceAt(corpus.facets, asOf)];
  const [text, glossary, pinyin] = levels;
  const groups: readonly (readonly [FoundBy, Bits])[] = [
    ['text', bothOf(through, text)],
    ['glossary', without(bothOf(through, glossary), text)],
    ['pinyin', without(bothOf(through, pinyin), glossary)],
  ];
  const ranked: Ranked[] = [];
  for (const [via, group] of groups) {
    for (const part of partsOf(group, [inTitle, asOne])) {
      const later: number[] = [];
      for (const smaller of partsOf(part, lesser)) {
        eachBit(smaller, (at) => {
          if (ranked.length >= most) return true;
          // Only what was found as typed can stand there as written, and looking it up costs as much as finding it.
          if (via !== 'text' || isAsWritten(at)) ranked.push({ at, via });
          else later.push(at);
          return false;
        });
      }
      for (const at of later) if (ranked.length < most) ranked.push({ at, via });
      if (ranked.length >= most) return ranked;
    }
  }
  return ranked;
}

/** The set cut by merits, of which the first outweighs all that come after it; the parts best first, none empty. */
function partsOf(set: Bits, merits: readonly Bits[]): readonly Bits[] {
  const [merit, ...others] = merits;
  if (isEmpty(set)) return [];
  if (merit === undefined) return [set];
  return [...partsOf(bothOf(set, merit), others), ...partsOf(without(set, merit), others)];
}
