import { describe, expect, it } from 'vitest';
import { shareOut } from '#renderer/features/checklist/missing-sets.ts';
import type { MissingFact } from '#shared/rules/verdict.ts';

const cite = [{ rule: 'r', statement: 's' }];
const yes = (fact: string, statement = 's'): MissingFact => ({
  fact,
  wanted: [{ leaf: { fact, eq: true, cite: [{ rule: 'r', statement }] }, truth: true }],
});
const no = (fact: string): MissingFact => ({ fact, wanted: [{ leaf: { fact, eq: true, cite }, truth: false }] });

describe('missing facts of several ways', () => {
  it('say once what all ways have in common', () => {
    expect(
      shareOut([
        [yes('a'), yes('b')],
        [yes('a'), yes('c'), yes('d')],
      ]),
    ).toEqual({ common: [yes('a')], alternatives: [[yes('b')], [yes('c'), yes('d')]] });
  });

  it('have a fact in common only with the same answer, whatever it is cited from', () => {
    expect(shareOut([[yes('a')], [no('a')]])).toEqual({ common: [], alternatives: [[yes('a')], [no('a')]] });
    expect(shareOut([[yes('a')], [yes('a', 'other')]])).toEqual({ common: [yes('a')], alternatives: [] });
  });

  it('are all common where there is one way, and nothing where there is none', () => {
    expect(shareOut([[yes('a'), yes('b')]])).toEqual({ common: [yes('a'), yes('b')], alternatives: [] });
    expect(shareOut([])).toEqual({ common: [], alternatives: [] });
  });
});
