import { describe, expect, it } from 'vitest';
import { mootFacts, neighbour, stepOf, stepState, stepThatHelps } from '#renderer/features/checklist/step-state.ts';
import type { Answers, Checklist, Step } from '#shared/rules/schema.ts';
import type { Verdict } from '#shared/rules/verdict.ts';

const title = { 'zh-CN': '步', 'zh-HK': '步', en: 'step' };
const step = (id: string, ...facts: string[]): Step => ({ id, title, facts, cite: [{ rule: 'r', statement: 's' }] });
const steps = [step('one', 'a'), step('two', 'b', 'c'), step('three', 'd')];
const checklist: Pick<Checklist, 'id' | 'steps'> = { id: 'walk', steps };
const known = { known: true, basis: 'stated' } as const;
const unsure = { unknown: 'notSure' } as const;
const none: ReadonlySet<string> = new Set();

function stateOf(answers: Answers, moot: ReadonlySet<string> = none) {
  return stepState(steps[1] ?? step('none'), answers, moot);
}

describe('the state of a step', () => {
  it('is open until everything that matters was asked', () => {
    expect(stateOf({})).toBe('open');
    expect(stateOf({ b: known })).toBe('open');
    expect(stateOf({ b: unsure })).toBe('open');
  });

  it('is answered when everything that matters is known', () => {
    expect(stateOf({ b: known, c: known })).toBe('answered');
    expect(stateOf({ b: known }, new Set(['c']))).toBe('answered');
  });

  it('is unsure when all was asked and something is not known', () => {
    expect(stateOf({ b: known, c: unsure })).toBe('unsure');
  });

  it('is moot when nothing is known and nothing matters', () => {
    expect(stateOf({}, new Set(['b', 'c']))).toBe('moot');
    expect(stateOf({ b: unsure }, new Set(['b', 'c']))).toBe('moot');
  });
});

describe('a fact that no longer matters', () => {
  const verdict = (moot: readonly string[], facts: readonly string[]): Pick<Verdict, 'moot' | 'conditions'> => ({
    moot,
    conditions: [
      {
        condition: { id: 'x', label: title, holds: { ref: 'x' }, cite: [{ rule: 'r', statement: 's' }] },
        part: 'requirement',
        truth: 'unknown',
        facts,
      },
    ],
  });

  it('matters to no rule that reads it', () => {
    const verdicts = [verdict(['a', 'b'], ['a', 'b']), verdict([], ['b'])];
    expect([...mootFacts({ verdicts })]).toEqual(['a']);
  });
});

describe('the step to show', () => {
  it('is the one that asks the next fact', () => {
    expect(stepThatHelps(checklist, {}, none, 'd')).toBe('three');
  });

  it('is the first open one where the next fact no longer matters', () => {
    expect(stepThatHelps(checklist, { a: known }, new Set(['d']), 'd')).toBe('two');
  });

  it('is the first unsure one when nothing is open, and the first of all when nothing is left', () => {
    const all = { a: known, b: known, c: unsure, d: known };
    expect(stepThatHelps(checklist, all, none, null)).toBe('two');
    expect(stepThatHelps(checklist, { ...all, c: known }, none, null)).toBe('one');
  });

  it('is the first wanted one that still exists', () => {
    expect(stepOf(checklist, ['gone', 'three', 'one']).id).toBe('three');
    expect(stepOf(checklist, [undefined]).id).toBe('one');
  });
});

describe('the way on', () => {
  it('passes over steps that no longer matter and ends at the ends', () => {
    const isPassed = ({ id }: Step) => id === 'two';
    expect(neighbour(checklist, 'one', 1, isPassed)?.id).toBe('three');
    expect(neighbour(checklist, 'three', -1, isPassed)?.id).toBe('one');
    expect(neighbour(checklist, 'three', 1, isPassed)).toBeNull();
    expect(neighbour(checklist, 'one', -1, isPassed)).toBeNull();
  });
});
