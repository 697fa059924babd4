import { useMemo } from 'react';
import { useFoldCharacter } from '#renderer/state/search.ts';
import { useReady } from '#renderer/state/workspace.ts';
import type { Bundle } from '#shared/corpus/bundle-schema.ts';
import type { Article } from '#shared/corpus/schema.ts';
import type { FoldCharacter } from '#shared/corpus/search/fold.ts';
import { sharedTerms, type SharedTerm, type TermContext } from '#shared/corpus/shared-terms.ts';
import { termContext } from '#shared/corpus/term-context.ts';

const contexts = new WeakMap<Bundle, TermContext>();
const none: readonly SharedTerm[] = [];

/** The terms two articles share; none while one is missing. */
export function useSharedTerms(left: Article | undefined, right: Article | undefined): readonly SharedTerm[] {
  const { bundle } = useReady();
  const fold = useFoldCharacter();
  return useMemo(
    () =>
      left === undefined || right === undefined ? none : sharedTerms(left.text, right.text, contextOf(bundle, fold)),
    [bundle, fold, left, right],
  );
}

function contextOf(bundle: Bundle, fold: FoldCharacter): TermContext {
  const texts = bundle.policies.flatMap(({ articles }) => articles.map(({ text }) => text));
  const context = contexts.get(bundle) ?? termContext(texts, fold);
  contexts.set(bundle, context);
  return context;
}
