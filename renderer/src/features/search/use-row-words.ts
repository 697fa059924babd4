import { useMemo } from 'react';
import { useWords } from '#renderer/i18n/index.ts';
import { useSourceWords } from '#renderer/sources/source-words.ts';
import { useAsOf } from '#renderer/state/workspace.ts';
import type { Article, Policy } from '#shared/corpus/schema.ts';
import type { FoundBy } from '#shared/corpus/search/request.ts';
import { statusOf, type PolicyStatus } from '#shared/corpus/status.ts';

/** What the rows of the results say, asked for once for all of them: a row that asks by itself makes every key wait. */
export interface RowWords {
  readonly copy: string;
  readonly fold: string;
  readonly unfold: (count: number) => string;
  readonly inDocument: (count: number) => string;
  readonly rest: (count: number) => string;
  readonly via: (by: Exclude<FoundBy, 'text'>, terms: readonly string[]) => string;
  readonly region: (policy: Policy) => string;
  readonly status: (policy: Policy) => PolicyStatus;
  readonly articleName: (article: Article) => string;
}

/** The same object until the language or the as-of date changes. */
export function useRowWords(): RowWords {
  const t = useWords('search');
  const library = useWords('library');
  const { articleName } = useSourceWords();
  const asOf = useAsOf();
  return useMemo(() => {
    const separator = t('via.separator');
    return {
      copy: t('copy.action'),
      fold: t('passages.fold'),
      unfold: remembered((count: number) => t('passages.unfold', { count })),
      inDocument: remembered((count: number) => t('inDocument', { count })),
      rest: remembered((count: number) => t('rest', { count })),
      via: (by, terms) => t(`via.${by}`, { terms: terms.join(separator) }),
      region: remembered((policy: Policy) => library(`regions.${policy.region}`)),
      status: remembered((policy: Policy) => statusOf(policy, asOf)),
      articleName: remembered(articleName),
    };
  }, [t, library, articleName, asOf]);
}

/** Answers what was asked before from memory. */
function remembered<K, V>(answerTo: (question: K) => V): (question: K) => V {
  const known = new Map<K, V>();
  return (question) => {
    const existing = known.get(question);
    if (existing !== undefined) return existing;
    const answer = answerTo(question);
    known.set(question, answer);
    return answer;
  };
}
