import { useMemo } from 'react';
import { useStore } from '#renderer/state/create-store.ts';
import { record } from '#renderer/state/record.ts';
import { useAsOf, useReady } from '#renderer/state/workspace.ts';
import { evidencedState, onDay } from '#shared/evidence/standing.ts';
import { findSupport, type Support } from '#shared/measures/find-support.ts';
import { answersOf } from '#shared/record/fold.ts';

/** The articles that may concern the client in focus at the as-of date; with no client, those that may concern anyone. */
export function useSupport(): Support {
  const { bundle } = useReady();
  const { state } = useStore(record);
  const asOf = useAsOf();
  return useMemo(() => findSupport(bundle, answersOf(evidencedState(state, onDay(asOf))), asOf), [bundle, state, asOf]);
}
