import type { Answers } from '#shared/rules/schema.ts';
import type { MissingSet, Verdict } from '#shared/rules/verdict.ts';

/**
 * The fact to ask next among those still open; null where none is open. They are given with those that can change an
 * outcome before those that change only what is shown with it, each in the order of the steps.
 *
 * A fact that stands in a smallest set to 可能适用 and in a smallest set to a no, of as many rules as possible, comes
 * first; a tie goes to the earlier step. Facts not asked so far go before those answered with an unknown: who has
 * just said 说不清 is not asked the same again while there is another question.
 */
export function nextFactOf(open: readonly string[], verdicts: readonly Verdict[], answers: Answers): string | null {
  const wanted = new Map<string, number>();
  for (const { stillMissing } of verdicts) {
    for (const sets of [stillMissing.toLikely, stillMissing.toNo]) {
      for (const fact of cheapestFacts(sets)) wanted.set(fact, (wanted.get(fact) ?? 0) + 1);
    }
  }
  const notAsked = open.filter((fact) => answers[fact] === undefined);
  const [first = null] = (notAsked.length > 0 ? notAsked : open).toSorted(
    (left, right) => (wanted.get(right) ?? 0) - (wanted.get(left) ?? 0),
  );
  return first;
}

const cheapest = new WeakMap<readonly MissingSet[], ReadonlySet<string>>();

/** Kept for each list: of many rules one verdict is new, the others are those of before. */
function cheapestFacts(sets: readonly MissingSet[]): ReadonlySet<string> {
  const existing = cheapest.get(sets);
  if (existing !== undefined) return existing;
  const facts = factsOfCheapest(sets);
  cheapest.set(sets, facts);
  return facts;
}

function factsOfCheapest(sets: readonly MissingSet[]): ReadonlySet<string> {
  const size = Math.min(...sets.map((set) => set.length));
  return new Set(sets.filter((set) => set.length === size).flatMap((set) => set.map((missing) => missing.fact)));
}
