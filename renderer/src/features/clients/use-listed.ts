import { useDeferredValue, useMemo, useState } from 'react';
import { useCharacters } from '#renderer/state/characters.ts';
import { listClients, type ListQuery } from '#shared/clients/list.ts';
import { readyName, readyWords, type Characters, type ReadyName } from '#shared/corpus/search/match-name.ts';
import type { ClientSummary } from '#shared/ipc/contract.ts';

const everything: ListQuery = { words: '', city: null, platform: null, brand: null, sort: 'worked' };

/** What of the clients is listed, and how that is asked for; `words` are as they were typed. */
export function useListed(clients: readonly ClientSummary[]): {
  readonly listed: readonly ClientSummary[];
  readonly query: ListQuery;
  readonly setQuery: (query: ListQuery) => void;
  readonly clear: () => void;
} {
  const [query, setQuery] = useState(everything);
  const asked = useDeferredValue(query);
  const characters = useCharacters();
  const listed = useMemo(
    () =>
      listClients(clients, { ...asked, words: readyWords(asked.words, characters) }, (name) =>
        readyOnce(name, characters),
      ),
    [clients, asked, characters],
  );
  return { listed, query, setQuery, clear: () => setQuery({ ...everything, sort: query.sort }) };
}

const readyNames = new WeakMap<Characters, Map<string, ReadyName>>();

/** Made once for each name: the list is matched anew with every key. */
function readyOnce(name: string, characters: Characters): ReadyName {
  const known = readyNames.get(characters) ?? new Map<string, ReadyName>();
  readyNames.set(characters, known);
  const made = known.get(name) ?? readyName(name, characters);
  known.set(name, made);
  return made;
}
