import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { problemsAfter, seedsCopy, type Spoiled } from '#test/helpers/seeds-copy.ts';
import { compileSeeds } from '#tools/seeds/compile.ts';
import { coverageOf } from '#tools/seeds/coverage.ts';
import { lintReport } from '#tools/seeds/lint-report.ts';
import { formatProblem } from '#tools/seeds/problems.ts';

const checklist = 'checklists/small.yaml';
const facts = 'facts.yaml';
const rule = 'rules/zz-rule.yaml';
const measures = 'measures/zz-2020.yaml';
const contradictions = 'contradictions.yaml';

const later = 'cite: { rule: zz-rule, statement: later }';
const gate = "{ fact: exportMode, eq: '9610', cite: { rule: zz-rule, statement: later } }";
const inTime = 'holds: { ref: is-registered }';

/** Every item of the lint, one row for each way to break it, with the lines it must answer. */
const items: readonly {
  readonly item: string;
  readonly wrong: string;
  readonly changes: readonly Spoiled[];
  readonly expected: readonly string[];
}[] = [
  {
    item: 'leaf without citation',
    wrong: 'the key is missing',
    changes: [{ file: checklist, from: gate, to: "{ fact: exportMode, eq: '9610' }" }],
    expected: [
      'seeds/checklists/small.yaml:17:16 this comparison of the fact `exportMode` has no `cite`; add the words it rests on.',
    ],
  },
  {
    item: 'leaf without citation',
    wrong: 'the list is empty',
    changes: [{ file: checklist, from: gate, to: "{ fact: exportMode, eq: '9610', cite: [] }" }],
    expected: [
      'seeds/checklists/small.yaml:17:54 `rules[0].appliesIf[0].holds.cite` is too short or too small; expected at least 1.',
    ],
  },
  {
    item: 'quote not found',
    wrong: 'one character differs',
    changes: [{ file: checklist, from: 'quote: 企业登记出口信息的 }', to: 'quote: 企业登记出口信息地 }' }],
    expected: [
      'seeds/checklists/small.yaml:10:46 the quote 「企业登记出口信息地」 is not in zz-2020#1; copy it from seeds/policies/zz-2020.md exactly as it stands there.',
    ],
  },
  {
    item: 'quote found twice',
    wrong: 'no occurrence says which',
    changes: [{ file: checklist, from: ', occurrence: 2', to: '' }],
    expected: [
      'seeds/checklists/small.yaml:26:58 the quote 「企业登记出口信息」 stands 2 times in zz-2020#1; quote more words, or add occurrence: 1 to 2.',
    ],
  },
  {
    item: 'unknown fact',
    wrong: 'in a contradiction',
    changes: [{ file: contradictions, from: '{ fact: exportMode', to: '{ fact: mode' }],
    expected: [
      'seeds/contradictions.yaml:5:17 there is no fact `mode`; name one of seeds/facts.yaml, or write it there first.',
    ],
  },
  {
    item: 'unknown ref',
    wrong: 'a rule of no checklist',
    changes: [{ file: checklist, from: '{ ref: is-registered }', to: "{ ref: 'rule:elsewhere' }" }],
    expected: [
      'seeds/checklists/small.yaml:33:23 there is no condition `rule:elsewhere` in this checklist; name one of its conditions, or a rule of any checklist as rule:<id>.',
    ],
  },
  {
    item: 'cycle',
    wrong: 'within a checklist',
    changes: [{ file: checklist, from: '{ ref: is-registered }', to: '{ ref: in-time }' }],
    expected: [
      'seeds/checklists/small.yaml:33:23 this reference leads back to itself (in-time → in-time); break the circle.',
    ],
  },
  {
    item: 'type mismatch',
    wrong: 'text for a boolean',
    changes: [{ file: checklist, from: 'eq: true', to: "eq: 'yes'" }],
    expected: ['seeds/checklists/small.yaml:25:19 `yes` does not fit the fact `registered`; expected true or false.'],
  },
  {
    item: 'unit mismatch',
    wrong: 'one money fact in two currencies',
    changes: [
      { file: facts, from: 'id: exportedOn\n  type: date', to: 'id: exportedOn\n  type: money' },
      { file: checklist, from: "ge: '2020-01-01'", to: 'ge: { minor: 100, currency: CNY }' },
      { file: contradictions, from: "lt: '2019-01-01'", to: 'lt: { minor: 100, currency: USD }' },
    ],
    expected: [
      'seeds/contradictions.yaml:6:33 the fact `exportedOn` is counted in CNY (seeds/checklists/small.yaml), not USD; use one currency, or a fact of its own.',
    ],
  },
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
    item: 'fact asked and never used',
    wrong: 'a step asks what no rule reads',
    changes: [{ file: checklist, from: `fact: exportMode, eq: '9610'`, to: 'fact: registered, eq: false' }],
    expected: [
      'seeds/checklists/small.yaml:9:25 this step asks the fact `exportMode`, which no rule of the checklist uses; use it in a condition or ask it no more.',
    ],
  },
  {
    item: 'fact used and never asked',
    wrong: 'a rule reads what no step asks',
    changes: [{ file: checklist, from: 'exportMode, exportedOn]', to: 'exportMode]' }],
    expected: [
      'seeds/checklists/small.yaml:7:3 a rule uses the fact `exportedOn`, but no step asks it; add it to a step.',
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
  {
    item: 'missing translation',
    wrong: 'no English at all',
    changes: [{ file: facts, from: '{ zh: 登记, en: registration }', to: '{ zh: 登记 }' }],
    expected: ['seeds/facts.yaml:4:10 expected a text with both `zh` and `en`, each a sentence; add what is missing.'],
  },
  {
    item: 'missing translation',
    wrong: 'the Chinese once more',
    changes: [{ file: facts, from: '{ zh: 登记, en: registration }', to: '{ zh: 登记, en: 登记 }' }],
    expected: ['seeds/facts.yaml:4:24 the English text has no English word; translate the Chinese.'],
  },
  {
    item: 'missing translation',
    wrong: 'an empty Chinese text',
    changes: [{ file: facts, from: '{ zh: 登记, en: registration }', to: "{ zh: ' ', en: registration }" }],
    expected: ['seeds/facts.yaml:4:16 the Chinese text is empty; write it.'],
  },
  {
    item: 'clause coverage',
    wrong: 'an article for sellers that no checklist uses',
    changes: [
      { file: checklist, from: "article: '2', quote: 企业保存凭证", to: "article: '1', quote: 在30日内申报" },
      { file: checklist, from: "article: '2', quote: 凭证", to: "article: '1', quote: 在30日内申报" },
    ],
    expected: [
      'seeds/measures/zz-2020.yaml:18:11 zz-2020#2 concerns sellers, but no checklist leans on it or cites it; use it in one, or say in `waiver` why not.',
    ],
  },
  {
    item: 'clause coverage',
    wrong: 'an article without a measure',
    changes: [{ file: measures, from: 'zz-2020#2', to: 'zz-2020#preamble' }],
    expected: [
      'seeds/measures/zz-2020.yaml:1:1 there is no measure for zz-2020#2; write its row, also where it does not concern sellers.',
      'seeds/measures/zz-2020.yaml:18:11 zz-2020#preamble concerns sellers, but no checklist leans on it or cites it; use it in one, or say in `waiver` why not.',
    ],
  },
  {
    item: 'clause coverage',
    wrong: 'an article that speaks to sellers without saying when',
    changes: [{ file: measures, from: `concerns: ${gate}`, to: 'concerns: null' }],
    expected: [
      'seeds/measures/zz-2020.yaml:7:13 zz-2020#1 speaks to sellers, but says not when it concerns one; write `concerns`.',
    ],
  },
];

describe('the lint of the rule book', () => {
  it.each(items)('$item: $wrong', async ({ changes, expected }) => {
    expect(await problemsAfter(...changes)).toEqual(expected);
  });

  it('accepts two versions of a rule that follow each other day on day', async () => {
    expect(await problemsAfter(versions('2023-01-01'))).toEqual([]);
  });

  it('accepts a waiver in writing for an article that no checklist uses', async () => {
    const summary = 'summary: { zh: 凭证要保存。, en: Vouchers are kept. }';
    const problems = await problemsAfter(
      { file: checklist, from: "article: '2', quote: 企业保存凭证", to: "article: '1', quote: 在30日内申报" },
      { file: checklist, from: "article: '2', quote: 凭证", to: "article: '1', quote: 在30日内申报" },
      {
        file: measures,
        from: `  ${summary}\n  concerns: ${gate}\n  ask: null\n  waiver: null\n`,
        to: `  ${summary}\n  concerns: ${gate}\n  ask: null\n  waiver: { zh: 只存凭证。, en: Vouchers only. }\n`,
      },
    );
    expect(problems).toEqual([]);
  });

  it('accepts a condition that only another rule’s window closes', async () => {
    const open = `holds: { any: [{ fact: exportedOn, lt: '2020-01-01', ${later} }, { fact: exportMode, eq: '9610', ${later} }, { fact: registered, eq: true, ${later} }] }`;
    expect((await problemsAfter({ file: checklist, from: inTime, to: open })).join()).not.toContain('opposite');
  });

  it('finds a circle that runs through two checklists', async () => {
    await using folder = await seedsCopy();
    const seeds = join(folder.path, 'seeds');
    const small = await readFile(join(seeds, checklist), 'utf8');
    const other = small
      .replace('id: small', 'id: large')
      .replaceAll('register-rule', 'large-rule')
      .replace('{ ref: is-registered }', "{ ref: 'rule:register-rule' }");
    await writeFile(join(seeds, 'checklists/large.yaml'), other);
    await writeFile(join(seeds, checklist), small.replace('{ ref: is-registered }', "{ ref: 'rule:large-rule' }"));
    expect((await compileSeeds(seeds)).problems.map(formatProblem)).toEqual([
      'seeds/checklists/large.yaml:33:23 this reference leads back to itself (in-time → rule:register-rule → in-time → rule:large-rule → in-time); break the circle.',
      'seeds/checklists/small.yaml:33:23 this reference leads back to itself (in-time → rule:large-rule → in-time → rule:register-rule → in-time); break the circle.',
    ]);
  });
});

describe('the report of the lint', () => {
  it('ends with how the clauses of each document are used', async () => {
    const compiled = await compileSeeds(join(process.cwd(), 'test', 'fixtures', 'seeds'));
    expect(coverageOf(compiled.bundle)).toEqual([
      { policy: 'zz-2020', clauses: 2, forSellers: 2, cited: 2, waived: 0 },
    ]);
    const { text, fault } = lintReport(compiled);
    expect(fault).toBeNull();
    expect(text.split('\n').slice(-4)).toEqual([
      'document  articles  concerning sellers  cited by checklists  waived',
      '--------  --------  ------------------  -------------------  ------',
      'zz-2020   2         2                   2                    0',
      'all       2         2                   2                    0',
    ]);
  });

  it('names the problems and counts them', () => {
    const problem = { file: 'seeds/facts.yaml', line: 2, column: 3, message: 'mend this.' };
    const bundle = { policies: [], measures: [], checklists: [] };
    const { text, fault } = lintReport({ bundle: { ...empty, ...bundle }, problems: [problem] });
    expect([text, fault]).toEqual(['seeds/facts.yaml:2:3 mend this.', '1 problem in the seeds: mend the lines above.']);
  });
});

const empty = { edition: '', ruleRecords: [], facts: [], samples: [], constants: [], contradictions: [] };

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
