import fc from 'fast-check';
import { expect, test } from 'vitest';
import { canonicalJson } from '#shared/record/canonical.ts';

test('the order in which keys were set makes no difference', () => {
  expect(canonicalJson({ b: [1, { d: null, c: '出口' }], a: undefined })).toBe('{"b":[1,{"c":"出口","d":null}]}');
  expect(canonicalJson({ x: 1, a: 2 })).toBe(canonicalJson({ a: 2, x: 1 }));
});

test('every JSON value reads back as itself, and gives the same text again', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      const text = canonicalJson(value);
      expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(value)));
      expect(canonicalJson(JSON.parse(text))).toBe(text);
      expect(text).not.toContain('\n');
    }),
  );
});
