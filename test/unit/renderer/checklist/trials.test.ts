import { describe, expect, it } from 'vitest';
import { isFixed, isTried, withoutTrial, withTrials } from '#renderer/features/checklist/what-if/trials.ts';
import type { Answers } from '#shared/rules/schema.ts';

const answers: Answers = { a: { known: true, basis: 'evidenced' }, b: { unknown: 'notSure' } };

describe('trying values', () => {
  it('leaves the answers as they are', () => {
    const before = structuredClone(answers);
    withTrials({}, answers, { a: false, b: true });
    expect(answers).toEqual(before);
  });

  it('puts a later trial in the place of an earlier one', () => {
    expect(withTrials({ a: false, c: 1 }, answers, { c: 2 })).toEqual({ a: false, c: 2 });
  });

  it('takes the recorded value for no trial', () => {
    expect(withTrials({ a: false }, answers, { a: true })).toEqual({});
    expect(withTrials({}, answers, { b: true })).toEqual({ b: true });
  });

  it('can be taken back one by one', () => {
    expect(withoutTrial({ a: false, c: 1 }, 'a')).toEqual({ c: 1 });
  });

  it('is under way where every value is tried, or stands in the record anyway', () => {
    expect(isTried({ c: 1 }, answers, { c: 1, a: true })).toBe(true);
    expect(isTried({ c: 1 }, answers, { c: 2, a: true })).toBe(false);
    expect(isTried({ a: false }, answers, { a: true })).toBe(false);
  });
});

describe('a fact that cannot be changed', () => {
  it('is fixed once it is known, and open to trial until then', () => {
    expect(isFixed({ id: 'a', changeable: 'no' }, answers)).toBe(true);
    expect(isFixed({ id: 'b', changeable: 'no' }, answers)).toBe(false);
    expect(isFixed({ id: 'c', changeable: 'no' }, answers)).toBe(false);
    expect(isFixed({ id: 'a', changeable: 'cheap' }, answers)).toBe(false);
  });
});
