import type { Place } from '#shared/workspace/schema.ts';
import type { Checklist } from '#shared/rules/schema.ts';

/** A step of a checklist to open. */
export interface StepToOpen {
  readonly checklist: Checklist;
  readonly step: Checklist['steps'][number];
}

/** The step a client was left at, while it still exists in this edition; null otherwise. */
export function continueAt(place: Place | undefined, checklists: readonly Checklist[]): StepToOpen | null {
  const checklist = checklists.find(({ id }) => id === place?.checklist);
  const step = checklist?.steps.find(({ id }) => id === place?.step);
  return checklist === undefined || step === undefined ? null : { checklist, step };
}
