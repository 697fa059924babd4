import { useDeferredValue, useMemo, useState } from 'react';
import { useCharacters } from '#renderer/state/characters.ts';
import { listClients, type ListQuery } from '#shared/clients/list.ts';
import { readyName, readyWords, type ReadyName } from '#shared/corpus/search/match-name.ts';
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
  const ready = useMemo(() => {
    const known = new Map<string, ReadyName>();
    return (name: string): ReadyName => {
      const made = known.get(name) ?? readyName(name, characters);
      known.set(name, made);
      return made;
    };
  }, [characters]);
  const listed = useMemo(
    () => listClients(clients, { ...asked, words: readyWords(asked.words, characters) }, ready),
    [clients, asked, characters, ready],
  );
  return { listed, query, setQuery, clear: () => setQuery({ ...everything, sort: query.sort }) };
}
