import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { evaluateChecklist } from '#shared/rules/evaluate.ts';
import type { Expression, Value } from '#shared/rules/schema.ts';
import { evaluateWith, whatIfFor } from '#shared/rules/what-if.ts';
import type { WhatIf } from '#shared/rules/what-if.ts';
import { checklistOf, cite, is, ruleOf, stated, TODAY } from '#test/unit/shared/rules/support/build.ts';
import { short } from '#test/unit/shared/rules/support/short.ts';
import { whatIfs } from '#test/unit/shared/rules/support/what-if.ts';
import { compileSeeds } from '#tools/seeds/compile.ts';

const outline = ({ changes, provided }: WhatIf) => ({ changes: short(changes), provided: short(provided) });

describe('what if', () => {
  const rule = ruleOf([is('registered')], [is('listed'), { fact: 'mode', in: ['9610', '1210'], cite }]);
  const efforts = { registered: 'costly', listed: 'cheap', mode: 'cheap' } as const;

  test('names what would have to change, from what, at what effort', () => {
    const [only, ...others] = whatIfs(rule, stated({ registered: false, listed: true, mode: '9710' }), efforts);
    expect(others).toEqual([]);
    expect(only?.changes).toEqual([
      {
        fact: 'registered',
        from: { known: false, basis: 'stated' },
        effort: 'costly',
        wanted: [{ leaf: is('registered'), truth: true }],
      },
      {
        fact: 'mode',
        from: { known: '9710', basis: 'stated' },
        effort: 'cheap',
        wanted: [{ leaf: { fact: 'mode', in: ['9610', '1210'], cite }, truth: true }],
      },
    ]);
  });

  test('settles what is open, and says what it comes from where it was answered with an unknown', () => {
    const found = whatIfs(
      rule,
      { ...stated({ registered: true, mode: '9610' }), listed: { unknown: 'notSure' } },
      efforts,
    );
    expect(found.map(({ changes }) => changes.map(({ fact, from }) => [fact, from]))).toEqual([
      [['listed', { unknown: 'notSure' }]],
    ]);
    const asked = whatIfs(rule, stated({ registered: true, mode: '9610' }), efforts);
    expect(asked.map(({ changes }) => changes.map(({ fact, from }) => [fact, from]))).toEqual([[['listed', null]]]);
  });

  test('is nothing where the outcome is 可能适用 already, cannot be, or rests on what nobody can change', () => {
    const all = { registered: true, listed: true, mode: '9610' };
    expect(whatIfs(rule, stated(all), efforts)).toEqual([]);
    expect(whatIfs(rule, stated({ ...all, registered: false }), { ...efforts, registered: 'no' })).toEqual([]);
    expect(whatIfs(rule, stated({ ...all, registered: false }), { listed: 'cheap' })).toEqual([]);
    expect(whatIfs(ruleOf([], [{ all: [is('a'), { not: is('a') }] }]), stated({ a: true }), { a: 'cheap' })).toEqual(
      [],
    );
    expect(whatIfFor(checklistOf([rule], []), 'another', {}, TODAY, [])).toEqual([]);
  });

  test('leaves to luck what is open and unchangeable, and says so', () => {
    const found = whatIfs(rule, stated({ registered: true, mode: '9710' }), { ...efforts, listed: 'no' });
    expect(found.map(outline)).toEqual([
      { changes: { mode: '{"in":["9610","1210"]}' }, provided: { listed: '{"eq":true}' } },
    ]);
    expect(whatIfs(rule, stated({ registered: true, mode: '9610' }), { ...efforts, listed: 'no' })).toEqual([]);
  });

  test('puts the cheap before the costly, though there be more of it, and what takes fewer changes first', () => {
    const ways: Expression = { any: [is('move'), { all: [is('list'), is('keep')] }, is('ask')] };
    const answers = stated({ move: false, list: false, keep: false, ask: false });
    const found = whatIfs(ruleOf([], [ways]), answers, { move: 'costly', list: 'cheap', keep: 'cheap', ask: 'cheap' });
    expect(found.map(({ changes }) => changes.map(({ fact }) => fact))).toEqual([['ask'], ['list', 'keep'], ['move']]);
  });

  test('keeps to the answers that stay: an alternative that rests on them asks no more than it must', () => {
    const either: Expression = {
      any: [{ all: [is('mode', '9610'), is('a')] }, { all: [is('mode', '1210'), is('b')] }],
    };
    const found = whatIfs(ruleOf([], [either]), stated({ mode: '9710', a: true, b: false }), {
      mode: 'cheap',
      a: 'cheap',
      b: 'cheap',
    });
    expect(found.map(outline)).toEqual([{ changes: { mode: '{"eq":"9610"}' }, provided: {} }]);
  });

  test('takes the comparisons of a number, and of a day beside a day that stays, as one stretch', () => {
    const staff = { fact: 'staff', cite };
    const sized = ruleOf(
      [],
      [
        {
          any: [
            { ...staff, lt: 5 },
            { ...staff, ge: 20 },
          ],
        },
        { ...staff, ge: 3 },
      ],
    );
    expect(whatIfs(sized, stated({ staff: 10 }), { staff: 'costly' }).map(outline)).toEqual([
      { changes: { staff: '{"lt":5} {"ge":3}' }, provided: {} },
      { changes: { staff: '{"ge":20}' }, provided: {} },
    ]);
    const dated = ruleOf([], [{ fact: 'declared', dateWithin: { since: 'exported', months: 6 }, cite }]);
    const late = stated({ exported: '2026-01-01', declared: '2026-09-01' });
    expect(whatIfs(dated, late, { declared: 'cheap', exported: 'no' }).map(outline)).toEqual([
      { changes: { declared: '{"dateWithin":{"since":"exported","months":6}}' }, provided: {} },
    ]);
  });

  test('is never more than 8 sets', () => {
    const names = Array.from({ length: 20 }, (_, index) => `x${index}`);
    const many = ruleOf([], [{ any: names.map((name) => is(name)) }]);
    const answers = stated(Object.fromEntries(names.map((name) => [name, false])));
    const found = whatIfs(
      many,
      answers,
      Object.fromEntries(names.map((name, index) => [name, index < 18 ? 'costly' : 'cheap'])),
    );
    expect(found).toHaveLength(8);
    expect(found.slice(0, 2).flatMap(({ changes }) => changes.map(({ fact }) => fact))).toEqual(['x18', 'x19']);
  });
});

test('a trial gives the outcome of changed answers and leaves the answers as they were', () => {
  const checklist = checklistOf([ruleOf([], [is('a'), is('b')])], ['a', 'b']);
  const answers = Object.freeze(stated({ a: false, b: true }));
  const value = (changes: Readonly<Record<string, Value | null>>) =>
    evaluateWith(checklist, answers, changes, TODAY).verdicts[0]?.value;
  expect([value({}), value({ a: true }), value({ a: null }), value({ a: true, b: false })]).toEqual([
    'unlikely',
    'likely',
    'undetermined',
    'unlikely',
  ]);
  expect(evaluateWith(checklist, answers, {}, TODAY)).toEqual(evaluateChecklist(checklist, answers, TODAY));
});

describe('with the real checklists', () => {
  test('no change is asked of a fact that cannot be changed, and none is left to luck that can', async () => {
    const { bundle } = await compileSeeds(join(process.cwd(), 'seeds'));
    const unchangeable = new Set(bundle.facts.filter(({ changeable }) => changeable === 'no').map(({ id }) => id));
    const [sample] = bundle.samples;
    const mode = stated({ exportMode: 'm9710', registeredInPilotZone: false, purchaseVoucher: 'validVoucher' });
    let sets = 0;
    for (const checklist of bundle.checklists) {
      for (const answers of [{}, sample?.answers ?? {}, { ...sample?.answers, ...mode }]) {
        for (const rule of checklist.rules) {
          for (const { changes, provided } of whatIfFor(checklist, rule.id, answers, TODAY, bundle.facts)) {
            expect(changes.filter(({ fact }) => unchangeable.has(fact))).toEqual([]);
            expect(provided.filter(({ fact }) => !unchangeable.has(fact))).toEqual([]);
            sets += 1;
          }
        }
      }
    }
    expect(sets).toBeGreaterThan(50);
  });
});
