import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { evaluateChecklist } from '#shared/rules/evaluate.ts';
import type { Answers, Rule } from '#shared/rules/schema.ts';
import { BOOLEANS, casesOn, expressionOn } from '#test/unit/shared/rules/support/arbitrary-rules.ts';
import { action, checklistOf, is, ruleOf, stated, TODAY } from '#test/unit/shared/rules/support/build.ts';
import { assignmentsOf, holds, outcomeOf } from '#test/unit/shared/rules/support/oracle.ts';
import type { Assignment } from '#test/unit/shared/rules/support/oracle.ts';
import { compileSeeds } from '#tools/seeds/compile.ts';

const { bundle } = await compileSeeds(join(process.cwd(), 'seeds'));

describe('for the sample seller', () => {
  const sample = bundle.samples.find(({ id }) => id === 'nanwan-home');
  const checklist = bundle.checklists.find(({ id }) => id === 'vat-no-invoice');
  const resultOf = (more: Answers) => {
    if (sample === undefined || checklist === undefined) throw new Error('The sample or its checklist is gone');
    return evaluateChecklist(checklist, { ...sample.answers, ...more }, TODAY, bundle.facts);
  };

  test('the question that is left is the one whose answer is not known, not one about another export mode', () => {
    const { nextFact, answered, relevant } = resultOf({});
    expect({ nextFact, open: relevant - answered }).toEqual({ nextFact: 'refundCancelled', open: 1 });
  });

  test('an idle answer about another export mode does not fill the ring', () => {
    const { answered, relevant } = resultOf({});
    const { answered: more, relevant: whole } = resultOf(stated({ localBureauAcceptsMode: true }));
    expect([more, whole]).toEqual([answered, relevant]);
  });

  test('nothing is left once that question is answered', () => {
    for (const known of [true, false]) {
      const { nextFact, answered, relevant } = resultOf(stated({ refundCancelled: known }));
      expect({ nextFact, open: relevant - answered }).toEqual({ nextFact: null, open: 0 });
    }
  });
});

describe('an answer counts', () => {
  const ring = (rule: Rule, answers: Answers) => {
    const { answered, relevant } = evaluateChecklist(checklistOf([rule], ['a', 'b', 'c']), answers, TODAY);
    return [answered, relevant];
  };

  test('where it carries what holds, what fails or what is open, and not where another has made it idle', () => {
    const either = ruleOf([], [{ any: [is('a'), { all: [is('b'), is('c')] }] }]);
    expect(ring(either, stated({ a: true }))).toEqual([1, 1]);
    expect(ring(either, stated({ a: true, b: false }))).toEqual([1, 1]);
    expect(ring(either, stated({ a: false, b: false }))).toEqual([2, 2]);
    expect(ring(either, stated({ a: false, b: true }))).toEqual([2, 3]);
  });

  test('where something shown with the outcome rests on it', () => {
    const shown = ruleOf([], [is('a')], {
      nextSteps: {
        likely: [action('go', is('b'))],
        unlikely: [action('stop', is('c'))],
        notInvolved: [],
        undetermined: [],
      },
    });
    expect(ring(shown, {})).toEqual([0, 3]);
    expect(ring(shown, stated({ a: true, c: true }))).toEqual([1, 2]);
    expect(ring(shown, stated({ a: true, b: false, c: true }))).toEqual([2, 2]);
  });
});

describe('against brute force', () => {
  /** What a person sees once everything is known: the outcome and what is shown with it. */
  function seen(rule: Rule, assignment: Assignment): string {
    const outcome = outcomeOf(rule, assignment);
    const items = [...rule.nextSteps[outcome], ...(outcome === 'likely' ? rule.obligations : [])];
    return [
      outcome,
      ...items.filter(({ onlyIf }) => onlyIf === undefined || holds(onlyIf, assignment)).map(({ id }) => id),
    ].join();
  }

  const cases = fc
    .tuple(casesOn(BOOLEANS), fc.array(expressionOn(BOOLEANS, 1), { minLength: 4, maxLength: 4 }))
    .map(([[rule, answers], conditions]): readonly [Rule, Answers] => {
      const [likely = [], unlikely = [], notInvolved = [], obligations = []] = conditions.map((onlyIf, index) => [
        action(`action${index}`, onlyIf),
      ]);
      return [{ ...rule, obligations, nextSteps: { likely, unlikely, notInvolved, undetermined: [] } }, answers];
    });

  test('a question is open exactly where some answer to it changes what is seen in the end', () => {
    const runs = 1500;
    let open = 0;
    fc.assert(
      fc.property(cases, ([rule, answers]) => {
        const facts = Object.keys(BOOLEANS);
        const possible = facts.map((fact) => {
          const answer = answers[fact];
          return [fact, answer !== undefined && 'known' in answer ? [answer.known] : [true, false]] as const;
        });
        const completions = assignmentsOf(Object.fromEntries(possible));
        const matters = (fact: string) =>
          completions.some((one) => one[fact] === true && seen(rule, one) !== seen(rule, { ...one, [fact]: false }));
        const mattering = facts.filter((fact) => answers[fact] === undefined && matters(fact));
        const { answered, relevant, nextFact } = evaluateChecklist(checklistOf([rule], facts), answers, TODAY);
        expect(relevant - answered).toBe(mattering.length);
        if (mattering.length === 0) expect(nextFact).toBeNull();
        else expect(mattering).toContain(nextFact);
        open += mattering.length;
      }),
      { numRuns: runs, seed: 20261120 },
    );
    expect(open).toBeGreaterThan(runs / 4);
  });
});
