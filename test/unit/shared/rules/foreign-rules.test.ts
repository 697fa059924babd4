import { expect, test } from 'vitest';
import { evaluateChecklist } from '#shared/rules/evaluate.ts';
import { withForeignRules } from '#shared/rules/foreign-rules.ts';
import type { Answers, Checklist } from '#shared/rules/schema.ts';
import { action, checklistOf, cite, is, ruleOf, stated, TODAY } from '#test/unit/shared/rules/support/build.ts';

const exempt = checklistOf(
  [
    ruleOf([is('registered')], [is('listed'), { not: { ref: 'exempt-need0' } }], { id: 'contrary' }),
    ruleOf([is('registered')], [is('listed'), { any: [{ ref: 'exempt-need0' }, is('customs')] }], {
      id: 'exempt',
      inForce: { from: '2018-10-01', to: null, windowBasis: 'exported', cite },
    }),
  ],
  [],
  { id: 'vat' },
);
const deemed = checklistOf(
  [
    ruleOf([is('company')], [{ ref: 'rule:exempt' }, { ref: 'deemed-gate0' }], {
      id: 'deemed',
      nextSteps: {
        likely: [],
        unlikely: [action('mend', { not: { ref: 'rule:exempt' } }), action('other', { ref: 'rule:exempt' })],
        notInvolved: [],
        undetermined: [],
      },
    }),
  ],
  [],
  { id: 'cit' },
);
const met = { registered: true, listed: true, exported: '2026-01-01', company: true };

const verdictOf = (checklist: Checklist, answers: Answers) => evaluateChecklist(checklist, answers, TODAY).verdicts[0];

test('a reference to a rule of another checklist stands for its gate, window and requirements', () => {
  const whole = withForeignRules(deemed, [exempt, deemed]);
  expect(verdictOf(deemed, stated(met))?.value).toBe('undetermined');
  expect(verdictOf(whole, stated(met))?.value).toBe('likely');
  for (const failing of [{ registered: false }, { exported: '2018-09-30' }, { listed: false, customs: true }]) {
    const verdict = verdictOf(whole, stated({ ...met, ...failing }));
    expect(verdict?.value).toBe('unlikely');
    expect(verdict?.nextSteps.map(({ id }) => id)).toEqual(['mend']);
  }
});

test('references of the checklist itself stay references', () => {
  const whole = withForeignRules(deemed, [exempt, deemed]);
  expect(whole.rules[0]?.requires[1]?.holds).toEqual({ ref: 'deemed-gate0' });
  expect(withForeignRules(exempt, [exempt, deemed])).toEqual(exempt);
});

test('a condition of another checklist is never taken for one of the same name', () => {
  const stray = ruleOf([], [{ ref: 'shared-name' }], { id: 'stray' });
  const named = ruleOf([], [is('a')], { id: 'named' });
  const [condition] = named.requires;
  if (condition === undefined) throw new Error('The rule has a requirement');
  const own = ruleOf([], [{ ref: 'rule:stray' }], { id: 'own', appliesIf: [{ ...condition, id: 'shared-name' }] });
  const [first, second] = [checklistOf([own], [], { id: 'first' }), checklistOf([stray], [], { id: 'second' })];
  expect(verdictOf(withForeignRules(first, [first, second]), stated({ a: true }))?.value).toBe('undetermined');
});

test('rules of two checklists that lean on each other stay unknown, and so does a reference to nothing', () => {
  const one = checklistOf([ruleOf([], [{ ref: 'rule:two' }, is('a')], { id: 'one' })], [], { id: 'first' });
  const two = checklistOf([ruleOf([], [{ any: [{ ref: 'rule:one' }, is('b')] }], { id: 'two' })], [], { id: 'second' });
  const whole = withForeignRules(one, [one, two]);
  expect(verdictOf(whole, stated({ a: true }))?.value).toBe('undetermined');
  expect(verdictOf(whole, stated({ a: true, b: true }))?.value).toBe('likely');
  const stray = checklistOf([ruleOf([], [{ ref: 'rule:none' }])], []);
  expect(withForeignRules(stray, [stray, one])).toEqual(stray);
});
