import { RefusedWhole } from '#main/archives/refused-whole.ts';
import type { PackProblem } from '#shared/packs/schema.ts';

/** A pack is refused whole; the window has a sentence for every kind of problem. */
export class PackRefused extends RefusedWhole<PackProblem> {
  override readonly name = 'PackRefused';
}

/** Refuses with a problem where something does not hold. */
export function holdOrRefuse(holds: boolean, problem: PackProblem): void {
  if (!holds) throw new PackRefused(problem);
}
