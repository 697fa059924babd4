import { describe, expect, it } from 'vitest';
import { problemsAfter, type Spoiled } from '#test/helpers/seeds-copy.ts';

const checklist = 'checklists/small.yaml';
const rule = 'rules/zz-rule.yaml';

const later = 'cite: { rule: zz-rule, statement: later }';
const gate = "{ fact: exportMode, eq: '9610', cite: { rule: zz-rule, statement: later } }";
const inTime = 'holds: { ref: is-registered }';

/**
 * The items of the lint that look at what rules mean: one row for each way to break one, with the lines it must answer. What is
 * written is in lint.test.ts.
 */
const items: readonly {
  readonly item: string;
  readonly wrong: string;
  readonly changes: readonly Spoiled[];
  readonly expected: readonly string[];
}[] = [
  {
    item: 'unreachable verdict',
    wrong: 'requirements that no answers meet together',
    changes: [
      {
        file: checklist,
        from: inTime,
        to: `holds: { any: [{ fact: registered, eq: false, ${later} }, { fact: exportedOn, lt: '2020-01-01', ${later} }] }`,
      },
    ],
    expected: [
      'seeds/checklists/small.yaml:20:7 the rule `register-rule` can never come out as likely, whatever is answered; mend the gate, window and requirements so that all can hold together.',
    ],
  },
  {
    item: 'unreachable verdict',
    wrong: 'requirements that hold wherever the gate does',
    changes: [
      {
        file: checklist,
        from: gate,
        to: `{ all: [${gate}, { fact: registered, eq: true, ${later} }, { fact: exportedOn, ge: '2021-01-01', ${later} }] }`,
      },
    ],
    expected: [
      'seeds/checklists/small.yaml:20:7 the rule `register-rule` can never come out as unlikely, whatever is answered; its requirements hold wherever its gate does, so ask for more than the gate.',
    ],
  },
  {
    item: 'unreachable verdict',
    wrong: 'a gate of two conditions of which one always holds',
    changes: [
      {
        file: checklist,
        from: gate,
        to: `{ any: [${gate}, { fact: exportMode, eq: '9710', ${later} }] }`,
      },
    ],
    expected: [
      'seeds/checklists/small.yaml:17:16 the gate condition `retail` holds whatever is answered; mend its comparisons or remove it.',
    ],
  },
  {
    item: 'constant gate',
    wrong: 'it has no condition',
    changes: [
      {
        file: checklist,
        from: 'appliesIf:\n      - id: retail',
        to: 'appliesIf: []\n    requires:\n      - id: retail',
      },
      { file: checklist, from: '    requires:\n      - id: is-registered', to: '      - id: is-registered' },
    ],
    expected: [
      'seeds/checklists/small.yaml:14:16 the gate of `register-rule` is empty, so notInvolved can never come out; say whom the rule concerns.',
    ],
  },
  {
    item: 'constant gate',
    wrong: 'it fails on every day that can be asked for',
    changes: [
      {
        file: checklist,
        from: gate,
        to: `{ all: [{ fact: asOf, lt: '2020-01-01', ${later} }, { fact: asOf, gt: '2021-01-01', ${later} }, ${gate}] }`,
      },
    ],
    expected: [
      'seeds/checklists/small.yaml:17:16 the gate condition `retail` fails whatever is answered; mend its comparisons or remove it.',
    ],
  },
  {
    item: 'interval gap',
    wrong: 'exactly one value falls between two alternatives',
    changes: [
      {
        file: checklist,
        from: inTime,
        to: `holds: { any: [{ all: [{ fact: exportedOn, lt: '2022-01-01', ${later} }, { fact: registered, eq: true, ${later} }] }, { fact: exportedOn, gt: '2022-01-01', ${later} }] }`,
      },
    ],
    expected: [
      'seeds/checklists/small.yaml:33:23 of `exportedOn`, exactly 2022-01-01 falls between these alternatives; take it into one of them (le or ge).',
    ],
  },
  {
    item: 'interval gap',
    wrong: 'days between two versions of a rule',
    changes: [versions('2023-01-03')],
    expected: [
      'seeds/checklists/small.yaml:57:13 no rule covers the days between this window and that of `register-rule`, which ends on 2022-12-31; begin on 2023-01-01, or write the rule between.',
    ],
  },
  {
    item: 'interval overlap',
    wrong: 'days in two versions of a rule',
    changes: [versions('2022-12-31')],
    expected: [
      'seeds/checklists/small.yaml:57:13 this window overlaps that of `register-rule`, which ends on 2022-12-31; begin on 2023-01-01.',
    ],
  },
  {
    item: 'interval overlap',
    wrong: 'exactly one value is in two alternatives',
    changes: [
      {
        file: checklist,
        from: inTime,
        to: `holds: { any: [{ fact: exportedOn, between: ['2020-02-01', '2022-01-01'], ${later} }, { fact: exportedOn, ge: '2022-01-01', ${later} }] }`,
      },
    ],
    expected: [
      'seeds/checklists/small.yaml:33:23 of `exportedOn`, exactly 2022-01-01 is in two of these alternatives; leave it out of one (lt or gt).',
    ],
  },
  {
    item: 'window backwards',
    wrong: 'of a rule',
    changes: [
      {
        file: checklist,
        from: 'inForce: null',
        to: `inForce: { from: '2022-01-01', to: '2021-01-01', windowBasis: exportedOn, ${later} }`,
      },
    ],
    expected: ['seeds/checklists/small.yaml:35:40 the window ends before it begins; mend one of the days.'],
  },
  {
    item: 'window backwards',
    wrong: 'of a rule record',
    changes: [{ file: rule, from: 'validFrom: null\nvalidTo: null', to: 'validFrom: 2022-01-01\nvalidTo: 2021-01-01' }],
    expected: ['seeds/rules/zz-rule.yaml:7:10 the rule record ends before it begins; mend one of the days.'],
  },
  {
    item: 'both polarities of one fact',
    wrong: 'in two requirements',
    changes: [{ file: checklist, from: inTime, to: `holds: { fact: registered, ne: true, ${later} }` }],
    expected: [
      'seeds/checklists/small.yaml:33:16 `in-time` needs the fact `registered` to be the opposite of what is needed by `is-registered`, so both can never hold; drop one of the two.',
    ],
  },
  {
    item: 'both polarities of one fact',
    wrong: 'within one alternative',
    changes: [
      {
        file: checklist,
        from: inTime,
        to: `holds: { any: [{ ref: is-registered }, { all: [{ fact: exportMode, eq: '9610', ${later} }, { not: { fact: exportMode, eq: '9610', ${later} } }] }] }`,
      },
    ],
    expected: [
      'seeds/checklists/small.yaml:33:16 `in-time` needs the fact `exportMode` to be the opposite of what is needed in the same condition, so both can never hold; drop one of the two.',
    ],
  },
];

describe('the lint of what rules mean', () => {
  it.each(items)('$item: $wrong', async ({ changes, expected }) => {
    expect(await problemsAfter(...changes)).toEqual(expected);
  });

  it('accepts two versions of a rule that follow each other day on day', async () => {
    expect(await problemsAfter(versions('2023-01-01'))).toEqual([]);
  });

  it('accepts a condition that only another rule’s window closes', async () => {
    const open = `holds: { any: [{ fact: exportedOn, lt: '2020-01-01', ${later} }, { fact: exportMode, eq: '9610', ${later} }, { fact: registered, eq: true, ${later} }] }`;
    expect((await problemsAfter({ file: checklist, from: inTime, to: open })).join()).not.toContain('opposite');
  });
});

/** The rule of the small checklist until the end of 2022, and a version of it from a day on. */
function versions(from: string): Spoiled {
  const window = (written: string): string => `inForce: { ${written}, windowBasis: exportedOn, ${later} }`;
  return {
    file: checklist,
    from: '    inForce: null\n    outcomes:',
    to: `    ${window("from: null, to: '2022-12-31'")}
    outcomes:
      likely: { zh: 可能适用, en: may apply }
      unlikely: { zh: 不适用, en: does not apply }
      notInvolved: { zh: 不涉及, en: not involved }
      undetermined: { zh: 待定, en: open }
    obligations: []
    deadlines: []
    nextSteps: { likely: [], unlikely: [], notInvolved: [], undetermined: [] }
  - id: later-rule
    title: { zh: 登记, en: Registration }
    appliesIf:
      - id: later-retail
        label: { zh: 零售出口, en: retail export }
        holds: ${gate}
        ${later}
    requires:
      - id: later-registered
        label: { zh: 已登记, en: registered }
        holds: { fact: registered, eq: true, ${later} }
        ${later}
    inForce:
      from: '${from}'
      to: null
      windowBasis: exportedOn
      ${later}
    outcomes:`,
  };
}
