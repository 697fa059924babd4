import type { Bundle } from '#shared/corpus/bundle-schema.ts';
import type { Article, Policy } from '#shared/corpus/schema.ts';
import { readFacets, type FacetIndex } from '#shared/corpus/search/facets.ts';
import { characterFold, foldWhole, simplifiedFrom } from '#shared/corpus/search/fold.ts';
import type { FoldCharacter } from '#shared/corpus/search/fold.ts';
import { lookUpAhead } from '#shared/corpus/search/find-texts.ts';
import { glossaryOf } from '#shared/corpus/search/glossary.ts';
import { readGrams, type GramIndex } from '#shared/corpus/search/gram-index.ts';
import type { Vocabulary } from '#shared/corpus/search/query.ts';

/** What of a bundle a search rests on. */
export type Searchable = Pick<Bundle, 'policies' | 'measures' | 'glossary' | 'characters'>;

/** An article and the document it is of. */
export interface SearchEntry {
  readonly policy: Policy;
  readonly article: Article;
}

/** The articles of a bundle, ready for any number of searches. */
export interface SearchCorpus {
  readonly foldCharacter: FoldCharacter;
  readonly vocabulary: Vocabulary;
  /** In the order of the documents; an article is known by its index here. */
  readonly entries: readonly SearchEntry[];
  readonly texts: GramIndex;
  readonly titles: GramIndex;
  readonly facets: FacetIndex;
}

/** How many articles are folded before the caller has its turn. */
const ARTICLES_AT_ONCE = 16;

/** Makes the articles ready; stops after every few of them, so that a window stays alive while a large corpus is read. */
export function* readCorpus(bundle: Searchable): Generator<void, SearchCorpus> {
  const { policies, measures, glossary, characters } = bundle;
  const foldCharacter = characterFold(simplifiedFrom(characters.simplified));
  const fold = (text: string): string => foldWhole(text, foldCharacter);
  const entries = policies.flatMap((policy) => policy.articles.map((article) => ({ policy, article })));
  const texts: string[] = [];
  const titles: string[] = [];
  for (const [at, { article }] of entries.entries()) {
    texts.push(fold(article.text));
    titles.push(fold(article.title ?? ''));
    if (at % ARTICLES_AT_ONCE === 0) yield;
  }
  const terms = new Set(glossary.flatMap(({ term, synonyms }) => [term, ...synonyms].map(fold)));
  return {
    foldCharacter,
    vocabulary: { fold, glossary: glossaryOf(glossary, fold), readings: characters.readings },
    entries,
    texts: yield* lookUpAhead(yield* readGrams(texts), terms),
    titles: yield* readGrams(titles),
    facets: yield* readFacets(policies, measures),
  };
}

/** Makes the articles ready in one go. */
export function searchCorpus(bundle: Searchable): SearchCorpus {
  const reading = readCorpus(bundle);
  for (;;) {
    const { done, value } = reading.next();
    if (done === true) return value;
  }
}
