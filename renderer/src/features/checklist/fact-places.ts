import type { Checklist } from '#shared/rules/schema.ts';

/** Where a fact is asked. */
export interface FactPlace {
  readonly checklist: string;
  readonly step: string;
}

type Asking = Pick<Checklist, 'id' | 'steps'>;

/** Every place where a fact is asked, in the order of the checklists. */
export function placesOfFact(checklists: readonly Asking[], fact: string): readonly FactPlace[] {
  return checklists.flatMap(({ id, steps }) => {
    const step = steps.find(({ facts }) => facts.includes(fact));
    return step === undefined ? [] : [{ checklist: id, step: step.id }];
  });
}

/**
 * Where to settle one of several facts that belong together: in a checklist that asks all of them, so that they can be
 * compared there; else in the first that asks it. Null where none does.
 */
export function placeAmong(checklists: readonly Asking[], fact: string, together: readonly string[]): FactPlace | null {
  const places = placesOfFact(checklists, fact);
  const asksAll = (checklist: Asking | undefined) =>
    checklist !== undefined && together.every((other) => checklist.steps.some(({ facts }) => facts.includes(other)));
  const inOne = places.find((place) => asksAll(checklists.find(({ id }) => id === place.checklist)));
  return inOne ?? places[0] ?? null;
}
