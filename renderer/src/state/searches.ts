import { ask } from '#renderer/ipc/client.ts';
import type { Query } from '#renderer/state/search-query.ts';
import { updateReady, workspace } from '#renderer/state/workspace.ts';
import { noFilters, type Facet, type SearchFilters } from '#shared/corpus/search/request.ts';
import type { Search, Searches } from '#shared/workspace/schema.ts';

const mostRecent = 20;

// True because the filters that let everything through name every facet.
const facets = Object.keys(noFilters) as readonly Facet[];

/** A search as it is kept: without white space around the words and without filters that are not set. */
export function searchOf({ words, filters }: Query): Search {
  const set = facets.filter((facet) => filters[facet].length > 0);
  return { words: words.trim(), filters: Object.fromEntries(set.map((facet) => [facet, filters[facet].toSorted()])) };
}

/** What a kept search looks for; filters that only another edition of the app knows are left out. */
export function queryOf({ words, filters }: Search): Query {
  const entries = facets.map((facet) => [facet, filters[facet] ?? []] as const);
  // True because every facet has its entry.
  return { words, filters: Object.fromEntries(entries) as unknown as SearchFilters };
}

export function isSameSearch(left: Search, right: Search): boolean {
  return JSON.stringify(searchOf(queryOf(left))) === JSON.stringify(searchOf(queryOf(right)));
}

/** Puts a search first among the recent ones, where each stands once; one that looks for nothing is none. */
export function withRecent(searches: Searches, search: Search): Searches {
  if (search.words === '' && Object.keys(search.filters).length === 0) return searches;
  const others = searches.recent.filter((recent) => !isSameSearch(recent, search));
  return { ...searches, recent: [search, ...others].slice(0, mostRecent) };
}

/** Puts a search among the saved ones, at this position; it is not put there twice. */
export function withSaved(searches: Searches, search: Search, at = 0): Searches {
  const others = searches.saved.filter((saved) => !isSameSearch(saved, search));
  return { ...searches, saved: others.toSpliced(at, 0, search) };
}

export function withoutSaved(searches: Searches, search: Search): Searches {
  return { ...searches, saved: searches.saved.filter((saved) => !isSameSearch(saved, search)) };
}

export function withoutRecent(searches: Searches): Searches {
  return { ...searches, recent: [] };
}

// One change after the other: two that both start from the same searches would undo each other.
let saved: Promise<unknown> = Promise.resolve();

/** True once the changed searches are on the disk; on false they are shown as they were. */
export function changeSearches(change: (now: Searches) => Searches): Promise<boolean> {
  const done = saved.then(async () => {
    const state = workspace.get();
    if (state.phase !== 'ready') return false;
    const searches = change(state.searches);
    if (searches === state.searches) return true;
    const answer = await ask('searches:save', searches);
    if (answer.ok) updateReady((ready) => ({ ...ready, searches }));
    return answer.ok;
  });
  saved = done;
  return done;
}
