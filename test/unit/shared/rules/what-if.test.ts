import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { compiledChecklist } from '#shared/rules/compiled-checklist.ts';
import { evaluateChecklist } from '#shared/rules/evaluate.ts';
import type { Answers, Expression, Fact, Rule, Value } from '#shared/rules/schema.ts';
import { openSituation } from '#shared/rules/situation.ts';
import { evaluateWith, whatIf, whatIfFor } from '#shared/rules/what-if.ts';
import type { WhatIf } from '#shared/rules/what-if.ts';
import { BOOLEANS, casesOn, INTERVALS, MIXED } from '#test/unit/shared/rules/support/arbitrary-rules.ts';
import type { Domains } from '#test/unit/shared/rules/support/arbitrary-rules.ts';
import { checklistOf, cite, is, ruleOf, stated, TODAY } from '#test/unit/shared/rules/support/build.ts';
import { assignmentsOf, leafHolds, outcomeOf } from '#test/unit/shared/rules/support/oracle.ts';
import type { Assignment } from '#test/unit/shared/rules/support/oracle.ts';
import { short } from '#test/unit/shared/rules/support/short.ts';
import { compileSeeds } from '#tools/seeds/compile.ts';

// Thousands of rules, each against every case, on a machine that may have other work.
vi.setConfig({ testTimeout: 60_000 });

type Effort = Fact['changeable'];

const words = { 'zh-CN': '词', 'zh-HK': '詞', en: 'word' };
const factsOf = (efforts: Readonly<Record<string, Effort>>): readonly Fact[] =>
  Object.entries(efforts).map(([id, changeable]) => ({
    id,
    type: 'boolean',
    question: words,
    label: words,
    help: words,
    holder: words,
    changeable,
    sensitive: false,
  }));
const whatIfs = (rule: Rule, answers: Answers, efforts: Readonly<Record<string, Effort>>) => {
  const checklist = compiledChecklist(checklistOf([rule], []));
  const situation = openSituation(checklist, answers, TODAY, new Map());
  return checklist.rules.flatMap((compiled) => whatIf(compiled, situation, factsOf(efforts)));
};
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

const effortsOf = (domains: Domains) =>
  fc
    .tuple(...Object.keys(domains).map(() => fc.constantFrom<Effort>('no', 'cheap', 'cheap', 'costly')))
    .map((list) => Object.fromEntries(Object.keys(domains).map((fact, index) => [fact, list[index] ?? 'no'])));

/** Every case of some facts; a case is known by its place among all. */
interface Cases {
  readonly facts: readonly string[];
  readonly domains: Domains;
  readonly all: readonly Assignment[];
  /** The place of a fact's value in its list, in a case. */
  readonly digit: (index: number, fact: number) => number;
  /** The same number for all cases that differ in no fact that is named. */
  readonly among: (index: number, named: readonly boolean[]) => number;
}

function casesOver(domains: Domains): Cases {
  const facts = Object.keys(domains);
  const sizes = facts.map((fact) => domains[fact]?.length ?? 1);
  // The last fact changes first from case to case.
  const steps = sizes.map((_, fact) => sizes.slice(fact + 1).reduce((product, size) => product * size, 1));
  const digit: Cases['digit'] = (index, fact) => Math.floor(index / (steps[fact] ?? 1)) % (sizes[fact] ?? 1);
  const among: Cases['among'] = (index, named) =>
    named.reduce((sum, isNamed, fact) => (isNamed ? sum + digit(index, fact) * (steps[fact] ?? 1) : sum), 0);
  return { facts, domains, all: assignmentsOf(domains), digit, among };
}

/** Together 20 000 rules. */
describe.each([
  { name: 'yes-or-no facts', domains: BOOLEANS, runs: 10_000 },
  { name: 'facts of several types', domains: MIXED, runs: 5000 },
  { name: 'stretches of one number and one day', domains: INTERVALS, runs: 5000 },
])('what if, against brute force over $name', ({ domains, runs }) => {
  const cases = casesOver(domains);

  test('suffices, asks nothing needless, keeps off what cannot be changed, and misses nothing cheaper', () => {
    const seen = { some: 0, several: 0, provided: 0 };
    fc.assert(
      fc.property(casesOn(domains), effortsOf(domains), ([rule, answers], efforts) => {
        const { facts } = cases;
        const known = (fact: string): Value | undefined => {
          const answer = answers[fact];
          return answer !== undefined && 'known' in answer ? answer.known : undefined;
        };
        const likely = cases.all.map((assignment) => ({
          assignment,
          isLikely: outcomeOf(rule, assignment) === 'likely',
        }));
        /** Whether every case in which `named` facts are as wanted, and all else is as it is, comes out as 可能适用. */
        const suffices = (set: WhatIf['provided'], named: readonly string[]) => {
          const possible = likely.filter(
            ({ assignment }) =>
              facts.every(
                (fact) => named.includes(fact) || known(fact) === undefined || known(fact) === assignment[fact],
              ) && set.every(({ wanted }) => wanted.every(({ leaf, truth }) => leafHolds(leaf, assignment) === truth)),
          );
          return possible.length > 0 && possible.every(({ isLikely }) => isLikely);
        };
        const isLikelyNow = suffices([], []);
        const found = whatIfs(rule, answers, efforts);
        expect(isLikelyNow && found.length > 0).toBe(false);
        expect(found.length).toBeLessThanOrEqual(8);
        for (const { changes, provided } of found) {
          const set = [...changes, ...provided];
          const named = set.map(({ fact }) => fact);
          expect(changes.every(({ fact, effort }) => effort === efforts[fact])).toBe(true);
          expect(provided.every(({ fact }) => efforts[fact] === 'no' && known(fact) === undefined)).toBe(true);
          expect(suffices(set, named)).toBe(true);
          set.forEach((missing, index) => {
            const others = set.filter((other) => other !== missing);
            expect(
              suffices(
                others,
                named.filter((fact) => fact !== missing.fact),
              ),
            ).toBe(false);
            missing.wanted.forEach((_, dropped) => {
              const wanted = missing.wanted.filter((__, position) => position !== dropped);
              expect(suffices(set.with(index, { ...missing, wanted }), named)).toBe(false);
            });
          });
        }
        const prices = found.map(({ changes }) => [
          changes.filter(({ effort }) => effort === 'costly').length,
          changes.length,
        ]);
        expect(prices).toEqual(prices.toSorted(([a = 0, b = 0], [c = 0, d = 0]) => a - c || b - d));
        const least = isLikelyNow ? undefined : cheapest(cases, likely, known, efforts);
        // Where nothing has to change, what is open and unchangeable may decide alone: then there may be nothing to say.
        if (least?.[1] !== 0) expect(prices[0]).toEqual(least);
        if (found.length > 0) seen.some += 1;
        if (found.some(({ changes }) => changes.length > 1)) seen.several += 1;
        if (found.some(({ provided }) => provided.length > 0)) seen.provided += 1;
      }),
      { numRuns: runs, seed: 20261120 },
    );
    console.log(`what if, ${runs} random rules: ${JSON.stringify(seen)}`);
    for (const count of Object.values(seen)) expect(count).toBeGreaterThan(runs / 100);
  });
});

/** The least price of changes that can lead to 可能适用 for certain, open unchangeable facts at their best; by trying all. */
function cheapest(
  cases: Cases,
  likely: readonly { readonly isLikely: boolean }[],
  known: (fact: string) => Value | undefined,
  efforts: Readonly<Record<string, Effort>>,
): readonly number[] | undefined {
  const { facts, domains } = cases;
  const changeable = facts.filter((fact) => efforts[fact] !== 'no');
  const subsets = changeable.reduce<readonly (readonly string[])[]>(
    (all, fact) => [...all, ...all.map((subset) => [...subset, fact])],
    [[]],
  );
  const priced = subsets
    .map((subset) => ({ subset, price: [subset.filter((fact) => efforts[fact] === 'costly').length, subset.length] }))
    .toSorted(({ price: [a = 0, b = 0] }, { price: [c = 0, d = 0] }) => a - c || b - d);
  const found = priced.find(({ subset }) => {
    // What is changed, and what is open and cannot be, may be chosen; of the rest every case must do.
    const chosen = facts.map((fact) => subset.includes(fact) || (efforts[fact] === 'no' && known(fact) === undefined));
    const kept = facts.map((fact) => {
      const value = subset.includes(fact) ? undefined : known(fact);
      return value === undefined ? null : (domains[fact]?.indexOf(value) ?? -1);
    });
    const failing = new Set<number>();
    const possible = new Set<number>();
    likely.forEach(({ isLikely }, index) => {
      if (kept.some((place, fact) => place !== null && cases.digit(index, fact) !== place)) return;
      const choice = cases.among(index, chosen);
      if (isLikely) possible.add(choice);
      else failing.add(choice);
    });
    return [...possible].some((choice) => !failing.has(choice));
  });
  return found?.price;
}
