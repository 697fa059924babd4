import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { definitionsOf } from '#shared/rules/definitions.ts';
import type { Definitions } from '#shared/rules/definitions.ts';
import type { Choices } from '#shared/rules/samples.ts';
import type { Answers, Expression } from '#shared/rules/schema.ts';
import { truthOf } from '#shared/rules/truth.ts';
import type { Truth } from '#shared/rules/verdict.ts';
import { casesOn, MIXED } from '#test/unit/shared/rules/support/arbitrary-rules.ts';
import { checklistOf, cite, is, ruleOf, stated, TODAY, verdictOf } from '#test/unit/shared/rules/support/build.ts';
import { kleene, leavesOf } from '#test/unit/shared/rules/support/oracle.ts';

const yes = is('yes');
const no = is('no');
const open = is('open');
const answers = stated({ yes: true, no: false });
const truth = (expression: Expression, definitions: Definitions = new Map()): Truth =>
  truthOf(expression, answers, definitions, TODAY);

describe('the truth of', () => {
  test.each<[string, Expression, Truth]>([
    ['all, one false', { all: [yes, open, no] }, 'false'],
    ['all, one unknown', { all: [yes, open] }, 'unknown'],
    ['all true', { all: [yes, yes] }, 'true'],
    ['any, one true', { any: [no, open, yes] }, 'true'],
    ['any, one unknown', { any: [no, open] }, 'unknown'],
    ['any, none', { any: [no, no] }, 'false'],
    ['not unknown', { not: open }, 'unknown'],
    ['not false', { not: no }, 'true'],
    ['not all', { not: { all: [yes, no, open] } }, 'true'],
    ['at least two, reached', { atLeast: 2, of: [yes, yes, open] }, 'true'],
    ['at least two, in doubt', { atLeast: 2, of: [yes, open, no] }, 'unknown'],
    ['at least two, out of reach', { atLeast: 2, of: [yes, no, no] }, 'false'],
    ['at least more than there are', { atLeast: 3, of: [yes, yes] }, 'false'],
    ['not at least two', { not: { atLeast: 2, of: [yes, no, no] } }, 'true'],
    ['unless a true exception', { unless: yes, holds: yes, cite }, 'false'],
    ['unless a false exception', { unless: no, holds: yes, cite }, 'true'],
    ['unless an unknown exception', { unless: open, holds: yes, cite }, 'unknown'],
    ['unless, with nothing to except from', { unless: open, holds: no, cite }, 'false'],
    ['not unless an unknown exception', { not: { unless: open, holds: yes, cite } }, 'unknown'],
  ])('%s', (_, expression, expected) => {
    expect(truth(expression)).toBe(expected);
  });

  test('a reference is that of what it names', () => {
    const definitions = definitionsOf(
      checklistOf(
        [
          ruleOf([yes], [yes, { ref: 'two-need0' }], { id: 'one' }),
          ruleOf([yes], [no], { id: 'two' }),
          ruleOf([open], [yes], { id: 'three' }),
          ruleOf([no], [open], { id: 'four' }),
          ruleOf([yes], [yes], { id: 'five', inForce: { from: null, to: '2026-11-19', windowBasis: 'asOf', cite } }),
          ruleOf([yes], [yes], { id: 'six', inForce: { from: '2026-11-20', to: null, windowBasis: 'asOf', cite } }),
        ],
        [],
      ),
    );
    const named = [
      'one-gate0',
      'one-need1',
      'rule:one',
      'rule:two',
      'rule:three',
      'rule:four',
      'rule:five',
      'rule:six',
    ];
    expect(named.map((ref) => truth({ ref }, definitions))).toEqual([
      'true',
      'false',
      'false',
      'false',
      'unknown',
      'false',
      'false',
      'true',
    ]);
  });

  test('a reference to nothing, or round in a circle, is unknown and its negation too', () => {
    const definitions: Definitions = new Map<string, Expression>([
      ['a', { all: [yes, { ref: 'b' }] }],
      ['b', { not: { ref: 'a' } }],
    ]);
    expect(truth({ ref: 'nothing' })).toBe('unknown');
    expect(truth({ ref: 'a' }, definitions)).toBe('unknown');
    expect(truth({ not: { ref: 'b' } }, definitions)).toBe('unknown');
    expect(truth({ any: [yes, { ref: 'a' }] }, definitions)).toBe('true');
  });

  test('3000 random expressions is what Kleene’s tables say', () => {
    const word = (value: boolean | null): Truth => (value === null ? 'unknown' : value ? 'true' : 'false');
    fc.assert(
      fc.property(casesOn(MIXED), ([rule, given]) => {
        for (const { holds } of rule.requires) {
          expect(truthOf(holds, given, new Map(), TODAY)).toBe(word(kleene(holds, leavesOf(holds), given)));
        }
      }),
      { numRuns: 3000, seed: 7 },
    );
  });
});

describe('what holds whichever way an answer falls is settled', () => {
  const settled = (expression: Expression, given: Answers = {}, choices?: Choices) =>
    verdictOf(ruleOf([], [expression]), given, choices).conditions[0]?.truth;
  const staff = { fact: 'staff', cite };
  const day = { fact: 'exported', cite };

  test.each<[string, Expression, Truth]>([
    ['a yes or its no', { any: [open, { not: open }] }, 'true'],
    ['a yes and its no', { all: [open, { not: open }] }, 'false'],
    ['yes, no and nothing else', { any: [open, is('open', false)] }, 'true'],
    [
      'numbers below and from 5 on',
      {
        any: [
          { ...staff, lt: 5 },
          { ...staff, ge: 5 },
        ],
      },
      'true',
    ],
    [
      'numbers below and above 5',
      {
        any: [
          { ...staff, lt: 5 },
          { ...staff, gt: 5 },
        ],
      },
      'unknown',
    ],
    [
      'whole numbers up to 4 and from 5 on',
      {
        any: [
          { ...staff, le: 4 },
          { ...staff, ge: 5 },
        ],
      },
      'true',
    ],
    [
      'days up to the end of a year and from the next on',
      {
        any: [
          { ...day, le: '2025-12-31' },
          { ...day, ge: '2026-01-01' },
        ],
      },
      'true',
    ],
    [
      'days that leave one out',
      {
        any: [
          { ...day, lt: '2025-12-31' },
          { ...day, ge: '2026-01-01' },
        ],
      },
      'unknown',
    ],
    ['a choice and all others', { any: [is('mode', '9610'), { fact: 'mode', ne: '9610', cite }] }, 'true'],
    ['two choices of possibly more', { any: [is('mode', '9610'), is('mode', '1210')] }, 'unknown'],
    ['two different choices at once', { all: [is('mode', '9610'), is('mode', '1210')] }, 'false'],
    [
      'amounts of one currency',
      {
        any: [
          { fact: 'sum', lt: { minor: 5, currency: 'CNY' }, cite },
          { fact: 'sum', ge: { minor: 5, currency: 'CNY' }, cite },
        ],
      },
      'true',
    ],
    [
      'amounts of two currencies',
      {
        any: [
          { fact: 'sum', lt: { minor: 5, currency: 'CNY' }, cite },
          { fact: 'sum', ge: { minor: 5, currency: 'USD' }, cite },
        ],
      },
      'unknown',
    ],
    [
      'six months of a year, both days unknown',
      {
        all: [
          { fact: 'returned', dateWithin: { since: 'exported', months: 6 }, cite },
          { not: { fact: 'returned', dateWithin: { since: 'exported', months: 12 }, cite } },
        ],
      },
      'false',
    ],
  ])('%s', (_, expression, expected) => {
    expect(settled(expression)).toBe(expected);
  });

  test('a choice has no other values than those of its fact where these are given', () => {
    const expression: Expression = { any: [is('mode', '9610'), is('mode', '1210')] };
    expect(settled(expression, {}, new Map([['mode', ['9610', '1210']]]))).toBe('true');
  });

  test('a known day narrows the other day of the same span', () => {
    const within: Expression = { fact: 'returned', dateWithin: { since: 'exported', months: 1 }, cite };
    const early = { ...day, lt: '2026-03-01' };
    const given = stated({ returned: '2026-03-31' });
    expect(settled({ all: [within, early] }, given)).toBe('false');
    expect(settled({ all: [within, { ...day, le: '2026-03-01' }] }, given)).toBe('unknown');
    const late: Expression = { fact: 'returned', gt: '2026-02-28', cite };
    expect(settled({ all: [within, late] }, stated({ exported: '2026-01-28' }))).toBe('false');
    expect(settled({ all: [within, late] }, stated({ exported: '2026-02-01' }))).toBe('unknown');
  });

  test('a comparison that cannot be made is never settled, and spoils no other', () => {
    const truths = (needs: readonly Expression[]) =>
      verdictOf(ruleOf([], needs), {}).conditions.map((condition) => condition.truth);
    const sure: Expression = {
      any: [
        { ...staff, lt: 5 },
        { ...staff, ge: 5 },
      ],
    };
    expect(truths([{ fact: 'mode', lt: '9610', cite }, sure])).toEqual(['unknown', 'true']);
    expect(truths([{ ...staff, in: [1, 'many'] }, sure])).toEqual(['unknown', 'true']);
    expect(truths([{ ...staff, between: [1, '2026-01-01'] }, sure])).toEqual(['unknown', 'true']);
  });

  test('one fact compared with many constants stays open for each', () => {
    const many = Array.from({ length: 40 }, (_, index): Expression => ({ ...staff, eq: index * 2 }));
    const { conditions } = verdictOf(ruleOf([], many), {});
    expect(conditions.map((condition) => condition.truth)).toEqual(many.map(() => 'unknown'));
    expect(settled({ any: many }, stated({ staff: 78 }))).toBe('true');
    const middle = ruleOf([], [{ not: { all: many } }, { any: many.slice(10, 30) }]);
    expect(verdictOf(middle, {}).value).toBe('undetermined');
  });

  test('a day of a year half typed harms nothing', () => {
    const within: Expression = { fact: 'asOf', dateWithin: { since: 'exported', months: 36 }, cite };
    expect(settled(within, stated({ exported: '0002-03-01' }))).toBe('false');
    const other: Expression = { fact: 'returned', dateWithin: { since: 'exported', months: 36 }, cite };
    expect(settled({ all: [other, { ...day, gt: '0002-03-01' }] }, stated({ returned: '0002-03-01' }))).toBe('false');
    const late: Expression = { fact: 'returned', lt: '9998-12-31', cite };
    expect(settled({ all: [other, late] }, stated({ exported: '9998-12-31' }))).toBe('false');
  });

  test('many facts at once are settled, or left open where there are too many', () => {
    const both = (count: number): Expression => ({
      any: Array.from({ length: count }, (_, index): Expression => ({
        all: [is(`x${index}`), { not: is(`x${index}`) }],
      })),
    });
    expect(settled(both(12))).toBe('false');
    const odd = (count: number): Expression =>
      Array.from({ length: count }, (_, index) => is(`x${index}`)).reduce((left, right) => ({
        any: [{ all: [left, { not: right }] }, { all: [{ not: left }, right] }],
      }));
    const sure: Expression = { any: [odd(5), { not: odd(5) }] };
    expect(settled(sure)).toBe('true');
  });
});
