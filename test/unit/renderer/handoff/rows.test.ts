import { expect, test } from 'vitest';
import { filterRows, foresee, withRows } from '#renderer/features/handoff/rows.ts';
import type { HandoffRow } from '#shared/handoff/compare.ts';

const row = (item: string, where: HandoffRow['where'], outcome: HandoffRow['outcome']): HandoffRow => ({
  item,
  group: 'fact',
  where,
  here: null,
  file: null,
  outcome,
});
const rows = [
  row('answer/Ａ', 'onlyInFile', 'file'),
  row('answer/b', 'differing', 'conflict'),
  row('answer/c', 'differing', 'here'),
  row('answer/d', 'onlyHere', 'here'),
];
const words = ({ item }: HandoffRow): string => `卖家 ${item}`;
const itemsOf = (some: readonly HandoffRow[]): readonly string[] => some.map(({ item }) => item);

test('rows are listed by the side they stand on and by every word that is looked for, in any width and case', () => {
  expect(filterRows(rows, { where: 'all', text: '' }, words)).toEqual(rows);
  expect(itemsOf(filterRows(rows, { where: 'differing', text: '' }, words))).toEqual(['answer/b', 'answer/c']);
  expect(itemsOf(filterRows(rows, { where: 'all', text: '卖家　/a' }, words))).toEqual(['answer/Ａ']);
  expect(filterRows(rows, { where: 'onlyHere', text: 'answer/b' }, words)).toEqual([]);
});

test('only what would change something is counted and chosen, and choosing what is listed leaves the rest alone', () => {
  const comparison = { rows, same: 0, brings: 3 };
  expect(foresee(comparison, new Set())).toEqual({ chosen: 2, leftOut: 0, conflicts: 1 });
  const out = withRows(new Set(['answer/b']), rows.slice(0, 1), false);
  expect([...out].toSorted()).toEqual(['answer/b', 'answer/Ａ']);
  expect(foresee(comparison, out)).toEqual({ chosen: 0, leftOut: 2, conflicts: 0 });
  expect([...withRows(out, rows, true)]).toEqual([]);
  expect([...withRows(new Set(), rows, false)].toSorted()).toEqual(['answer/b', 'answer/Ａ']);
});
