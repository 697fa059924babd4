import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { evaluateChecklist } from '#shared/rules/evaluate.ts';
import { createEvaluator } from '#shared/rules/evaluator.ts';
import { action, checklistOf, cite, is, ruleOf, stated, TODAY } from '#test/unit/shared/rules/support/build.ts';
import { compileSeeds } from '#tools/seeds/compile.ts';

const label = { 'zh-CN': '期限', 'zh-HK': '期限', en: 'deadline' };
const first = checklistOf([ruleOf([], [is('a'), { fact: 'asOf', le: '2026-12-31', cite }])], ['a', 'asked'], {
  id: 'one',
});
const second = checklistOf(
  [
    ruleOf([], [is('b')], {
      deadlines: [{ id: 'due', label, since: 'exported', months: 6, cite }],
      nextSteps: { likely: [action('go', is('shown'))], unlikely: [], notInvolved: [], undetermined: [] },
    }),
  ],
  ['b'],
  { id: 'two' },
);
const bundle = { checklists: [first, second], facts: [] };

describe('an evaluator', () => {
  test('gives what evaluating each checklist gives, whatever it was asked before', () => {
    const evaluator = createEvaluator(bundle);
    const values = [undefined, true, false] as const;
    for (let code = 0; code < 3 ** 4; code += 1) {
      const chosen = ['a', 'b', 'shown', 'asked'].map(
        (fact, index) => [fact, values[Math.floor(code / 3 ** index) % 3]] as const,
      );
      const answers = stated(
        Object.fromEntries(chosen.flatMap(([fact, value]) => (value === undefined ? [] : [[fact, value]]))),
      );
      for (const day of [TODAY, '2027-01-01']) {
        const expected = bundle.checklists.map((checklist) => evaluateChecklist(checklist, answers, day));
        expect(evaluator.all(answers, day)).toEqual(expected);
      }
    }
  });

  test('evaluates anew only the checklists that read what has changed', () => {
    const evaluator = createEvaluator(bundle);
    const changed = (from: Parameters<typeof stated>[0], to: Parameters<typeof stated>[0]) => {
      const before = evaluator.all(stated(from), TODAY);
      const after = evaluator.all(stated(to), TODAY);
      return after.flatMap((result, index) => (result === before[index] ? [] : [result.checklist]));
    };
    expect(changed({}, { elsewhere: true })).toEqual([]);
    expect(changed({}, { a: true })).toEqual(['one']);
    expect(changed({}, { asked: true })).toEqual(['one']);
    expect(changed({ b: true }, { b: true, exported: '2026-01-01' })).toEqual(['two']);
    expect(changed({ b: true }, { b: true, shown: true })).toEqual(['two']);
  });

  test('takes the basis of an answer, and the reason it is not known, for a change', () => {
    const evaluator = createEvaluator(bundle);
    const strength = (basis: 'stated' | 'evidenced') =>
      evaluator.one(second, { b: { known: true, basis } }, TODAY).verdicts[0]?.strength;
    expect([strength('stated'), strength('evidenced')]).toEqual(['stated', 'evidenced']);
    const asked = (answers: Parameters<typeof evaluator.one>[1]) => evaluator.one(first, answers, TODAY);
    expect(asked({ a: { unknown: 'notSure' } })).not.toBe(asked({}));
  });

  test('forgets what it was asked long ago', () => {
    const evaluator = createEvaluator(bundle);
    const before = evaluator.one(first, {}, '2026-01-01');
    expect(evaluator.one(first, {}, '2026-01-01')).toBe(before);
    for (let day = 10; day < 20; day += 1) evaluator.one(first, {}, `2026-02-${day}`);
    expect(evaluator.one(first, {}, '2026-01-01')).not.toBe(before);
  });

  test('judges anew only the rules that read what has changed', () => {
    const two = checklistOf(
      [ruleOf([], [is('a')], { id: 'first' }), ruleOf([], [is('b')], { id: 'second' })],
      ['a', 'b'],
    );
    const evaluator = createEvaluator({ checklists: [two], facts: [] });
    const [before, after] = [{}, { b: true }].map((known) => evaluator.one(two, stated(known), TODAY).verdicts);
    expect(after?.map((verdict, index) => verdict === before?.[index])).toEqual([true, false]);
  });

  test('gives the same over the real checklists, answer by answer and back', async () => {
    const { bundle: real } = await compileSeeds(join(process.cwd(), 'seeds'));
    const evaluator = createEvaluator(real);
    const answers = Object.entries(real.samples[0]?.answers ?? {});
    const cases = [...answers.keys()].map((count) => Object.fromEntries(answers.slice(0, count + 1)));
    for (const known of [...cases, ...cases.toReversed()]) {
      expect(evaluator.all(known, TODAY)).toEqual(
        real.checklists.map((checklist) => evaluateChecklist(checklist, known, TODAY, real.facts)),
      );
    }
  });
});
