import { RefusedWhole } from '#main/archives/refused-whole.ts';
import type { HandoffProblem } from '#shared/handoff/contract.ts';

/** A handoff file is refused whole; the window has a sentence for every kind of problem. */
export class HandoffRefused extends RefusedWhole<HandoffProblem> {
  override readonly name = 'HandoffRefused';
}

/** Refuses with a problem where something does not hold. */
export function holdOrRefuse(holds: boolean, problem: HandoffProblem): void {
  if (!holds) throw new HandoffRefused(problem);
}
