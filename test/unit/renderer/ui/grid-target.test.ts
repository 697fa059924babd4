import { expect, it } from 'vitest';
import { gridTarget } from '#renderer/ui/grid-target.ts';

const press = (key: string, row: number, column: number, ctrlKey = false) =>
  gridTarget({ key, ctrlKey, altKey: false, metaKey: false }, { row, column }, 15, 6);

it.each([
  ['ArrowDown', 3, 2, { row: 4, column: 2 }],
  ['ArrowUp', 0, 2, { row: 0, column: 2 }],
  ['ArrowRight', 3, 5, { row: 3, column: 5 }],
  ['ArrowLeft', 3, 2, { row: 3, column: 1 }],
  ['Home', 3, 2, { row: 3, column: 0 }],
  ['End', 3, 2, { row: 3, column: 5 }],
  ['PageDown', 3, 2, { row: 14, column: 2 }],
  ['PageUp', 3, 2, { row: 0, column: 2 }],
])('%s from row %i, column %i', (key, row, column, target) => {
  expect(press(key, row, column)).toEqual(target);
});

it('goes to the corners with Control, and leaves every other key alone', () => {
  expect(press('Home', 3, 2, true)).toEqual({ row: 0, column: 0 });
  expect(press('End', 3, 2, true)).toEqual({ row: 14, column: 5 });
  expect(press('a', 3, 2)).toBeNull();
  const withAlt = { key: 'ArrowLeft', ctrlKey: false, altKey: true, metaKey: false };
  expect(gridTarget(withAlt, { row: 3, column: 2 }, 15, 6)).toBeNull();
});
