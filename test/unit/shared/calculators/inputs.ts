import fc from 'fast-check';
import { addDays } from '#shared/calendar/civil-date.ts';
import { catalogue, type Field } from '#shared/calculators/catalogue.ts';
import { feeKinds } from '#shared/calculators/fee-kinds.ts';
import { maxMinor } from '#shared/calculators/limits.ts';
import type { CalculatorId } from '#shared/calculators/schema.ts';

const minor = fc.oneof(fc.integer({ min: 0, max: 30_000_000_000 }), fc.constantFrom(0, 1, maxMinor));
const money = fc.record({ minor, currency: fc.constantFrom('USD', 'EUR', 'JPY', 'CNY') });
const fee = fc.record({ kind: fc.constantFrom(...feeKinds), amount: money });
const days = fc.oneof(
  fc.constantFrom('2018-09-30', '2019-12-31', '2023-01-29', '2025-10-28', '2025-12-31', '2026-01-01', '2028-01-01'),
  fc.integer({ min: 0, max: 1600 }).map((offset) => addDays('2025-01-01', offset)),
);

/** Input of a calculator with every field sound by itself; what stands between fields is left to chance. */
export function inputsOf(id: CalculatorId): fc.Arbitrary<Readonly<Record<string, unknown>>> {
  const { fields } = catalogue[id];
  const required = fields.filter((field) => field.required).map((field) => field.id);
  return fc.record(Object.fromEntries(fields.map((field) => [field.id, soundValue(field)])), {
    requiredKeys: required,
  });
}

/** Values for a field, some sound, some not. */
export function anyValue(field: Field): fc.Arbitrary<unknown> {
  const nearly = fc.constantFrom<unknown>(
    null,
    '',
    '12',
    -1,
    1.5,
    Number.MAX_SAFE_INTEGER + 1,
    '2026-02-29',
    '1999-12-31',
    '2101-01-01',
    'yes',
    [],
    {},
    { minor: '1', currency: 'CNY' },
    { minor: -1, currency: 'CNY' },
    { minor: 1.5, currency: 'CNY' },
    { minor: maxMinor + 1, currency: 'CNY' },
    { minor: 1, currency: 'USD' },
    { minor: 1, currency: 'cny' },
    { minor: 1, currency: 'ZZZ' },
    { minor: 1, currency: 'CNY', note: '' },
    [{ kind: 'tax', amount: { minor: 1, currency: 'USD' }, note: '' }],
    [{ kind: 'toString', amount: { minor: 1, currency: 'USD' } }],
  );
  return fc.oneof({ weight: 4, arbitrary: soundValue(field) }, nearly, fc.jsonValue({ maxDepth: 3 }));
}

function soundValue(field: Field): fc.Arbitrary<unknown> {
  switch (field.kind) {
    case 'money':
      return minor.map((value) => ({ minor: value, currency: 'CNY' }));
    case 'moneyList':
      return fc.array(money, { minLength: 1, maxLength: 4 });
    case 'feeList':
      return fc.array(fee, { maxLength: 6 });
    case 'integer':
      return fc.oneof(
        fc.integer({ min: field.min, max: field.max }),
        fc.integer({ min: field.min, max: Math.min(field.max, field.min + 400) }),
      );
    case 'choice':
      return fc.constantFrom(...field.choices);
    case 'date':
      return days;
    case 'boolean':
      return fc.boolean();
  }
}
