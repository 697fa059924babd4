import type { PackProblem } from '#shared/packs/schema.ts';

/** A pack is refused whole; the window has a sentence for every kind of problem. */
export class PackRefused extends Error {
  override readonly name = 'PackRefused';

  constructor(
    readonly problem: PackProblem,
    cause?: unknown,
  ) {
    super(problem.kind, { cause });
  }
}

/** Refuses with a problem where something does not hold. */
export function holdOrRefuse(holds: boolean, problem: PackProblem): void {
  if (!holds) throw new PackRefused(problem);
}
