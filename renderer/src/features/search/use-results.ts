import { useMemo } from 'react';
import { useStore } from '#renderer/state/create-store.ts';
import type { Query } from '#renderer/state/search-query.ts';
import { useSearch } from '#renderer/state/search.ts';
import type { SearchAnswer } from '#shared/corpus/search/request.ts';
import { rowsOf, type Row } from './rows.ts';
import { view } from './view.ts';

/** What a query finds, as it is shown. */
export interface Results {
  /** Null while the documents are still being made ready. */
  readonly answer: SearchAnswer | null;
  readonly rows: readonly Row[];
  /** In how many documents the hits are. */
  readonly documents: number;
}

const noRows: readonly Row[] = [];

export function useResults({ words, filters }: Query): Results {
  const { folded, unfolded, most } = useStore(view);
  const answer = useSearch(words, filters, most);
  const rows = useMemo(
    () => (answer === null ? noRows : rowsOf(answer, { folded, unfolded })),
    [answer, folded, unfolded],
  );
  return { answer, rows, documents: answer === null ? 0 : documentsOf(answer, filters.policies) };
}

/** The counts of documents leave the filter of documents aside: where one is set, only its own count. */
function documentsOf({ counts: { policies } }: SearchAnswer, chosen: readonly string[]): number {
  return chosen.length === 0 ? policies.size : chosen.filter((id) => policies.has(id)).length;
}
