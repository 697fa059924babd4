import { describe, expect, test } from 'vitest';
import type { Answers, Deadline, Rule, Value } from '#shared/rules/schema.ts';
import type { Verdict } from '#shared/rules/verdict.ts';
import { action, cite, is, ruleOf, stated, verdictOf } from '#test/unit/shared/rules/support/build.ts';
import { short } from '#test/unit/shared/rules/support/short.ts';

const rule = ruleOf(
  [is('registered'), is('voucher', false)],
  [is('listed'), { fact: 'mode', in: ['9610', '1210'], cite }],
);
const all = { registered: true, voucher: false, listed: true, mode: '9610' };

describe('the outcome', () => {
  test.each<[string, Record<string, Value>, Verdict['value']]>([
    ['nothing known', {}, 'undetermined'],
    ['everything holds', all, 'likely'],
    ['a gate fails, all else unknown', { registered: false }, 'notInvolved'],
    ['a gate fails beside a failing requirement', { ...all, voucher: true, listed: false }, 'notInvolved'],
    ['a requirement fails', { ...all, mode: '9710' }, 'unlikely'],
    ['a requirement fails, another is unknown', { registered: true, voucher: false, listed: false }, 'unlikely'],
    ['a requirement fails while the gate is unknown', { registered: true, listed: false }, 'undetermined'],
    ['one requirement unknown', { registered: true, voucher: false, listed: true }, 'undetermined'],
  ])('%s', (_, values, expected) => {
    expect(verdictOf(rule, stated(values)).value).toBe(expected);
  });

  test('an answer that says unknown never passes, whatever its reason', () => {
    for (const unknown of ['notSure', 'paperPending', 'disputed', 'textUnclear'] as const) {
      for (const fact of Object.keys(all)) {
        expect(verdictOf(rule, { ...stated(all), [fact]: { unknown } }).value).toBe('undetermined');
      }
    }
  });

  test('a rule without a gate concerns every case', () => {
    expect(verdictOf(ruleOf([], [is('listed')]), stated({ listed: false })).value).toBe('unlikely');
  });

  test('a failed requirement with the gate unknown: no way to 可能适用, and both kinds of no still open', () => {
    const { stillMissing } = verdictOf(rule, stated({ registered: true, listed: false }));
    expect(stillMissing.toLikely).toEqual([]);
    expect(stillMissing.toNo.map(short)).toEqual([{ voucher: '!{"eq":false}' }, { voucher: '{"eq":false}' }]);
  });
});

describe('the window of a rule', () => {
  const inForce = (from: string | null, to: string | null) => ({ from, to, windowBasis: 'exported', cite });
  const windowed = (from: string | null, to: string | null) =>
    ruleOf([is('registered')], [is('listed')], { inForce: inForce(from, to) });
  const met = { registered: true, listed: true };

  test.each([
    ['2025-12-31', 'unlikely'],
    ['2026-01-01', 'likely'],
    ['2027-12-31', 'likely'],
    ['2028-01-01', 'unlikely'],
  ])('goes by the day of the event, ends included: %s is %s', (exported, expected) => {
    const bounded = windowed('2026-01-01', '2027-12-31');
    expect(verdictOf(bounded, stated({ ...met, exported })).value).toBe(expected);
    expect(verdictOf(bounded, stated({ registered: false, exported })).value).toBe('notInvolved');
  });

  test('an unknown day leaves the outcome open, and is what is missing', () => {
    const { value, stillMissing } = verdictOf(windowed('2026-01-01', null), stated(met));
    expect(value).toBe('undetermined');
    expect(stillMissing.toLikely.map(short)).toEqual([{ exported: '{"ge":"2026-01-01"}' }]);
    expect(stillMissing.toNo.map(short)).toEqual([{ exported: '!{"ge":"2026-01-01"}' }]);
  });

  test('an open side does not limit, and a window open on both is none', () => {
    expect(verdictOf(windowed(null, '2027-12-31'), stated({ ...met, exported: '1999-01-01' })).value).toBe('likely');
    expect(verdictOf(windowed(null, null), stated(met)).value).toBe('likely');
    expect(verdictOf(windowed(null, null), stated(met)).conditions).toHaveLength(2);
  });

  test('stands between gate and requirements, under the rule’s own title and citation', () => {
    const bounded = windowed('2026-01-01', '2027-12-31');
    const { conditions, why } = verdictOf(bounded, stated({ ...met, exported: '2028-01-01' }));
    expect(conditions.map(({ condition, part, truth }) => [condition.id, part, truth])).toEqual([
      ['gate0', 'gate', 'true'],
      ['window', 'window', 'false'],
      ['need0', 'requirement', 'true'],
    ]);
    expect(conditions[1]?.condition.label).toEqual(bounded.title);
    expect(why.map(({ condition }) => condition)).toEqual(['gate0', 'window']);
  });
});

describe('the strength', () => {
  const evidenced = (values: Readonly<Record<string, Value>>): Answers =>
    Object.fromEntries(Object.entries(values).map(([fact, known]) => [fact, { known, basis: 'evidenced' as const }]));

  test('is evidenced where every carrying answer is, stated otherwise, and none while undetermined', () => {
    expect(verdictOf(rule, evidenced(all)).strength).toBe('evidenced');
    expect(verdictOf(rule, { ...evidenced(all), ...stated({ listed: true }) }).strength).toBe('stated');
    expect(verdictOf(rule, { ...stated(all), ...evidenced({ registered: false }) }).strength).toBe('evidenced');
    expect(verdictOf(rule, evidenced({ registered: true })).strength).toBeNull();
  });

  test('is only stated where no answer carries the outcome', () => {
    const { value, why, strength } = verdictOf(ruleOf([], [{ any: [is('x'), { not: is('x') }] }]), {});
    expect({ value, why, strength }).toEqual({ value: 'likely', why: [], strength: 'stated' });
  });

  test('of a span between two days is that of the weaker day, and the calendar needs no paper', () => {
    const span = (fact: string): Rule => ruleOf([], [{ fact, dateWithin: { since: 'exported', months: 6 }, cite }]);
    const exported = evidenced({ exported: '2026-06-01' });
    expect(verdictOf(span('returned'), { ...exported, ...stated({ returned: '2026-07-01' }) }).strength).toBe('stated');
    expect(verdictOf(span('asOf'), exported).strength).toBe('evidenced');
    expect(verdictOf(span('asOf'), exported).why[0]?.value).toBe('2026-11-20');
  });
});

describe('a condition', () => {
  test('lists the facts it reads, through references, in order and once', () => {
    const one = ruleOf(
      [is('registered')],
      [is('listed'), { all: [{ ref: 'need0' }, is('mode', '9610'), is('listed')] }],
    );
    expect(verdictOf(one, {}).conditions.map((condition) => condition.facts)).toEqual([
      ['registered'],
      ['listed'],
      ['listed', 'mode'],
    ]);
  });
});

describe('what follows from an outcome', () => {
  const following = ruleOf([is('registered')], [is('listed')], {
    obligations: [action('keep books'), action('only agents', is('agent'))],
    nextSteps: {
      likely: [action('declare')],
      unlikely: [action('ask the tax office')],
      notInvolved: [action('see other support')],
      undetermined: [action('find out'), action('ask the agent', is('agent'))],
    },
    deadlines: [
      {
        id: 'declare',
        label: { 'zh-CN': '期限', 'zh-HK': '期限', en: 'deadline' },
        since: 'exported',
        months: 36,
        cite,
      },
      {
        id: 'agent',
        label: { 'zh-CN': '期限', 'zh-HK': '期限', en: 'deadline' },
        since: 'asOf',
        months: 1,
        onlyIf: is('agent'),
        cite,
      },
    ],
  });
  const outline = (values: Readonly<Record<string, Value>>) => {
    const { value, obligations, nextSteps, deadlines } = verdictOf(following, stated(values));
    const ids = (list: readonly { readonly id: string }[]) => list.map(({ id }) => id);
    return { value, obligations: ids(obligations), nextSteps: ids(nextSteps), deadlines: ids(deadlines) };
  };

  test('obligations come with 可能适用 and 待定, steps with every outcome, deadlines with all but 不涉及', () => {
    expect(outline({})).toEqual({
      value: 'undetermined',
      obligations: ['keep books', 'only agents'],
      nextSteps: ['find out', 'ask the agent'],
      deadlines: ['declare', 'agent'],
    });
    expect(outline({ registered: true, listed: true, agent: false })).toEqual({
      value: 'likely',
      obligations: ['keep books'],
      nextSteps: ['declare'],
      deadlines: ['declare'],
    });
    expect(outline({ registered: true, listed: false })).toEqual({
      value: 'unlikely',
      obligations: [],
      nextSteps: ['ask the tax office'],
      deadlines: ['declare', 'agent'],
    });
    expect(outline({ registered: false })).toEqual({
      value: 'notInvolved',
      obligations: [],
      nextSteps: ['see other support'],
      deadlines: [],
    });
  });

  test('a deadline counts from its day to the day asked for, and has no day while that is unknown', () => {
    const days = (exported: Value) => {
      const { day, daysLeft } = verdictOf(following, stated({ exported })).deadlines[0] ?? {};
      return [day, daysLeft];
    };
    expect(days('2024-02-29')).toEqual(['2027-02-28', 100]);
    expect(days('2023-11-20')).toEqual(['2026-11-20', 0]);
    expect(days('2023-11-19')).toEqual(['2026-11-19', -1]);
    expect(days('last spring')).toEqual([null, null]);
    expect(days('9999-01-01')).toEqual([null, null]);
    expect(verdictOf(following, {}).deadlines[0]).toEqual({
      id: 'declare',
      since: 'exported',
      marks: 'lastDay',
      day: null,
      daysLeft: null,
      cite,
    });
  });

  describe('a deadline tells which day it is', () => {
    const label = { 'zh-CN': 'd', 'zh-HK': 'd', en: 'd' };
    const daysOf = (deadlines: readonly Deadline[], exported: Value = '2026-10-31') =>
      verdictOf(ruleOf([], [is('a')], { deadlines: [...deadlines] }), stated({ exported })).deadlines.map(
        ({ since, marks, day, daysLeft }) => [since, marks, day, daysLeft],
      );
    const named = { id: 'one', label, cite };

    test('the last in time, the day after it, or the first from which on something can be done', () => {
      const since = { ...named, since: 'exported' };
      const found = daysOf([
        { ...since, days: 20 },
        { ...since, days: 20, marks: 'dayAfter' },
        { ...since, days: 20, marks: 'firstDay' },
      ]);
      expect(found).toEqual([
        ['exported', 'lastDay', '2026-11-20', 0],
        ['exported', 'dayAfter', '2026-11-21', 1],
        ['exported', 'firstDay', '2026-11-20', 0],
      ]);
    });

    test('in every measure of a clock', () => {
      const since = { ...named, since: 'exported' };
      const found = daysOf([
        { ...since, months: 1 },
        { ...since, years: 1 },
        { ...since, nextMonth: 1, marks: 'firstDay' },
        { ...since, nextYear: '04-30' },
      ]);
      expect(found.map(([, , day]) => day)).toEqual(['2026-11-30', '2027-10-31', '2026-11-01', '2027-04-30']);
    });

    test('the end of a document counts from no fact and has a day whatever is answered', () => {
      const endOf = { of: 'gz-2024', day: '2027-03-05' };
      expect(
        daysOf(
          [
            { ...named, endOf },
            { ...named, endOf, marks: 'dayAfter' },
          ],
          'soon',
        ),
      ).toEqual([
        [null, 'lastDay', '2027-03-05', 105],
        [null, 'dayAfter', '2027-03-06', 106],
      ]);
    });

    test('a day after the end of the calendar is none', () => {
      expect(daysOf([{ ...named, since: 'exported', days: 1, marks: 'dayAfter' }], '9999-12-30')).toEqual([
        ['exported', 'dayAfter', null, null],
      ]);
    });
  });
});
