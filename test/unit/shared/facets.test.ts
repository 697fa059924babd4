import { expect, it } from 'vitest';
import { facetOptions, wantedBy, type Facets } from '#shared/facets.ts';

interface Fruit {
  readonly name: string;
  readonly colours: readonly string[];
}

const facets: Facets<Fruit, 'name' | 'colour'> = { name: ({ name }) => [name], colour: ({ colours }) => colours };
const fruits: readonly Fruit[] = [
  { name: 'apple', colours: ['red', 'green'] },
  { name: 'plum', colours: ['blue'] },
  { name: 'apple', colours: ['green'] },
];

it('keeps the items that have every wanted value, in their order', () => {
  expect(wantedBy(fruits, facets, { name: 'apple', colour: 'green' })).toEqual([fruits[0], fruits[2]]);
  expect(wantedBy(fruits, facets, { name: null, colour: null })).toEqual(fruits);
  expect(wantedBy(fruits, facets, { name: 'plum', colour: 'red' })).toEqual([]);
});

it('says of each value how many items choosing it would show beside the other choices', () => {
  expect(facetOptions(fruits, facets, { name: 'apple', colour: 'red' }, 'colour')).toEqual([
    { value: 'red', count: 1 },
    { value: 'green', count: 2 },
    { value: 'blue', count: 0 },
  ]);
});
