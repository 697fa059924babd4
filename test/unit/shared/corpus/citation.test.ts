import fc from 'fast-check';
import { expect, it } from 'vitest';
import { placesOf } from '#shared/corpus/citation.ts';

it('finds every place of a quote, overlapping ones too', () => {
  expect([placesOf('企业登记，企业申报', '企业'), placesOf('税税税', '税税'), placesOf('企业', '商户')]).toEqual([
    [0, 5],
    [0, 1],
    [],
  ]);
});

it('finds nothing for an empty quote', () => {
  expect(placesOf('企业', '')).toEqual([]);
});

it('returns exactly the offsets at which the text reads as the quote', () => {
  const letters = fc.string({ unit: fc.constantFrom('税', '费', '、'), maxLength: 12 });
  fc.assert(
    fc.property(
      letters,
      fc.string({ unit: fc.constantFrom('税', '费', '、'), minLength: 1, maxLength: 3 }),
      (text, quote) => {
        const expected = Array.from(text).flatMap((_, at) => (text.startsWith(quote, at) ? [at] : []));
        expect(placesOf(text, quote)).toEqual(expected);
      },
    ),
  );
});
