import { createStore } from '#renderer/state/create-store.ts';
import { go, place } from '#renderer/state/place.ts';
import { noFilters, type SearchFilters } from '#shared/corpus/search/request.ts';

/** What is looked for in the documents. */
export interface Query {
  readonly words: string;
  readonly filters: SearchFilters;
}

/** Kept outside the screen, so that the way back from an article leads to the same hits. */
export const query = createStore<Query>({ words: '', filters: noFilters });

/** Counts how often the field of the search screen was asked for; whoever shows it takes the focus then. */
export const fieldAsked = createStore(0);

/** Opens the search of the documents with the focus in its field, and with these words where there are any. */
export function openSearch(words?: string): void {
  if (place.get().screen.name !== 'search') go({ name: 'search', ...(words === undefined ? {} : { words }) });
  else if (words !== undefined) query.set({ ...query.get(), words });
  fieldAsked.set(fieldAsked.get() + 1);
}
