import { useMemo } from 'react';
import { useSupport } from '#renderer/state/support.ts';
import { useAllResults } from '#renderer/state/verdicts.ts';
import { useReady } from '#renderer/state/workspace.ts';
import { recommend, type Recommendation } from '#shared/clients/recommend.ts';

/** The checklists that concern the client in focus, or may, most telling first; none until everything is there. */
export function useRecommendations(): readonly Recommendation[] {
  const { bundle, isWhole } = useReady();
  const results = useAllResults();
  const support = useSupport();
  return useMemo(
    () => (isWhole ? recommend(bundle, results, [...support.live, ...support.ended]) : []),
    [bundle, isWhole, results, support],
  );
}
