import { daysBetween, type CivilDate } from '#shared/calendar/civil-date.ts';
import type { Policy } from '#shared/corpus/schema.ts';

/** From so many days before its last day a period is said to end soon. */
export const endsSoonWithinDays = 180;

/** Where a document stands on one day: never "repealed", which no date in a text can tell. */
export interface PolicyStatus {
  readonly kind: 'notYet' | 'inForce' | 'endsSoon' | 'periodEnded';
  /** The last day of the period. */
  readonly until: CivilDate;
  /** Days from the day asked for to that last day: 0 on it, negative after it. */
  readonly daysLeft: number;
}

/** The status of a document on a day, from the dates in its own words alone. */
export function statusOf(policy: Policy, asOf: CivilDate): PolicyStatus {
  const until = policy.period.to;
  const daysLeft = daysBetween(asOf, until);
  return { kind: kindOf(policy, asOf, daysLeft), until, daysLeft };
}

function kindOf(policy: Policy, asOf: CivilDate, daysLeft: number): PolicyStatus['kind'] {
  if (daysLeft < 0) return 'periodEnded';
  const begins = firstDayOf(policy);
  if (begins !== null && asOf < begins) return 'notYet';
  return daysLeft <= endsSoonWithinDays ? 'endsSoon' : 'inForce';
}

/** A document cannot speak before it was issued, even where its title names an earlier year. */
function firstDayOf(policy: Policy): CivilDate | null {
  const days = [policy.period.from, policy.issued].filter((day) => day !== null);
  return days.reduce<CivilDate | null>((latest, day) => (latest === null || day > latest ? day : latest), null);
}
