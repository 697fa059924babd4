import type { CivilDate } from '#shared/calendar/civil-date.ts';
import type { Bundle } from '#shared/corpus/bundle-schema.ts';
import { placesOf } from '#shared/corpus/citation.ts';
import type { Article, Policy, Span } from '#shared/corpus/schema.ts';
import { foldText } from '#shared/corpus/search/fold.ts';
import type { FoldCharacter, Folded } from '#shared/corpus/search/fold.ts';
import { statusOf } from '#shared/corpus/status.ts';

/** The articles of a bundle, folded once, ready for any number of searches. */
export interface SearchCorpus {
  readonly foldCharacter: FoldCharacter;
  readonly entries: readonly SearchEntry[];
}

interface SearchEntry {
  readonly policy: Policy;
  readonly article: Article;
  readonly text: Folded;
  readonly title: Folded;
  /** Whether its measure speaks to sellers. */
  readonly isForSellers: boolean;
}

/** One article that holds what was searched. */
export interface ArticleHit {
  readonly policy: Policy;
  readonly article: Article;
  /** Where in the article's text, in order; empty where only a heading that stands outside the text holds it. */
  readonly places: readonly Span[];
  readonly isInTitle: boolean;
}

/** Folds every article of the bundle. */
export function searchCorpus(
  { policies, measures }: Pick<Bundle, 'policies' | 'measures'>,
  foldCharacter: FoldCharacter,
): SearchCorpus {
  const forSellers = new Set(measures.flatMap(({ article, concerns }) => (concerns === null ? [] : [article])));
  const entries = policies.flatMap((policy) =>
    policy.articles.map((article) => ({
      policy,
      article,
      text: foldText(article.text, foldCharacter),
      title: foldText(article.title ?? '', foldCharacter),
      isForSellers: forSellers.has(article.id),
    })),
  );
  return { foldCharacter, entries };
}

/**
 * Every article whose text or heading holds the query, both folded; none where nothing is left of the query. First what holds
 * it in the heading, then what holds it exactly as written, then measures for sellers, then documents in force on the day; all else in the
 * order of the documents.
 */
export function searchArticles(corpus: SearchCorpus, query: string, asOf: CivilDate): readonly ArticleHit[] {
  const needle = foldText(query, corpus.foldCharacter).text;
  const written = query.trim();
  return corpus.entries
    .flatMap((entry) => {
      const places = placesIn(entry.text, needle);
      const isInTitle = placesOf(entry.title.text, needle).length > 0;
      if (places.length === 0 && !isInTitle) return [];
      const { policy, article, isForSellers } = entry;
      const merits = [isInTitle, article.text.includes(written), isForSellers, isInForce(policy, asOf)];
      return [{ hit: { policy, article, places, isInTitle }, rank: rankOf(merits) }];
    })
    .toSorted((left, right) => right.rank - left.rank)
    .map(({ hit }) => hit);
}

function placesIn(folded: Folded, needle: string): readonly Span[] {
  return placesOf(folded.text, needle).map((at) => ({
    start: folded.starts[at] ?? 0,
    end: folded.ends[at + needle.length - 1] ?? 0,
  }));
}

function isInForce(policy: Policy, asOf: CivilDate): boolean {
  const { kind } = statusOf(policy, asOf);
  return kind === 'inForce' || kind === 'endsSoon';
}

/** The first merit outweighs all that come after it. */
function rankOf(merits: readonly boolean[]): number {
  return merits.reduce((rank, merit) => rank * 2 + (merit ? 1 : 0), 0);
}
