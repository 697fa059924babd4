import { describe, expect, it } from 'vitest';
import { wantedOf } from '#renderer/features/checklist/wanted.ts';
import type { Leaf } from '#shared/rules/schema.ts';

const leaf = { fact: 'f', cite: [{ rule: 'r', statement: 's' }] };

describe('what a fact would have to be', () => {
  it('is yes or no for a yes/no fact, never "not no"', () => {
    expect(wantedOf({ ...leaf, eq: true }, true)).toEqual({ say: 'is', value: true });
    expect(wantedOf({ ...leaf, eq: true }, false)).toEqual({ say: 'is', value: false });
    expect(wantedOf({ ...leaf, ne: true }, true)).toEqual({ say: 'is', value: false });
    expect(wantedOf({ ...leaf, ne: false }, false)).toEqual({ say: 'is', value: false });
  });

  it('turns every comparison round when it must come out false', () => {
    const both = (compared: Leaf) => [true, false].map((truth) => wantedOf(compared, truth).say);
    expect(both({ ...leaf, eq: 'x' })).toEqual(['is', 'isNot']);
    expect(both({ ...leaf, ne: 'x' })).toEqual(['isNot', 'is']);
    expect(both({ ...leaf, lt: 3 })).toEqual(['less', 'atLeast']);
    expect(both({ ...leaf, le: 3 })).toEqual(['atMost', 'more']);
    expect(both({ ...leaf, gt: 3 })).toEqual(['more', 'atMost']);
    expect(both({ ...leaf, ge: 3 })).toEqual(['atLeast', 'less']);
    expect(both({ ...leaf, in: ['x', 'y'] })).toEqual(['oneOf', 'noneOf']);
    expect(both({ ...leaf, between: [1, 2] })).toEqual(['between', 'notBetween']);
    expect(both({ ...leaf, dateWithin: { since: 'g', months: 36 } })).toEqual(['within', 'notWithin']);
    expect(wantedOf({ ...leaf, dateWithin: { since: 'g', nextYear: '04-30' } }, true)).toEqual({
      say: 'within',
      since: 'g',
      clock: { nextYear: '04-30' },
    });
  });
});
