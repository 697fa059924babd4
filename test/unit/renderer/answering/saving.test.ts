import { describe, expect, it } from 'vitest';
import { isSameAnswer, savingOf } from '#renderer/answering/saving.ts';

const yes = { known: true, basis: 'stated' } as const;
const no = { known: false, basis: 'stated' } as const;

describe('what is said of an answer', () => {
  it('is saved only for an answer that is recorded while nothing waits in memory', () => {
    expect(savingOf(undefined, yes, false)).toBe('saved');
    expect(savingOf(undefined, yes, true)).toBe('none');
    expect(savingOf(undefined, null, false)).toBe('none');
  });

  it('is saving while it is on its way', () => {
    expect(savingOf({ answer: yes, state: 'saving' }, null, false)).toBe('saving');
  });

  it('is failed for a choice that is not recorded, or waits in memory', () => {
    expect(savingOf({ answer: yes, state: 'failed' }, null, false)).toBe('failed');
    expect(savingOf({ answer: yes, state: 'failed' }, no, false)).toBe('failed');
    expect(savingOf({ answer: yes, state: 'failed' }, yes, true)).toBe('failed');
    expect(savingOf({ answer: null, state: 'failed' }, yes, false)).toBe('failed');
  });

  it('is saved again once a later try wrote what had waited', () => {
    expect(savingOf({ answer: yes, state: 'failed' }, yes, false)).toBe('saved');
  });
});

describe('two answers', () => {
  it('differ by value, by what they rest on and by reason', () => {
    expect(isSameAnswer(yes, { ...yes })).toBe(true);
    expect(isSameAnswer(yes, no)).toBe(false);
    expect(isSameAnswer(yes, { known: true, basis: 'evidenced' })).toBe(false);
    expect(isSameAnswer({ unknown: 'notSure' }, { unknown: 'disputed' })).toBe(false);
    expect(isSameAnswer(yes, { unknown: 'notSure' })).toBe(false);
    expect(isSameAnswer(null, null)).toBe(true);
    expect(isSameAnswer(null, yes)).toBe(false);
  });
});
