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
const measures = 'measures/zz-2020.yaml';
const contradictions = 'contradictions.yaml';

const gate = "{ fact: exportMode, eq: '9610', cite: { rule: zz-rule, statement: later } }";

/**
 * The items of the lint that look at what is written: one row for each way to break one, with the lines it must answer. What rules
 * mean is in lint-meaning.test.ts.
 */
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

describe('the lint of what is written', () => {
  it.each(items)('$item: $wrong', async ({ changes, expected }) => {
    expect(await problemsAfter(...changes)).toEqual(expected);
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

const empty = {
  edition: '',
  ruleRecords: [],
  facts: [],
  samples: [],
  constants: [],
  contradictions: [],
  glossary: [],
  characters: { simplified: '', readings: {} },
};
