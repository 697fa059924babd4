import { expect, it } from 'vitest';
import { dayAfterKey } from '#renderer/features/timeline/day-after-key.ts';

const asOf = '2026-11-20';
const press = (key: string, day: string, shiftKey = false) =>
  dayAfterKey({ key, shiftKey, altKey: false, ctrlKey: false, metaKey: false }, day, asOf);

it.each([
  ['ArrowRight', '2026-12-31', false, '2027-01-01'],
  ['ArrowLeft', '2024-03-01', false, '2024-02-29'],
  ['ArrowRight', '2026-01-31', true, '2026-02-28'],
  ['PageUp', '2026-11-20', false, '2027-11-20'],
  ['PageDown', '2024-02-29', false, '2023-02-28'],
  ['Home', '2031-05-05', false, asOf],
])('%s on %s (Shift %s) leads to %s', (key, day, shiftKey, next) => {
  expect(press(key, day, shiftKey)).toBe(next);
});

it('never leaves the days that may be looked at', () => {
  expect(press('ArrowLeft', '2010-01-01')).toBe('2010-01-01');
  expect(press('PageUp', '2049-06-01')).toBe('2049-12-31');
});

it('leaves Alt with an arrow to the way back, and other keys alone', () => {
  const alt = { key: 'ArrowLeft', shiftKey: false, altKey: true, ctrlKey: false, metaKey: false };
  expect(dayAfterKey(alt, asOf, asOf)).toBeNull();
  expect(press('x', asOf)).toBeNull();
});
