import { expect, it } from 'vitest';
import { dayProblem, earliestDay, latestDay } from '#renderer/state/as-of-day.ts';
import { addDays } from '#shared/calendar/civil-date.ts';

it('accepts the days between its two ends and says what is wrong with the others', () => {
  expect(dayProblem(earliestDay)).toBeNull();
  expect(dayProblem(latestDay)).toBeNull();
  expect(dayProblem(addDays(earliestDay, -1))).toBe('outOfRange');
  expect(dayProblem(addDays(latestDay, 1))).toBe('outOfRange');
  expect(dayProblem('0202-11-20')).toBe('outOfRange');
  expect(dayProblem('')).toBe('notADay');
  expect(dayProblem('2026-02-29')).toBe('notADay');
});
