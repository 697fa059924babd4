import { describe, expect, it } from 'vitest';
import { problemsAfter, type Spoiled } from '#test/helpers/seeds-copy.ts';

const checklist = 'checklists/small.yaml';
const later = 'cite: { rule: zz-rule, statement: later }';
const inTime = 'holds: { ref: is-registered }';

/** The deadlines of the small rule. */
function deadline(clock: string): Spoiled {
  const words = 'label: { zh: 最后一天, en: Last day }';
  return {
    file: checklist,
    from: '    deadlines: []',
    to: `    deadlines:\n      - { id: last, ${words}, ${clock}, ${later} }`,
  };
}

/** The condition that the small rule needs beside its registration. */
function within(clock: string, fact = 'asOf'): Spoiled {
  return { file: checklist, from: inTime, to: `holds: { fact: ${fact}, dateWithin: { ${clock} }, ${later} }` };
}

/** One row for each way to break a clock, with the lines it must answer. */
const items: readonly {
  readonly item: string;
  readonly wrong: string;
  readonly changes: readonly Spoiled[];
  readonly expected: readonly string[];
}[] = [
  {
    item: 'unit mismatch',
    wrong: 'a deadline in two measures',
    changes: [deadline('since: exportedOn, days: 30, months: 1')],
    expected: [
      'seeds/checklists/small.yaml:43:9 this clock has 2 measures; write exactly one of days, months, years, nextMonth, nextYear, endOf.',
    ],
  },
  {
    item: 'unit mismatch',
    wrong: 'a deadline in a measure that no clock has',
    changes: [deadline('since: exportedOn, weeks: 2')],
    expected: [
      'seeds/checklists/small.yaml:43:9 this clock has no measure; write exactly one of days, months, years, nextMonth, nextYear, endOf.',
    ],
  },
  {
    item: 'unit mismatch',
    wrong: 'a comparison in two measures',
    changes: [within('since: exportedOn, years: 1, nextYear: 04-30')],
    expected: [
      'seeds/checklists/small.yaml:33:42 this clock has 2 measures; write exactly one of days, months, years, nextMonth, nextYear.',
    ],
  },
  {
    item: 'unit mismatch',
    wrong: 'a comparison without a measure',
    changes: [within('since: exportedOn')],
    expected: [
      'seeds/checklists/small.yaml:33:42 this clock has no measure; write exactly one of days, months, years, nextMonth, nextYear.',
    ],
  },
  {
    item: 'unit mismatch',
    wrong: 'a clock that does not run',
    changes: [deadline('since: exportedOn, days: 0')],
    expected: [
      'seeds/checklists/small.yaml:43:81 `rules[0].deadlines[0].days` is too short or too small; expected at least 1.',
    ],
  },
  {
    item: 'unit mismatch',
    wrong: 'a day that not every year has',
    changes: [deadline("since: exportedOn, nextYear: '02-29'")],
    expected: [
      'seeds/checklists/small.yaml:43:85 `rules[0].deadlines[0].nextYear` is not as expected: expected a day that every year has, as MM-DD; mend it here.',
    ],
  },
  {
    item: 'unit mismatch',
    wrong: 'a day that not every month has',
    changes: [within('since: exportedOn, nextMonth: 31')],
    expected: [
      'seeds/checklists/small.yaml:33:74 `rules[0].requires[1].holds.dateWithin.nextMonth` is too long or too large; expected at most 28.',
    ],
  },
  {
    item: 'type mismatch',
    wrong: 'a deadline counts from a fact that is no day',
    changes: [deadline('since: registered, days: 30')],
    expected: [
      'seeds/checklists/small.yaml:43:63 time is counted from a day, but the fact `registered` is a boolean; name a date fact.',
    ],
  },
  {
    item: 'type mismatch',
    wrong: 'a comparison counts from a fact that is no day',
    changes: [within('since: exportMode, days: 30')],
    expected: [
      'seeds/checklists/small.yaml:33:51 time is counted from a day, but the fact `exportMode` is a choice; name a date fact.',
    ],
  },
  {
    item: 'type mismatch',
    wrong: 'a clock on a fact that is no day',
    changes: [within('since: exportedOn, days: 30', 'registered')],
    expected: [
      'seeds/checklists/small.yaml:33:48 `dateWithin` cannot compare the fact `registered`, which is a boolean; use eq, ne or in, or another fact.',
    ],
  },
  {
    item: 'type mismatch',
    wrong: 'a clock outside the checklists',
    changes: [
      {
        file: 'contradictions.yaml',
        from: "lt: '2019-01-01'",
        to: 'dateWithin: { since: registered, days: 30 }',
      },
    ],
    expected: [
      'seeds/contradictions.yaml:6:50 time is counted from a day, but the fact `registered` is a boolean; name a date fact.',
    ],
  },
  {
    item: 'type mismatch',
    wrong: 'a clock that starts on the day it measures',
    changes: [within('since: exportedOn, days: 30', 'exportedOn')],
    expected: [
      'seeds/checklists/small.yaml:33:57 the clock of `exportedOn` starts on `exportedOn` itself, which says nothing; name the day it is counted from.',
    ],
  },
  {
    item: 'unknown fact',
    wrong: 'in a condition',
    changes: [within('since: shippedOn, days: 30')],
    expected: [
      'seeds/checklists/small.yaml:33:51 there is no fact `shippedOn`; name one of seeds/facts.yaml, or write it there first.',
    ],
  },
  {
    item: 'unknown fact',
    wrong: 'in a deadline',
    changes: [deadline('since: shippedOn, days: 30')],
    expected: [
      'seeds/checklists/small.yaml:43:63 there is no fact `shippedOn`; name one of seeds/facts.yaml, or write it there first.',
    ],
  },
  {
    item: 'unknown end',
    wrong: 'a document or rule record that is not there',
    changes: [deadline('endOf: zz-2021')],
    expected: [
      'seeds/checklists/small.yaml:43:63 there is no document or rule record `zz-2021`; name one of seeds/policies or seeds/rules, or write it there first.',
    ],
  },
  {
    item: 'unknown end',
    wrong: 'a rule record that states none',
    changes: [deadline('endOf: zz-rule')],
    expected: [
      'seeds/checklists/small.yaml:43:63 `zz-rule` states no end of its validity; name one that does, or count from the day of a fact.',
    ],
  },
  {
    item: 'unknown end',
    wrong: 'a document of which only the target names a year',
    changes: [deadline('endOf: zz-2020')],
    expected: [
      'seeds/checklists/small.yaml:43:63 `zz-2020` states no end of its validity; name one that does, or count from the day of a fact.',
    ],
  },
  {
    item: 'unknown end',
    wrong: 'no id at all',
    changes: [deadline("endOf: { of: zz-2020, day: '2030-01-01' }")],
    expected: [
      'seeds/checklists/small.yaml:43:63 expected the id of a document or rule record, such as gz-2024; write one.',
    ],
  },
];

describe('the lint of clocks', () => {
  it.each(items)('$item: $wrong', async ({ changes, expected }) => {
    expect(await problemsAfter(...changes)).toEqual(expected);
  });

  it.each([
    'since: exportedOn, days: 30',
    'since: exportedOn, months: 6, marks: dayAfter',
    'since: exportedOn, years: 1',
    'since: exportedOn, nextMonth: 1, marks: firstDay',
    "since: exportedOn, nextYear: '04-30'",
    'since: asOf, days: 2, marks: firstDay',
  ])('accepts a deadline with %s', async (clock) => {
    expect(await problemsAfter(deadline(clock))).toEqual([]);
  });

  it('accepts a deadline at the end of a document that states how long it is valid', async () => {
    const valid = { file: 'policies/zz-2020.md', from: 'basis: target', to: 'basis: validity' };
    expect(await problemsAfter(valid, deadline('endOf: zz-2020'))).toEqual([]);
  });

  it('accepts a deadline at the end of a rule record that states one', async () => {
    const valid = { file: 'rules/zz-rule.yaml', from: 'validTo: null', to: "validTo: '2027-12-31'" };
    expect(await problemsAfter(valid, deadline('endOf: zz-rule'))).toEqual([]);
  });

  it.each(['days: 30', 'months: 6', 'years: 1', 'nextMonth: 15', "nextYear: '04-30'"])(
    'accepts a comparison within %s',
    async (clock) => {
      expect(await problemsAfter(within(`since: exportedOn, ${clock}`))).toEqual([]);
    },
  );
});
