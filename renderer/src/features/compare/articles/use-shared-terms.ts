import { useEffect, useMemo, useState } from 'react';
import { useReady } from '#renderer/state/workspace.ts';
import type { Bundle } from '#shared/corpus/bundle-schema.ts';
import type { Article } from '#shared/corpus/schema.ts';
import { characterFold } from '#shared/corpus/search/fold.ts';
import { sharedTerms, type SharedTerm, type TermContext } from '#shared/corpus/shared-terms.ts';
import { termContext } from '#shared/corpus/term-context.ts';

const contexts = new WeakMap<Bundle, TermContext>();
const none: readonly SharedTerm[] = [];

/** The terms two articles share; none while one is missing or the dictionary is still on its way. */
export function useSharedTerms(left: Article | undefined, right: Article | undefined): readonly SharedTerm[] {
  const { bundle } = useReady();
  const [context, setContext] = useState(() => contexts.get(bundle) ?? null);
  const isAsked = left !== undefined && right !== undefined;
  useEffect(() => {
    if (!isAsked || context !== null) return;
    let isCurrent = true;
    void contextOf(bundle).then((loaded) => {
      if (isCurrent) setContext(loaded);
    });
    return () => {
      isCurrent = false;
    };
  }, [bundle, context, isAsked]);
  return useMemo(
    () =>
      context === null || left === undefined || right === undefined
        ? none
        : sharedTerms(left.text, right.text, context),
    [context, left, right],
  );
}

async function contextOf(bundle: Bundle): Promise<TermContext> {
  const { toSimplified } = await import('./simplified.ts');
  const texts = bundle.policies.flatMap(({ articles }) => articles.map(({ text }) => text));
  const context = contexts.get(bundle) ?? termContext(texts, characterFold(toSimplified));
  contexts.set(bundle, context);
  return context;
}
