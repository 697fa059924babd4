import { describe, expect, it } from 'vitest';
import { valuesFor } from '#renderer/features/checklist/what-if/value-for.ts';
import { compare, knownValues, type ValueOf } from '#shared/rules/comparison.ts';
import { choicesOf, type Choices } from '#shared/rules/samples.ts';
import type { Leaf, Value } from '#shared/rules/schema.ts';
import { evaluateWith, whatIfFor } from '#shared/rules/what-if.ts';
import { compileSeeds } from '#tools/seeds/compile.ts';
import { cite, TODAY } from '#test/unit/shared/rules/support/build.ts';

const none: ValueOf = () => undefined;
const noChoices: Choices = new Map();
const usd = (minor: number) => ({ minor, currency: 'USD' });

function tried(leaf: Leaf, truth: boolean, valueOf = none, choices = noChoices): Value | undefined {
  const values = valuesFor([{ fact: leaf.fact, wanted: [{ leaf, truth }] }], valueOf, choices);
  const value = values?.[leaf.fact];
  if (value !== undefined) {
    expect(compare(leaf, (fact) => (fact === leaf.fact ? value : valueOf(fact)))).toBe(String(truth));
  }
  return value;
}

describe('a value to try', () => {
  it.each<[string, Leaf, boolean, Value]>([
    ['a yes', { fact: 'x', eq: true, cite }, true, true],
    ['a no', { fact: 'x', eq: true, cite }, false, false],
    ['the amount itself where it is included', { fact: 'x', le: usd(100), cite }, true, usd(99)],
    ['one more than a limit', { fact: 'x', gt: usd(100), cite }, true, usd(101)],
    ['a number at least so great', { fact: 'x', ge: 7, cite }, true, 7],
  ])('is %s', (_, leaf, truth, value) => {
    expect(tried(leaf, truth)).toEqual(value);
  });

  it('of a choice is one of its choices', () => {
    const choices: Choices = new Map([['x', ['a', 'b', 'c']]]);
    expect(tried({ fact: 'x', in: ['a', 'b'], cite }, false, none, choices)).toBe('c');
  });

  it('of a day lies within its span of the day that is known', () => {
    const leaf: Leaf = { fact: 'x', dateWithin: { since: 'y', months: 6 }, cite };
    const known: ValueOf = (fact) => (fact === 'y' ? '2026-03-01' : undefined);
    expect(tried(leaf, true, known)).toBeDefined();
    expect(tried(leaf, false, known)).toBeDefined();
  });

  it('is none where there is nothing to measure from', () => {
    expect(tried({ fact: 'x', dateWithin: { since: 'y', months: 6 }, cite }, true)).toBeUndefined();
  });
});

describe('the least changes of the real checklists', () => {
  it('bring about 可能适用 when they are tried', async () => {
    const { bundle } = await compileSeeds('seeds');
    const answers = bundle.samples[0]?.answers ?? {};
    let ways = 0;
    for (const checklist of bundle.checklists) {
      for (const { id } of checklist.rules) {
        for (const way of whatIfFor(checklist, id, answers, TODAY, bundle.facts).slice(0, 3)) {
          const set = [...way.changes, ...way.provided];
          const values = valuesFor(set, knownValues(answers, TODAY), choicesOf(bundle.facts));
          if (values === null) continue;
          const then = evaluateWith(checklist, answers, values, TODAY, bundle.facts);
          expect(then.verdicts.find(({ rule }) => rule === id)?.value, `${id}: ${JSON.stringify(values)}`).toBe(
            'likely',
          );
          ways += 1;
        }
      }
    }
    expect(ways).toBeGreaterThan(20);
  });
});
