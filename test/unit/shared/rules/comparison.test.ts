import { describe, expect, test } from 'vitest';
import { compare, factsOfLeaf, knownValues } from '#shared/rules/comparison.ts';
import type { Answers, Leaf, Value } from '#shared/rules/schema.ts';
import { cite, stated, TODAY } from '#test/unit/shared/rules/support/build.ts';

const truthOf = (leaf: Leaf, values: Readonly<Record<string, Value>>) =>
  compare(leaf, knownValues(stated(values), TODAY));
const yuan = (minor: number): Value => ({ minor, currency: 'CNY' });
const dollar = (minor: number): Value => ({ minor, currency: 'USD' });

describe('a comparison with a known value', () => {
  test.each<[string, Leaf, Value, 'true' | 'false']>([
    ['a yes against yes', { fact: 'x', eq: true, cite }, true, 'true'],
    ['a no against yes', { fact: 'x', eq: true, cite }, false, 'false'],
    ['a no against not yes', { fact: 'x', ne: true, cite }, false, 'true'],
    ['a choice against itself', { fact: 'x', eq: '9610', cite }, '9610', 'true'],
    ['a choice in a list', { fact: 'x', in: ['9610', '9710'], cite }, '9710', 'true'],
    ['a choice outside a list', { fact: 'x', in: ['9610', '9710'], cite }, '1210', 'false'],
    ['14 below 15', { fact: 'x', lt: 15, cite }, 14, 'true'],
    ['15 below 15', { fact: 'x', lt: 15, cite }, 15, 'false'],
    ['15 up to 15', { fact: 'x', le: 15, cite }, 15, 'true'],
    ['15 above 15', { fact: 'x', gt: 15, cite }, 15, 'false'],
    ['9 from 10 on, compared as a number', { fact: 'x', ge: 10, cite }, 9, 'false'],
    ['the first of a stretch', { fact: 'x', between: [5, 10], cite }, 5, 'true'],
    ['the last of a stretch', { fact: 'x', between: [5, 10], cite }, 10, 'true'],
    ['past a stretch', { fact: 'x', between: [5, 10], cite }, 11, 'false'],
    ['the day before', { fact: 'x', ge: '2026-01-01', cite }, '2025-12-31', 'false'],
    ['the day itself', { fact: 'x', between: ['2026-01-01', '2027-12-31'], cite }, '2026-01-01', 'true'],
    ['the same amount', { fact: 'x', eq: yuan(100), cite }, yuan(100), 'true'],
    ['less of one currency', { fact: 'x', lt: dollar(20_000_000), cite }, dollar(19_999_999), 'true'],
    ['an amount in a list', { fact: 'x', in: [yuan(1), yuan(2)], cite }, yuan(2), 'true'],
  ])('%s', (_, leaf, value, expected) => {
    expect(truthOf(leaf, { x: value })).toBe(expected);
  });
});

describe('a comparison that cannot be made is unknown', () => {
  test.each<[string, Leaf, Value]>([
    ['text against a number', { fact: 'x', lt: 15, cite }, '14'],
    ['a number against a choice', { fact: 'x', eq: '9610', cite }, 9610],
    ['a number against a yes', { fact: 'x', eq: true, cite }, 1],
    ['a difference of type is not a difference of value', { fact: 'x', ne: true, cite }, 'true'],
    ['two currencies', { fact: 'x', lt: dollar(100), cite }, yuan(1)],
    ['two currencies, for equality', { fact: 'x', ne: dollar(100), cite }, yuan(100)],
    ['an order among choices', { fact: 'x', lt: 'b', cite }, 'a'],
    ['an order among yes and no', { fact: 'x', ge: false, cite }, true],
    ['a day that does not exist', { fact: 'x', ge: '2026-01-01', cite }, '2026-02-30'],
    ['a fraction', { fact: 'x', ge: 1, cite }, 1.5],
    ['a list of two types without a match', { fact: 'x', in: [1, 'one'], cite }, 2],
    ['a stretch between two types', { fact: 'x', between: [1, '2026-01-01'], cite }, 0],
    ['a number as a day', { fact: 'x', dateWithin: { since: 'asOf', months: 1 }, cite }, 20261120],
  ])('%s', (_, leaf, value) => {
    expect(truthOf(leaf, { x: value })).toBe('unknown');
  });

  const leaves: readonly Leaf[] = [
    { fact: 'x', eq: false, cite },
    { fact: 'x', ne: 'a', cite },
    { fact: 'x', lt: 15, cite },
    { fact: 'x', le: 15, cite },
    { fact: 'x', gt: -1, cite },
    { fact: 'x', ge: '2026-01-01', cite },
    { fact: 'x', in: [0, 1], cite },
    { fact: 'x', between: [0, 100], cite },
    { fact: 'x', dateWithin: { since: 'asOf', months: 6 }, cite },
  ];

  test.each(leaves)('not asked, or answered with an unknown: $fact of %o', (leaf) => {
    const unknowns: readonly Answers[] = [
      {},
      ...(['notSure', 'paperPending', 'disputed', 'textUnclear'] as const).map((unknown) => ({ x: { unknown } })),
    ];
    for (const answers of unknowns) expect(compare(leaf, knownValues(answers, TODAY))).toBe('unknown');
  });

  test('a fact named like a property of every object is not answered by it', () => {
    expect(truthOf({ fact: 'constructor', ne: true, cite }, {})).toBe('unknown');
  });
});

describe('a day within months of another', () => {
  const within = (months: number): Leaf => ({ fact: 'returned', dateWithin: { since: 'exported', months }, cite });

  test.each([
    ['2026-02-28', '2026-08-31', 'false'],
    ['2026-08-31', '2026-08-31', 'true'],
    ['2026-08-31', '2027-02-28', 'true'],
    ['2026-08-31', '2027-03-01', 'false'],
    ['2026-08-31', '2026-08-30', 'false'],
    ['9999-12-01', '9999-12-31', 'true'],
  ] as const)('from %s six months: %s is %s', (exported, returned, expected) => {
    expect(truthOf(within(6), { exported, returned })).toBe(expected);
  });

  test('is unknown while either day is', () => {
    expect(truthOf(within(6), { exported: '2026-01-01' })).toBe('unknown');
    expect(truthOf(within(6), { returned: '2026-01-01' })).toBe('unknown');
  });

  test('the day asked for is always known, and no answer can replace it', () => {
    const leaf: Leaf = { fact: 'asOf', dateWithin: { since: 'exported', months: 1 }, cite };
    expect(truthOf(leaf, { exported: '2026-10-20' })).toBe('true');
    expect(truthOf(leaf, { exported: '2026-10-19' })).toBe('false');
    expect(truthOf(leaf, { exported: '2026-10-19', asOf: '2026-10-30' })).toBe('false');
  });
});

test('a comparison names the facts it reads, without the built-in one', () => {
  expect(factsOfLeaf({ fact: 'x', eq: true, cite })).toEqual(['x']);
  expect(factsOfLeaf({ fact: 'asOf', dateWithin: { since: 'exported', months: 1 }, cite })).toEqual(['exported']);
  expect(factsOfLeaf({ fact: 'returned', dateWithin: { since: 'exported', months: 1 }, cite })).toEqual([
    'returned',
    'exported',
  ]);
});
