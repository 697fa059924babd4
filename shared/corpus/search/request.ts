import type { CivilDate } from '#shared/calendar/civil-date.ts';
import type { Article, Policy, Span } from '#shared/corpus/schema.ts';

/** The ways in which hits can be narrowed; of each the chosen values, any of which will do. Empty: all. */
export interface SearchFilters {
  /** Ids of documents. */
  readonly policies: readonly string[];
  readonly regions: readonly string[];
  readonly topics: readonly string[];
  /** Kinds of PolicyStatus on the day asked for. */
  readonly statuses: readonly string[];
  readonly audiences: readonly string[];
  /** Names of agencies as printed. */
  readonly agencies: readonly string[];
  /** Kinds of Measure. */
  readonly kinds: readonly string[];
}

/** One of the ways to narrow. */
export type Facet = keyof SearchFilters;

/** Filters that let everything through. */
export const noFilters: SearchFilters = {
  policies: [],
  regions: [],
  topics: [],
  statuses: [],
  audiences: [],
  agencies: [],
  kinds: [],
};

/** What is searched, and how it is narrowed. */
export interface SearchRequest {
  /** As typed. Where nothing is left of it but white space, every article is found. */
  readonly words: string;
  readonly filters: SearchFilters;
  readonly asOf: CivilDate;
  /** How many of the best hits to lay out; all where it is left out. Counts and total are of all in any case. */
  readonly most?: number;
}

/** How an article was found: by what was typed, by an English term of the glossary, or by pinyin. */
export type FoundBy = 'text' | 'glossary' | 'pinyin';

/** One article that holds what was searched. */
export interface ArticleHit {
  readonly policy: Policy;
  readonly article: Article;
  /** Where in the article's text, in order, none touching another; empty where only the heading holds it. */
  readonly places: readonly Span[];
  /** Where in the heading, in the same way. */
  readonly titlePlaces: readonly Span[];
  /** The best way it was found; of several words the worst of theirs. */
  readonly via: FoundBy;
  /** What stands at the places, each once, as printed, white space aside. */
  readonly terms: readonly string[];
}

/** How many hits there were, were one value more chosen: by facet, by value. A value without hits is not there. */
export type FacetCounts = Readonly<Record<Facet, ReadonlyMap<string, number>>>;

/** What was found, best first. */
export interface SearchAnswer {
  readonly hits: readonly ArticleHit[];
  /** For each facet over what the filters of the others let through. */
  readonly counts: FacetCounts;
  /** How many hits there are, also where fewer were asked for. */
  readonly total: number;
}

/** Words of a text around hits, as a list of results shows them. */
export interface FoundPassage {
  /** A piece of the article's text, line feeds as in it. */
  readonly text: string;
  /** Where the piece begins in the article's text. */
  readonly start: number;
  /** What to light, as offsets in `text`. */
  readonly lit: readonly Span[];
  /** Whether a sentence goes on before or after the piece. */
  readonly isCutBefore: boolean;
  readonly isCutAfter: boolean;
}
