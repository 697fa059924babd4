import type { HandoffProblem } from '#shared/handoff/contract.ts';

/** A handoff file is refused whole; the window has a sentence for every kind of problem. */
export class HandoffRefused extends Error {
  override readonly name = 'HandoffRefused';

  constructor(
    readonly problem: HandoffProblem,
    cause?: unknown,
  ) {
    super(problem.kind, { cause });
  }
}

/** Refuses with a problem where something does not hold. */
export function holdOrRefuse(holds: boolean, problem: HandoffProblem): void {
  if (!holds) throw new HandoffRefused(problem);
}
