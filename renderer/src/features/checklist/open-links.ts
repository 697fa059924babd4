import type { CivilDate } from '#shared/calendar/civil-date.ts';
import { definitionsOf } from '#shared/rules/definitions.ts';
import type { Answers, Checklist } from '#shared/rules/schema.ts';
import { truthOf } from '#shared/rules/truth.ts';

/** The links that lead on: without those whose `onlyIf` is known not to hold. */
export function openLinks(checklist: Checklist, answers: Answers, asOf: CivilDate): Checklist['links'] {
  const definitions = definitionsOf(checklist);
  return checklist.links.filter(
    ({ onlyIf }) => onlyIf === undefined || truthOf(onlyIf, answers, definitions, asOf) !== 'false',
  );
}
