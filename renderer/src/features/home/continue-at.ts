import type { Place } from '#shared/record/schema.ts';
import type { Checklist } from '#shared/rules/schema.ts';

/** The step a client was left at, while it still exists in this edition; null otherwise. */
export function continueAt(
  place: Place | undefined,
  checklists: readonly Checklist[],
): { readonly checklist: Checklist; readonly step: Checklist['steps'][number] } | null {
  const checklist = checklists.find(({ id }) => id === place?.checklist);
  const step = checklist?.steps.find(({ id }) => id === place?.step);
  return checklist === undefined || step === undefined ? null : { checklist, step };
}
