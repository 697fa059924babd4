import { useMemo } from 'react';
import { useStore } from '#renderer/state/create-store.ts';
import { checklistById } from '#renderer/state/lookup.ts';
import { record } from '#renderer/state/record.ts';
import { useStale, useStandingState } from '#renderer/state/stale.ts';
import { useAsOf, useReady } from '#renderer/state/workspace.ts';
import type { Bundle } from '#shared/corpus/bundle-schema.ts';
import type { Policy } from '#shared/corpus/schema.ts';
import { statusOf, type PolicyStatus } from '#shared/corpus/status.ts';
import { evidencedState, evidenceDays } from '#shared/evidence/standing.ts';
import { answersOf } from '#shared/record/fold.ts';
import { standingState } from '#shared/record/stale.ts';
import { createEvaluator, type Evaluator } from '#shared/rules/evaluator.ts';
import type { ChecklistResult } from '#shared/rules/verdict.ts';

/** The outcome of one checklist for the client in focus at the as-of date, computed anew when an answer changes. */
export function useChecklistResult(checklistId: string): ChecklistResult {
  const { bundle } = useReady();
  const state = useStandingState(checklistId);
  const asOf = useAsOf();
  return useMemo(() => {
    const checklist = checklistById(bundle, checklistId);
    if (checklist === undefined) throw new Error(`No checklist ${checklistId}`);
    return evaluatorOf(bundle).one(checklist, answersOf(state), asOf);
  }, [bundle, checklistId, state, asOf]);
}

/** The outcome of every checklist for the client in focus at the as-of date, in the order of the bundle. */
export function useAllResults(): readonly ChecklistResult[] {
  const { bundle } = useReady();
  const { state } = useStore(record);
  const asOf = useAsOf();
  const stale = useStale();
  return useMemo(() => {
    return bundle.checklists.map((checklist) => {
      const counted = evidencedState(state, evidenceDays(checklist, state, asOf));
      return evaluatorOf(bundle).one(checklist, answersOf(standingState(counted, stale, checklist.id)), asOf);
    });
  }, [bundle, state, stale, asOf]);
}

/** Whether a document's period runs, ends soon or has ended at the as-of date. */
export function useStatusOf(policy: Policy): PolicyStatus {
  const asOf = useAsOf();
  return useMemo(() => statusOf(policy, asOf), [policy, asOf]);
}

const evaluators = new WeakMap<Bundle, Evaluator>();

/** One for all screens, so that each answer is worked out once. */
function evaluatorOf(bundle: Bundle): Evaluator {
  const existing = evaluators.get(bundle);
  if (existing !== undefined) return existing;
  const evaluator = createEvaluator(bundle);
  evaluators.set(bundle, evaluator);
  return evaluator;
}
