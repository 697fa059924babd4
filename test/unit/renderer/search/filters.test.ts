import { expect, it } from 'vitest';
import { chosenOf, isUnfiltered, toggled, without } from '#renderer/features/search/filters.ts';
import { noFilters } from '#shared/corpus/search/request.ts';

it('takes several values of several facets, lists them in one order, and lifts them one by one or all of a facet', () => {
  const chosen = [
    { facet: 'topics', value: 'tax' },
    { facet: 'policies', value: 'sh-2023' },
    { facet: 'topics', value: 'fx' },
  ] as const;
  const filters = chosen.reduce(toggled, noFilters);
  expect(chosenOf(filters)).toEqual([chosen[1], chosen[0], chosen[2]]);
  expect(chosenOf(toggled(filters, chosen[0]))).toEqual([chosen[1], chosen[2]]);
  expect(chosenOf(without(filters, 'topics'))).toEqual([chosen[1]]);
  expect(isUnfiltered(filters)).toBe(false);
  expect(isUnfiltered(chosen.reduce(toggled, filters))).toBe(true);
  expect(isUnfiltered(noFilters)).toBe(true);
});
