import { describe, expect, test } from 'vitest';
import type { Answers, Expression } from '#shared/rules/schema.ts';
import { cite, is, ruleOf, stated, verdictOf } from '#test/unit/shared/rules/support/build.ts';
import { short } from '#test/unit/shared/rules/support/short.ts';

const rule = ruleOf(
  [is('registered'), is('voucher', false)],
  [is('listed'), { fact: 'mode', in: ['9610', '1210'], cite }],
);
const all = { registered: true, voucher: false, listed: true, mode: '9610' };

describe('why', () => {
  test('a failed gate is reason enough', () => {
    const { why } = verdictOf(rule, stated({ ...all, voucher: true, listed: false }));
    expect(why).toEqual([
      { leaf: { fact: 'voucher', eq: false, cite }, truth: 'false', value: true, basis: 'stated', condition: 'gate1' },
    ]);
  });

  test('a failed requirement needs the gate beside it, and of two failures one is enough', () => {
    const { why } = verdictOf(rule, stated({ ...all, listed: false, mode: '9710' }));
    expect(why.map(({ leaf, truth }) => [leaf.fact, truth])).toEqual([
      ['registered', 'true'],
      ['voucher', 'true'],
      ['listed', 'false'],
    ]);
  });

  test('of two failures the shorter one is named, though the longer has papers', () => {
    const neither: Expression = { any: [is('a'), is('b')] };
    const no = { known: false, basis: 'evidenced' } as const;
    const { why } = verdictOf(ruleOf([], [neither, is('c')]), { a: no, b: no, ...stated({ c: false }) });
    expect(why.map(({ leaf }) => leaf.fact)).toEqual(['c']);
  });

  test('of two failures the one with a paper behind it is named', () => {
    const answers: Answers = { ...stated({ ...all, listed: false }), mode: { known: '9710', basis: 'evidenced' } };
    expect(verdictOf(rule, answers).why.map(({ leaf }) => leaf.fact)).toEqual(['registered', 'voucher', 'mode']);
  });

  test('a comparison that stands in the gate and in a failed requirement is told with the failure', () => {
    const either: Expression = { any: [is('a'), is('b')] };
    const { value, why } = verdictOf(ruleOf([either], [{ not: is('a') }]), stated({ a: true }));
    expect(value).toBe('unlikely');
    expect(why.map(({ condition }) => condition)).toEqual(['need0']);
  });

  test('what holds whichever way an answer falls needs no reason of its own', () => {
    const tautology: Expression = { any: [is('x'), { not: is('x') }] };
    const { value, why, moot, strength } = verdictOf(
      ruleOf([is('registered')], [tautology]),
      stated({ registered: true }),
    );
    expect(value).toBe('likely');
    expect(why.map(({ leaf }) => leaf.fact)).toEqual(['registered']);
    expect(moot).toEqual(['x']);
    expect(strength).toBe('stated');
  });
});

test('what holds whichever way an answer falls leans only on the known answers it needs', () => {
  const either: Expression = {
    any: [{ all: [is('x'), is('k')] }, { all: [{ not: is('x') }, is('k')] }, { all: [is('x'), is('m')] }],
  };
  const { value, why } = verdictOf(ruleOf([], [either]), stated({ k: true, m: true }));
  expect(value).toBe('likely');
  expect(why.map(({ leaf }) => leaf.fact)).toEqual(['k']);
});

describe('what is still missing', () => {
  test('names the facts to 可能适用 together, and each single no, in the order of the rule', () => {
    const { stillMissing } = verdictOf(rule, stated({ registered: true }));
    expect(stillMissing.toLikely.map(short)).toEqual([
      { voucher: '{"eq":false}', listed: '{"eq":true}', mode: '{"in":["9610","1210"]}' },
    ]);
    expect(stillMissing.toNo.map(short)).toEqual([
      { voucher: '!{"eq":false}' },
      { voucher: '{"eq":false}', listed: '!{"eq":true}' },
      { voucher: '{"eq":false}', mode: '!{"in":["9610","1210"]}' },
    ]);
  });

  test('asks of one fact only what one value can bring, and nothing twice', () => {
    const staff = { fact: 'staff', cite };
    const { stillMissing } = verdictOf(
      ruleOf(
        [],
        [
          {
            any: [
              { ...staff, lt: 5 },
              { ...staff, ge: 20 },
            ],
          },
          { ...staff, ge: 3 },
          { ...staff, le: 300 },
        ],
      ),
      {},
    );
    expect(stillMissing.toLikely.map(short)).toEqual([
      { staff: '{"lt":5} {"ge":3}' },
      { staff: '{"ge":20} {"le":300}' },
    ]);
    expect(stillMissing.toNo.map(short)).toEqual([
      { staff: '!{"ge":3}' },
      { staff: '!{"le":300}' },
      { staff: '!{"lt":5} !{"ge":20}' },
    ]);
  });

  test('asks by the comparisons that still say something, not by those of a part that is settled', () => {
    const staff = { fact: 'staff', cite };
    const passed: Expression = { any: [is('passed'), { ...staff, eq: 5 }, { ...staff, lt: 5 }] };
    const small: Expression = { any: [{ ...staff, le: 5 }, { not: is('a') }] };
    const { stillMissing } = verdictOf(ruleOf([], [passed, small]), stated({ passed: true }));
    expect(stillMissing.toNo.map(short)).toEqual([{ staff: '!{"le":5}', a: '{"eq":true}' }]);
  });

  test('a span between two unknown days asks for both', () => {
    const within: Expression = { fact: 'returned', dateWithin: { since: 'exported', months: 6 }, cite };
    const { stillMissing } = verdictOf(ruleOf([], [within]), {});
    const comparison = '{"dateWithin":{"since":"exported","months":6}}';
    expect(stillMissing.toLikely.map(short)).toEqual([{ returned: comparison, exported: `returned${comparison}` }]);
  });

  test('is never more than 16 sets', () => {
    const many = Array.from({ length: 40 }, (_, index) => is(`x${index}`));
    const { stillMissing } = verdictOf(ruleOf([], [{ any: many }, { any: many.toReversed() }]), {});
    expect(stillMissing.toLikely).toHaveLength(16);
    expect(stillMissing.toLikely.every((set) => set.length === 1)).toBe(true);
    expect(stillMissing.toNo.map((set) => set.length)).toEqual([40]);
  });

  test('a list cut short calls no fact moot that still matters', () => {
    const pairs = Array.from({ length: 12 }, (_, index): Expression => ({ any: [is(`a${index}`), is(`b${index}`)] }));
    const settledPart: Expression = { any: [is('known'), is('idle')] };
    const verdict = verdictOf(ruleOf([], [...pairs, settledPart]), stated({ known: true }));
    expect(verdict.stillMissing.toLikely).toHaveLength(16);
    expect(verdict.moot).toEqual(['idle']);
  });
});

describe('moot', () => {
  test('are facts that can no longer change an open outcome', () => {
    const broad: Expression = { any: [is('agent'), is('ownSystem')] };
    const verdict = verdictOf(ruleOf([is('registered')], [broad, is('listed')]), stated({ agent: true }));
    expect(verdict.value).toBe('undetermined');
    expect(verdict.moot).toEqual(['ownSystem']);
  });

  test('are all unanswered facts of a settled rule', () => {
    expect(verdictOf(rule, stated({ registered: false, listed: true })).moot).toEqual(['voucher', 'mode']);
  });

  test('are facts that cancel out, though the rule still reads them', () => {
    const absorbing: Expression = { any: [is('x'), { all: [is('x'), is('y')] }] };
    expect(verdictOf(ruleOf([], [absorbing]), {}).moot).toEqual(['y']);
  });

  test('is nothing that still matters where the ways to every outcome are too many to list', () => {
    const pair = (index: number) => [is(`a${index}`), is(`b${index}`)];
    const some: Expression = { any: Array.from({ length: 8 }, (_, index): Expression => ({ all: pair(index) })) };
    const each = Array.from({ length: 6 }, (_, index): Expression => ({ any: pair(index + 8) }));
    const verdict = verdictOf(ruleOf([], [some, ...each]), {});
    expect(verdict.value).toBe('undetermined');
    expect(verdict.moot).toEqual([]);
  });

  test('is nothing beside a comparison that no answer can settle', () => {
    expect(verdictOf(ruleOf([], [{ fact: 'x', lt: 'b', cite }, is('y')]), {}).moot).toEqual([]);
    const two: Expression = { atLeast: 2, of: [{ ref: 'nowhere' }, { ref: 'elsewhere' }, is('z')] };
    expect(verdictOf(ruleOf([], [two]), {}).moot).toEqual([]);
  });

  test('is nothing that a reference to nowhere could still bring to matter', () => {
    const verdict = verdictOf(ruleOf([], [{ any: [is('x'), { ref: 'nowhere' }] }, is('y')]), {});
    expect(verdict.value).toBe('undetermined');
    expect(verdict.moot).toEqual([]);
    expect(verdict.stillMissing.toLikely.map(short)).toEqual([{ x: '{"eq":true}', y: '{"eq":true}' }]);
    expect(verdict.stillMissing.toNo.map(short)).toEqual([{ y: '!{"eq":true}' }]);
  });
});
