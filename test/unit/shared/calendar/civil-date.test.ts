import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, addMonths, daysBetween, isCivilDate, localDay } from '#shared/calendar/civil-date.ts';

const days = fc
  .integer({ min: 0, max: 3_000_000 })
  .map((offset) => addDays('0100-01-01', offset))
  .filter(isCivilDate);

describe('a civil date', () => {
  test.each(['2026-11-20', '2024-02-29', '2000-02-29', '0002-01-31', '9999-12-31'])('%s exists', (day) => {
    expect(isCivilDate(day)).toBe(true);
  });

  test.each([
    '2026-02-29',
    '1900-02-29',
    '2026-13-01',
    '2026-00-10',
    '2026-04-31',
    '2026-1-1',
    '',
    '2026-11-20T00:00',
    ' 2026-11-20',
  ])('「%s」 does not', (text) => {
    expect(isCivilDate(text)).toBe(false);
  });
});

describe('months later', () => {
  test.each([
    ['2026-11-20', 6, '2027-05-20'],
    ['2026-08-31', 6, '2027-02-28'],
    ['2023-08-31', 6, '2024-02-29'],
    ['2024-02-29', 12, '2025-02-28'],
    ['2024-02-29', 48, '2028-02-29'],
    ['2026-03-31', -1, '2026-02-28'],
    ['2026-01-15', -1, '2025-12-15'],
    ['2026-12-31', 36, '2029-12-31'],
    ['2026-12-15', 1, '2027-01-15'],
  ])('%s and %i months is %s', (day, months, expected) => {
    expect(addMonths(day, months)).toBe(expected);
  });

  test('a later start never ends earlier', () => {
    fc.assert(
      fc.property(days, fc.integer({ min: 0, max: 60 }), fc.integer({ min: 0, max: 120 }), (day, gap, months) => {
        expect(addMonths(addDays(day, gap), months) >= addMonths(day, months)).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });

  test('what is no day is refused by name', () => {
    expect(() => addMonths('soon', 1)).toThrow('Not a day of the calendar: soon');
  });
});

describe('days later', () => {
  test.each([
    ['2026-12-31', 1, '2027-01-01'],
    ['2024-02-28', 1, '2024-02-29'],
    ['2026-03-01', -1, '2026-02-28'],
    ['0099-12-31', 1, '0100-01-01'],
    ['0002-03-01', -1, '0002-02-28'],
  ])('%s and %i days is %s', (day, count, expected) => {
    expect(addDays(day, count)).toBe(expected);
  });

  test('counting on and counting between agree', () => {
    fc.assert(
      fc.property(days, fc.integer({ min: -4000, max: 4000 }), (day, count) => {
        const later = addDays(day, count);
        fc.pre(isCivilDate(later));
        expect(daysBetween(day, later)).toBe(count);
      }),
      { numRuns: 2000 },
    );
  });

  test('text order is date order', () => {
    fc.assert(
      fc.property(days, days, (one, other) => {
        expect(Math.sign(daysBetween(one, other))).toBe(one === other ? 0 : one < other ? 1 : -1);
      }),
      { numRuns: 1000 },
    );
  });
});

test('an instant falls on the day of the computer’s own calendar', () => {
  expect(localDay(new Date(2026, 10, 20, 0, 0, 1))).toBe('2026-11-20');
  expect(localDay(new Date(2026, 10, 20, 23, 59, 59))).toBe('2026-11-20');
});
