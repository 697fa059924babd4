import { useMemo } from 'react';
import { useStore } from '#renderer/state/create-store.ts';
import { checklistById } from '#renderer/state/lookup.ts';
import { record } from '#renderer/state/record.ts';
import { useAsOf, useReady } from '#renderer/state/workspace.ts';
import type { Policy } from '#shared/corpus/schema.ts';
import { statusOf, type PolicyStatus } from '#shared/corpus/status.ts';
import { answersOf } from '#shared/record/fold.ts';
import { evaluateChecklist } from '#shared/rules/evaluate.ts';
import type { ChecklistResult } from '#shared/rules/verdict.ts';

/** The outcome of one checklist for the client in focus at the as-of date, computed anew when an answer changes. */
export function useChecklistResult(checklistId: string): ChecklistResult {
  const { bundle } = useReady();
  const { state } = useStore(record);
  const asOf = useAsOf();
  return useMemo(() => {
    const checklist = checklistById(bundle, checklistId);
    if (checklist === undefined) throw new Error(`No checklist ${checklistId}`);
    return evaluateChecklist(checklist, answersOf(state), asOf, bundle.facts);
  }, [bundle, checklistId, state, asOf]);
}

/** Whether a document's period runs, ends soon or has ended at the as-of date. */
export function useStatusOf(policy: Policy): PolicyStatus {
  const asOf = useAsOf();
  return useMemo(() => statusOf(policy, asOf), [policy, asOf]);
}
