import { join } from 'node:path';
import { expect, test } from 'vitest';
import { catalogue } from '#shared/calculators/catalogue.ts';
import { faultOf } from '#shared/calculators/figures.ts';
import { CalculatorId } from '#shared/calculators/schema.ts';
import { compileSeeds } from '#tools/seeds/compile.ts';

const { bundle } = await compileSeeds(join(process.cwd(), 'seeds'));
const descriptors = CalculatorId.options.map((id) => catalogue[id]);

test('every figure a calculator looks up is in the seeds, of the right kind and cited', () => {
  const figures = descriptors.flatMap((descriptor) => descriptor.figures);
  expect(figures.flatMap((id) => faultOf(bundle.constants, id) ?? [])).toEqual([]);
  const uncited = figures.filter((id) => (bundle.constants.find((one) => one.id === id)?.cite.length ?? 0) === 0);
  expect(uncited).toEqual([]);
});

test('every calculator belongs to checklists that exist', () => {
  const known = new Set(bundle.checklists.map(({ id }) => id));
  expect(descriptors.flatMap(({ checklists }) => checklists).filter((id) => !known.has(id))).toEqual([]);
});

test('every field that a fact fills has that fact’s type and choices', () => {
  const types = { money: 'money', integer: 'integer', choice: 'choice', date: 'date', boolean: 'boolean' } as const;
  const pairs = descriptors
    .flatMap(({ fields }) => fields)
    .flatMap((field) => (field.fact === null || field.kind === 'moneyList' || field.kind === 'feeList' ? [] : [field]))
    .map((field) => {
      const fact = bundle.facts.find(({ id }) => id === field.fact);
      const choices = field.kind === 'choice' ? field.choices : undefined;
      return [
        { id: field.fact, type: types[field.kind], choices },
        { id: fact?.id, type: fact?.type, choices: fact?.choices?.map(({ value }) => value) },
      ];
    });
  expect(pairs.map(([, found]) => found)).toEqual(pairs.map(([wanted]) => wanted));
});
