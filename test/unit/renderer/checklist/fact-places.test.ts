import { expect, it } from 'vitest';
import { placeAmong, placesOfFact } from '#renderer/features/checklist/fact-places.ts';
import { checklistOf } from '#test/unit/shared/rules/support/build.ts';

const first = checklistOf([], ['a', 'b'], { id: 'first' });
const second = checklistOf([], ['b', 'c'], { id: 'second' });
const all = [first, second];

it('a fact is found in every checklist that asks it', () => {
  expect(placesOfFact(all, 'b')).toEqual([
    { checklist: 'first', step: 'step-b' },
    { checklist: 'second', step: 'step-b' },
  ]);
  expect(placesOfFact(all, 'z')).toEqual([]);
});

it('facts that belong together are settled where all of them are asked', () => {
  expect(placeAmong(all, 'b', ['b', 'c'])).toEqual({ checklist: 'second', step: 'step-b' });
});

it('else where the fact is asked first, and nowhere when nobody asks it', () => {
  expect(placeAmong(all, 'b', ['a', 'c', 'b'])).toEqual({ checklist: 'first', step: 'step-b' });
  expect(placeAmong(all, 'z', ['z', 'a'])).toBeNull();
});
