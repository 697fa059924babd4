import { expect, it } from 'vitest';
import { inGroups } from '#shared/packs/fingerprint.ts';
import { isAtLeast } from '#shared/packs/version.ts';

it('compares versions by their numbers, and takes none that it cannot read', () => {
  const enough: readonly (readonly [string, string])[] = [
    ['0.1.0', '0.1.0'],
    ['0.10.0', '0.9.9'],
    ['1.0.0', '0.99.99'],
    ['0.1.1-beta', '0.1.1'],
  ];
  const short: readonly (readonly [string, string])[] = [
    ['0.1.0', '0.1.1'],
    ['0.9.9', '0.10.0'],
    ['', '0.1.0'],
    ['0.1.0', 'soon'],
  ];
  expect(enough.map(([have, needed]) => isAtLeast(have, needed))).toEqual(enough.map(() => true));
  expect(short.map(([have, needed]) => isAtLeast(have, needed))).toEqual(short.map(() => false));
});

it('shows a fingerprint in groups of four', () => {
  expect(inGroups('0123456789abcdef')).toBe('0123 4567 89ab cdef');
});
