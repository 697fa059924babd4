import type { CivilDate } from '#shared/calendar/civil-date.ts';
import type { Definitions } from '#shared/rules/definitions.ts';
import type { Answers, Contradiction } from '#shared/rules/schema.ts';
import { truthOf } from '#shared/rules/truth.ts';

const NO_DEFINITIONS: Definitions = new Map();

/** The contradictions that hold of what is known, in their order; what may hold, while an answer is missing, is none. */
export function contradictionsIn(
  contradictions: readonly Contradiction[],
  answers: Answers,
  asOf: CivilDate,
): readonly Contradiction[] {
  return contradictions.filter(({ holds }) => truthOf(holds, answers, NO_DEFINITIONS, asOf) === 'true');
}
