import { useMemo } from 'react';
import { useWords } from '#renderer/i18n/index.ts';
import { useSourceWords } from '#renderer/sources/source-words.ts';
import { useCharacters } from '#renderer/state/characters.ts';
import { useStore } from '#renderer/state/create-store.ts';
import { articleById, policyById, policyIdOf } from '#renderer/state/lookup.ts';
import { place, type Screen } from '#renderer/state/place.ts';
import { useSearch } from '#renderer/state/search.ts';
import { useReady } from '#renderer/state/workspace.ts';
import type { Article, Policy, Span } from '#shared/corpus/schema.ts';
import { noFilters } from '#shared/corpus/search/request.ts';
import { readyWords } from '#shared/corpus/search/match-name.ts';
import { rank, type Kind } from './rank.ts';
import { recentKeys } from './recent-keys.ts';
import { usePlaces, type Place } from './use-places.ts';

/** One line of the palette. */
export interface Offer {
  readonly key: string;
  readonly kind: Kind | 'search';
  readonly name: string;
  readonly lit: readonly Span[];
  readonly detail: string;
  readonly isPolicyText: boolean;
  readonly target: { readonly screen: Screen } | { readonly client: string } | { readonly words: string };
  /** The colour of a client; absent of anything else. */
  readonly colour?: number;
}

interface Group {
  readonly kind: Kind | 'search' | 'recent';
  readonly offers: readonly Offer[];
}

const nothing: readonly Span[] = [];
/** Kinds that are listed in full while nothing is typed. */
const listed: readonly Kind[] = ['screen', 'checklist', 'calculator', 'client'];
const mostArticles = 6;
/** Articles whose heading fits come first among the hits, so so many hold them all. */
const mostHits = 40;
/** What no text holds: nothing is sought while nothing is typed, where a search without words would find every article. */
const inNoText = '\uFFFF';

/** What the palette offers for what was typed; the places visited last and the main ones while nothing is. */
export function useOffers(words: string): readonly Group[] {
  const t = useWords('search');
  const { bundle } = useReady();
  const { back, screen } = useStore(place);
  const { articleName, policyName } = useSourceWords();
  const places = usePlaces();
  const characters = useCharacters();
  const found = useSearch(words.trim() === '' ? inNoText : words, noFilters, mostHits);
  return useMemo(() => {
    const articleOffer = (policy: Policy, article: Article, lit: readonly Span[]): Offer => ({
      key: `article:${article.id}`,
      kind: 'article',
      name: articleName(article),
      lit,
      detail: policyName(policy),
      isPolicyText: true,
      target: { screen: { name: 'library', article: article.id } },
    });
    const recentOffer = (key: string): readonly Offer[] => {
      const known = places.find((one) => one.key === key);
      if (known !== undefined) return [offerOf(known, nothing, `recent ${key}`)];
      const id = key.slice(key.indexOf(':') + 1);
      const [policy, article] = [policyById(bundle, policyIdOf(id)), articleById(bundle, id)];
      if (policy === undefined || article === undefined) return [];
      return [{ ...articleOffer(policy, article, nothing), key: `recent ${key}` }];
    };
    const typed = readyWords(words, characters);
    if (typed === '') {
      const recent: Group = { kind: 'recent', offers: recentKeys(back, screen).flatMap(recentOffer) };
      const main = listed.map((kind): Group => ({
        kind,
        offers: places.filter((one) => one.kind === kind).map((one) => offerOf(one, nothing)),
      }));
      return [recent, ...main].filter(({ offers }) => offers.length > 0);
    }
    const ranked = rank(places, typed);
    const groups: Group[] = [...new Set(ranked.map(({ destination }) => destination.kind))].map((kind) => ({
      kind,
      offers: ranked
        .filter(({ destination }) => destination.kind === kind)
        .map(({ destination, lit }) => offerOf(destination, lit)),
    }));
    const articles = (found?.hits ?? [])
      .filter(({ titlePlaces }) => titlePlaces.length > 0)
      .slice(0, mostArticles)
      .map(({ policy, article, titlePlaces }) => {
        const before = articleName(article).length - (article.title?.length ?? 0);
        const lit = titlePlaces.map(({ start, end }) => ({ start: start + before, end: end + before }));
        return articleOffer(policy, article, lit);
      });
    if (articles.length > 0) groups.push({ kind: 'article', offers: articles });
    const searching: Offer = {
      key: 'search',
      kind: 'search',
      name: t('palette.searchFor', { words: words.trim() }),
      lit: nothing,
      detail: t('palette.hits', { count: found?.total ?? 0 }),
      isPolicyText: false,
      target: { words: words.trim() },
    };
    return [...groups, { kind: 'search', offers: [searching] }];
  }, [t, bundle, back, screen, articleName, policyName, places, characters, found, words]);
}

function offerOf(
  { key, kind, name, detail, isPolicyText, target, colour }: Place,
  lit: readonly Span[],
  as = key,
): Offer {
  const mark = colour === undefined ? {} : { colour };
  return { key: as, kind, name, lit, detail, isPolicyText, target, ...mark };
}
