import { daysBetween, type CivilDate } from '#shared/calendar/civil-date.ts';
import type { RuleRecord } from '#shared/corpus/schema.ts';
import { endsSoonWithinDays } from '#shared/corpus/status.ts';

/**
 * Where a day stands in the stretch a rule record applies to. Which event's day counts (export, release, claim) is the
 * record's `windowBasis`: an older text still decides older events after its stretch is over.
 */
export interface WindowStatus {
  readonly kind: 'before' | 'within' | 'endsSoon' | 'after' | 'notGiven';
  /** The last day; null where none is known. */
  readonly until: CivilDate | null;
  /** Days to that last day, negative after it; null where none is known. */
  readonly daysLeft: number | null;
}

/** The status of a rule record on a day, from its dates alone: a record without any is `notGiven`, never taken as valid. */
export function windowStatusOf(record: Pick<RuleRecord, 'validFrom' | 'validTo'>, asOf: CivilDate): WindowStatus {
  const { validFrom, validTo: until } = record;
  const daysLeft = until === null ? null : daysBetween(asOf, until);
  return { kind: kindOf(validFrom, daysLeft, asOf), until, daysLeft };
}

function kindOf(validFrom: CivilDate | null, daysLeft: number | null, asOf: CivilDate): WindowStatus['kind'] {
  if (validFrom === null && daysLeft === null) return 'notGiven';
  if (daysLeft !== null && daysLeft < 0) return 'after';
  if (validFrom !== null && asOf < validFrom) return 'before';
  return daysLeft !== null && daysLeft <= endsSoonWithinDays ? 'endsSoon' : 'within';
}
