import { useMemo } from 'react';
import { useStore } from '#renderer/state/create-store.ts';
import { record } from '#renderer/state/record.ts';
import { useAsOf, useReady } from '#renderer/state/workspace.ts';
import { answersOf } from '#shared/record/fold.ts';
import { evaluateChecklist } from '#shared/rules/evaluate.ts';
import type { ChecklistResult } from '#shared/rules/verdict.ts';

/** The outcome of every checklist for the client in focus at the as-of date. */
export function useResults(): readonly ChecklistResult[] {
  const { bundle } = useReady();
  const { state } = useStore(record);
  const asOf = useAsOf();
  return useMemo(() => {
    const answers = answersOf(state);
    return bundle.checklists.map((checklist) => evaluateChecklist(checklist, answers, asOf, bundle.facts));
  }, [bundle, state, asOf]);
}
