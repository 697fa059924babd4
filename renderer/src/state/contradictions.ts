import { useMemo } from 'react';
import { useStore } from '#renderer/state/create-store.ts';
import { record } from '#renderer/state/record.ts';
import { useAsOf, useReady } from '#renderer/state/workspace.ts';
import { answersOf } from '#shared/record/fold.ts';
import { contradictionsIn } from '#shared/rules/contradictions.ts';
import type { Contradiction } from '#shared/rules/schema.ts';

/** Answers of the client in focus that cannot all be true. */
export function useContradictions(): readonly Contradiction[] {
  const { bundle } = useReady();
  const { state } = useStore(record);
  const asOf = useAsOf();
  return useMemo(() => contradictionsIn(bundle.contradictions, answersOf(state), asOf), [bundle, state, asOf]);
}
