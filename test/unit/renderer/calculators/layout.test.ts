import { expect, test } from 'vitest';
import { groupsOf, isAsked } from '#renderer/features/calculators/layout.ts';
import { catalogue } from '#shared/calculators/catalogue.ts';

test.each(Object.values(catalogue))('the form of $id holds every field of it once', ({ id, fields }) => {
  const grouped = groupsOf(id).flatMap((group) => group.fields.map((field) => field.id));
  expect(grouped.toSorted()).toEqual(fields.map((field) => field.id).toSorted());
});

test('every field that is needed is always asked', () => {
  const needed = Object.values(catalogue).flatMap(({ fields }) => fields.filter(({ required }) => required));
  expect(needed.length).toBeGreaterThan(0);
  expect(needed.filter(({ id }) => !isAsked(id, () => ''))).toEqual([]);
});

test('every field can be come to', () => {
  const filled = (field: string) => (field.endsWith('Paid') ? 'otherCity' : 'true');
  const fields = Object.values(catalogue).flatMap((calculator) => calculator.fields);
  expect(fields.filter(({ id }) => !isAsked(id, filled))).toEqual([]);
});
