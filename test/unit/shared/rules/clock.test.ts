import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { addDays, isCivilDate } from '#shared/calendar/civil-date.ts';
import { firstStartOf, isWithinClock, lastDayOf } from '#shared/rules/clock.ts';
import { Clock } from '#shared/rules/schema.ts';
import { lastDayOf as counted } from '#test/unit/shared/rules/support/oracle.ts';

const ends: readonly (readonly [string, Clock, string, string])[] = [
  ['the starting day is day 0', { days: 1 }, '2026-03-01', '2026-03-02'],
  ['30 days run over the end of a month', { days: 30 }, '2026-01-31', '2026-03-02'],
  ['30 days run over a leap day', { days: 30 }, '2028-02-01', '2028-03-02'],
  ['45 days run over the end of a year', { days: 45 }, '2026-12-01', '2027-01-15'],
  ['a month ends on the day of the same number', { months: 6 }, '2026-03-12', '2026-09-12'],
  ['a month too short for that ends on its last day', { months: 1 }, '2026-01-31', '2026-02-28'],
  ['in a leap year that is the 29th', { months: 1 }, '2028-01-31', '2028-02-29'],
  ['from the last day of a short month it is not the last day', { months: 1 }, '2026-02-28', '2026-03-28'],
  ['36 months from a leap day end on 28 February', { months: 36 }, '2024-02-29', '2027-02-28'],
  ['48 months from a leap day end on the next one', { months: 48 }, '2024-02-29', '2028-02-29'],
  ['a year is 12 months', { years: 1 }, '2024-02-29', '2025-02-28'],
  ['a year that runs over a leap day is no shorter', { years: 1 }, '2027-06-30', '2028-06-30'],
  ['from the first day of a year', { nextYear: '04-30' }, '2026-01-01', '2027-04-30'],
  ['from its last day', { nextYear: '04-30' }, '2026-12-31', '2027-04-30'],
  ['from the day itself it is a whole year', { nextYear: '04-30' }, '2026-04-30', '2027-04-30'],
  ['from the first day of a month', { nextMonth: 15 }, '2026-01-01', '2026-02-15'],
  ['from its last day, over the end of the year', { nextMonth: 1 }, '2026-12-31', '2027-01-01'],
];

test.each(ends)('a clock ends where it should: %s', (_, clock, start, last) => {
  expect(lastDayOf(clock, start)).toBe(last);
  expect(isWithinClock(clock, start, last)).toBe(true);
  expect(isWithinClock(clock, start, addDays(last, 1))).toBe(false);
  expect(isWithinClock(clock, start, addDays(last, -1))).toBe(true);
  expect(isWithinClock(clock, start, start)).toBe(true);
  expect(isWithinClock(clock, start, addDays(start, -1))).toBe(false);
});

describe('a clock beyond the calendar', () => {
  it.each<Clock>([{ days: 1 }, { months: 1 }, { years: 1 }, { nextMonth: 1 }, { nextYear: '04-30' }])(
    '%j has no last day and never runs out',
    (clock) => {
      expect(lastDayOf(clock, '9999-12-31')).toBeNull();
      expect(isWithinClock(clock, '9999-12-31', '9999-12-31')).toBe(true);
      expect(firstStartOf(clock, '0000-01-01')).toBeNull();
    },
  );
});

describe('what a clock may be', () => {
  const refused: readonly unknown[] = [
    {},
    { days: 0 },
    { days: -1 },
    { days: 1.5 },
    { days: '30' },
    { days: 30, months: 1 },
    { weeks: 2 },
    { nextMonth: 29 },
    { nextYear: '02-29' },
    { nextYear: '4-30' },
    { nextYear: '04-31' },
    { nextYear: '2027-04-30' },
  ];
  it.each(refused)('is not %j', (clock) => {
    expect(Clock.safeParse(clock).success).toBe(false);
  });
});

const clocks: fc.Arbitrary<Clock> = fc.oneof(
  fc.integer({ min: 1, max: 800 }).map((days): Clock => ({ days })),
  fc.integer({ min: 1, max: 60 }).map((months): Clock => ({ months })),
  fc.integer({ min: 1, max: 5 }).map((years): Clock => ({ years })),
  fc.integer({ min: 1, max: 28 }).map((nextMonth): Clock => ({ nextMonth })),
  fc.constantFrom('01-01', '02-28', '03-01', '04-30', '12-31').map((nextYear): Clock => ({ nextYear })),
);
const days = fc.integer({ min: 0, max: 12_000 }).map((gap) => addDays('2000-01-01', gap));

test('a clock ends where another count of it does', () => {
  fc.assert(
    fc.property(clocks, days, (clock, start) => {
      expect(lastDayOf(clock, start)).toBe(counted(clock, start));
    }),
    { numRuns: 5000, seed: 20261120 },
  );
});

test('a clock that starts a day later never ends earlier', () => {
  fc.assert(
    fc.property(clocks, days, (clock, start) => {
      const [one, next] = [lastDayOf(clock, start), lastDayOf(clock, addDays(start, 1))];
      expect(one !== null && next !== null && one <= next).toBe(true);
    }),
    { numRuns: 5000, seed: 20261120 },
  );
});

test('the first start is the first day from which the clock reaches a day', () => {
  fc.assert(
    fc.property(clocks, days, (clock, day) => {
      const first = firstStartOf(clock, day);
      expect(first !== null && isCivilDate(first)).toBe(true);
      if (first === null) return;
      expect(first <= day && isWithinClock(clock, first, day)).toBe(true);
      expect(isWithinClock(clock, addDays(first, -1), day)).toBe(false);
    }),
    { numRuns: 5000, seed: 20261120 },
  );
});
