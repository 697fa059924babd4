import { expect, test } from 'vitest';
import { formatShare } from '#renderer/features/calculators/format-share.ts';
import { linesAsText, linesNumbered, newRow, withFees } from '#renderer/features/calculators/rows.ts';

test('a new row is empty and in the currency of the one before it', () => {
  const first = newRow([]);
  expect(first).toMatchObject({ currency: 'USD', amount: '' });
  expect(newRow([first, { ...first, currency: 'EUR' }])).toMatchObject({ currency: 'EUR', amount: '' });
});

test('costs read from a table go after what was typed, in the place of rows with nothing in them', () => {
  const empty = newRow([]);
  const mine = { ...empty, key: 'mine', amount: '5' };
  const rows = withFees([mine, empty], [{ kind: 'tax', amount: { minor: 120_050, currency: 'EUR' } }]);
  expect(rows).toMatchObject([mine, { kind: 'tax', currency: 'EUR', amount: '1200.5' }]);
});

test('the lines that were not read stay as they were pasted', () => {
  expect(linesNumbered('a\r\nb\tB\nc', [2, 3])).toBe('b\tB\nc');
  expect(linesNumbered('a', [])).toBe('');
});

test('rows of a file that were not read become lines to be mended, however their cells are broken', () => {
  const rows = [
    { line: 2, cells: ['仓储', '5'] },
    { line: 4, cells: ['神秘\n费', '', '7'] },
    { line: 9, cells: ['x'] },
  ];
  expect(linesAsText(rows, [{ line: 4 }, { line: 9 }])).toBe('神秘 费\t\t7\nx');
  expect(linesAsText(rows, [])).toBe('');
});

test.each([
  [400, '4%'],
  [1250, '12.5%'],
  [10_000, '100%'],
  [5, '0.05%'],
  [0, '0%'],
])('a share of %i basis points is %s', (basisPoints, text) => {
  expect(formatShare(basisPoints)).toBe(text);
});
