import { factsOfLeaf } from '#shared/rules/comparison.ts';
import type { Formula } from '#shared/rules/formula.ts';
import type { Leaf } from '#shared/rules/schema.ts';
import type { Situation } from '#shared/rules/situation.ts';
import type { Truth } from '#shared/rules/verdict.ts';

/**
 * The facts whose answers carry a formula as it stands: of what holds, the parts that hold; of what fails, the parts
 * that fail; of what is open, every part that is answered. An answer that another has made idle is not among them.
 */
export function decisiveFacts(formula: Formula, situation: Situation): readonly string[] {
  return carry(formula, situation).facts;
}

interface Carried {
  readonly truth: Truth;
  readonly facts: readonly string[];
}

const NOTHING_KNOWN: Carried = { truth: 'unknown', facts: [] };

function carry(formula: Formula, situation: Situation): Carried {
  if (formula.kind === 'unresolved') return NOTHING_KNOWN;
  if (formula.kind === 'literal') {
    const reading = situation.domain.readings[formula.atom.index];
    if (reading?.kind !== 'known') return { truth: 'unknown', facts: knownOf(formula.atom.leaf, situation) };
    return { truth: reading.isTrue === formula.wanted ? 'true' : 'false', facts: factsOfLeaf(formula.atom.leaf) };
  }
  const parts = formula.parts.map((part) => carry(part, situation));
  const truth = truthOfCount(formula.need, parts);
  const carrying = truth === 'unknown' ? parts : parts.filter((part) => part.truth === truth);
  return { truth, facts: carrying.flatMap((part) => part.facts) };
}

function truthOfCount(need: number, parts: readonly Carried[]): Truth {
  if (parts.filter(({ truth }) => truth === 'true').length >= need) return 'true';
  return parts.filter(({ truth }) => truth !== 'false').length < need ? 'false' : 'unknown';
}

/** Of two days one may be known while the other is not. */
function knownOf(leaf: Leaf, { valueOf }: Situation): readonly string[] {
  return factsOfLeaf(leaf).filter((fact) => valueOf(fact) !== undefined);
}
