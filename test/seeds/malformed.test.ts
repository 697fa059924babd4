import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { problemsAfter, seedsCopy, smallSeeds } from '#test/helpers/seeds-copy.ts';
import { compileSeeds } from '#tools/seeds/compile.ts';

const policy = 'policies/zz-2020.md';
const checklist = 'checklists/small.yaml';
const facts = 'facts.yaml';
const rule = 'rules/zz-rule.yaml';
const sample = 'samples/one.yaml';

it('finds nothing wrong in sound seeds', async () => {
  expect(await problemsAfter()).toEqual([]);
});

it('compiles documents alone, where nothing else is written yet', async () => {
  await using folder = await seedsCopy();
  for (const name of ['checklists', 'samples', 'facts.yaml']) {
    await rm(join(folder.path, 'seeds', name), { recursive: true });
  }
  const { bundle, problems } = await compileSeeds(join(folder.path, 'seeds'));
  expect([problems, bundle.policies.length, bundle.facts, bundle.checklists]).toEqual([[], 1, [], []]);
});

it.each([
  {
    wrong: 'YAML that cannot be read',
    change: { file: facts, from: 'en: registration }', to: 'en: registration' },
    expected:
      /^seeds\/facts\.yaml:5:3 this is not YAML as expected \(.+\); mend the indentation, the colon or the quotes here\.$/,
  },
  {
    wrong: 'a key that stands twice',
    change: { file: facts, from: '  type: boolean', to: '  type: boolean\n  type: date' },
    expected:
      'seeds/facts.yaml:3:3 this is not YAML as expected (Map keys must be unique); mend the indentation, the colon or the quotes here.',
  },
  {
    wrong: 'a field that is missing',
    change: { file: rule, from: 'region: guangdong\n', to: '' },
    expected:
      /^seeds\/rules\/zz-rule\.yaml:1:1 the field `region` is missing; add it \(expected one of national, .+\)\.$/,
  },
  {
    wrong: 'a list that is missing',
    change: { file: checklist, from: 'papers:\n', to: 'sheets:\n' },
    expected: [
      'seeds/checklists/small.yaml:1:1 the field `papers` is missing; add it (expected a list).',
      'seeds/checklists/small.yaml:53:3 the key `sheets` is not known here; mend its spelling or remove it.',
    ],
  },
  {
    wrong: 'a key that is not known',
    change: { file: facts, from: '  sensitive: false', to: '  sensitiv: false' },
    expected: [
      'seeds/facts.yaml:1:3 the field `sensitive` is missing; add it (expected boolean).',
      'seeds/facts.yaml:8:13 the key `sensitiv` is not known here; mend its spelling or remove it.',
    ],
  },
  {
    wrong: 'a text without English',
    change: { file: facts, from: '{ zh: 登记, en: registration }', to: '{ zh: 登记 }' },
    expected: 'seeds/facts.yaml:4:10 expected a text with both `zh` and `en`, each a sentence; add what is missing.',
  },
  {
    wrong: 'a comma that splits a text',
    change: { file: facts, from: 'en: registration', to: 'en: registration, or not' },
    expected:
      'seeds/facts.yaml:4:10 a text has the keys zh, en and perhaps hk, but `or not` is here too; a comma inside {…} starts a new key: put the sentence in quotes, or write zh and en on lines of their own.',
  },
  {
    wrong: 'a quote that is not in the article',
    change: { file: checklist, from: "article: '2', quote: 企业保存凭证", to: "article: '2', quote: 企业保留凭证" },
    expected:
      'seeds/checklists/small.yaml:48:54 the quote 「企业保留凭证」 is not in zz-2020#2; copy it from seeds/policies/zz-2020.md exactly as it stands there.',
  },
  {
    wrong: 'a quote that stands twice',
    change: { file: checklist, from: '企业登记出口信息, occurrence: 2', to: '企业登记出口信息' },
    expected:
      'seeds/checklists/small.yaml:26:58 the quote 「企业登记出口信息」 stands 2 times in zz-2020#1; quote more words, or add occurrence: 1 to 2.',
  },
  {
    wrong: 'an occurrence beyond the last',
    change: { file: checklist, from: 'occurrence: 2', to: 'occurrence: 3' },
    expected:
      'seeds/checklists/small.yaml:26:80 the quote 「企业登记出口信息」 stands 2 times in zz-2020#1; expected occurrence from 1 to 2.',
  },
  {
    wrong: 'a citation of an article that does not exist',
    change: { file: checklist, from: "article: '2', quote: 凭证", to: "article: '3', quote: 凭证" },
    expected:
      'seeds/checklists/small.yaml:56:36 there is no article zz-2020#3; look up its number in seeds/policies/zz-2020.md.',
  },
  {
    wrong: 'a citation of a statement that does not exist',
    change: { file: policy, from: 'statement: later', to: 'statement: sooner' },
    expected: 'seeds/policies/zz-2020.md:18:39 the rule record `zz-rule` has no statement `sooner`; it has: later.',
  },
  {
    wrong: 'a citation of a rule record that does not exist',
    change: { file: policy, from: 'rule: zz-rule', to: 'rule: zz-law' },
    expected:
      'seeds/policies/zz-2020.md:18:19 there is no rule record `zz-law`; name one of seeds/rules, or write it there first.',
  },
  {
    wrong: 'a citation in a form of its own',
    change: { file: policy, from: '{ rule: zz-rule, statement: later }', to: 'the later rule' },
    expected:
      'seeds/policies/zz-2020.md:18:11 expected a citation, either {doc: sh-2023, article: "13", quote: "…"} or {rule: mof-2018-103, statement: …}; write one of the two.',
  },
  {
    wrong: 'a fact that nobody defined',
    change: { file: checklist, from: '            - fact: registered', to: '            - fact: isRegistered' },
    expected: [
      'seeds/checklists/small.yaml:9:13 this step asks the fact `registered`, which no rule of the checklist uses; use it in a condition or ask it no more.',
      'seeds/checklists/small.yaml:24:21 there is no fact `isRegistered`; name one of seeds/facts.yaml, or write it there first.',
    ],
  },
  {
    wrong: 'a choice that the fact does not offer',
    change: { file: checklist, from: "eq: '9610'", to: "eq: '9810'" },
    expected:
      'seeds/checklists/small.yaml:17:40 `9810` does not fit the fact `exportMode`; expected one of its choices (9610, 9710).',
  },
  {
    wrong: 'a day that does not exist',
    change: { file: checklist, from: "'2020-01-01'", to: "'2020-02-30'" },
    expected:
      'seeds/checklists/small.yaml:28:19 `2020-02-30` does not fit the fact `exportedOn`; expected a day that exists, as "2026-01-31".',
  },
  {
    wrong: 'an order among choices',
    change: { file: checklist, from: "eq: '9610'", to: "ge: '9610'" },
    expected:
      'seeds/checklists/small.yaml:17:40 `ge` cannot compare the fact `exportMode`, which is a choice; use eq, ne or in, or another fact.',
  },
  {
    wrong: 'an expression of no known form',
    change: { file: checklist, from: 'holds: { ref: is-registered }', to: 'holds: { refer: is-registered }' },
    expected:
      'seeds/checklists/small.yaml:33:16 expected an expression: all, any, not, atLeast with of, unless with holds and cite, ref, or a fact with cite and one of eq, ne, lt, le, gt, ge, in, between, dateWithin; mend `rules[0].requires[1].holds`.',
  },
  {
    wrong: 'a reference to nothing',
    change: { file: checklist, from: '{ ref: is-registered }', to: '{ ref: is-known }' },
    expected:
      'seeds/checklists/small.yaml:33:23 there is no condition `is-known` in this checklist; name one of its conditions, or one of its rules as rule:<id>.',
  },
  {
    wrong: 'a reference that leads back to itself',
    change: { file: checklist, from: '{ ref: is-registered }', to: "{ ref: 'rule:register-rule' }" },
    expected:
      'seeds/checklists/small.yaml:33:23 this reference leads back to itself (in-time → rule:register-rule → in-time); break the circle.',
  },
  {
    wrong: 'a paper for no condition',
    change: { file: checklist, from: 'conditions: [is-registered]', to: 'conditions: [is-known]' },
    expected:
      'seeds/checklists/small.yaml:55:18 there is no condition `is-known` in this checklist; name one that the paper shows to be met.',
  },
  {
    wrong: 'a paper to bring that is not listed',
    change: { file: checklist, from: 'bring: [voucher]', to: 'bring: [receipt]' },
    expected:
      'seeds/checklists/small.yaml:47:19 there is no paper `receipt` in this checklist; name one of its papers, or write it there first.',
  },
  {
    wrong: 'two conditions of one name',
    change: { file: checklist, from: '- id: in-time', to: '- id: retail' },
    expected:
      'seeds/checklists/small.yaml:31:13 the condition id `retail` stands twice in this checklist; give this one its own id.',
  },
  {
    wrong: 'a fact that is used and never asked',
    change: { file: checklist, from: 'exportMode, exportedOn]', to: 'exportMode]' },
    expected:
      'seeds/checklists/small.yaml:7:3 a rule uses the fact `exportedOn`, but no step asks it; add it to a step.',
  },
  {
    wrong: 'two facts of one name',
    change: { file: facts, from: '- id: exportedOn', to: '- id: registered' },
    expected: /seeds\/facts\.yaml:20:7 there is another fact `registered`; give this one its own id\./,
  },
  {
    wrong: 'a sample answer of another type',
    change: { file: sample, from: 'known: true', to: 'known: 1' },
    expected: 'seeds/samples/one.yaml:5:24 `1` does not fit the fact `registered`; expected true or false.',
  },
  {
    wrong: 'a sample that expects a verdict of no rule',
    change: { file: sample, from: 'register-rule', to: 'registration' },
    expected:
      'seeds/samples/one.yaml:8:17 there is no rule `registration` in seeds/checklists; name the rule whose verdict is expected.',
  },
  {
    wrong: 'a sample that does not say it is made up',
    change: { file: sample, from: '某商行（虚构）', to: '某商行' },
    expected: 'seeds/samples/one.yaml:2:7 a sample seller is made up and its name says so; write 虚构 into `zh`.',
  },
  {
    wrong: 'an article id of no known form',
    change: { file: checklist, from: 'leansOn: [zz-2020#1]', to: 'leansOn: [zz-2020-1]' },
    expected:
      'seeds/checklists/small.yaml:5:11 `leansOn[0]` is not as expected: expected an article id such as sh-2023#13; mend it here.',
  },
  {
    wrong: 'an article that does not exist',
    change: { file: checklist, from: 'leansOn: [zz-2020#1]', to: 'leansOn: [zz-2020#9]' },
    expected: 'seeds/checklists/small.yaml:5:11 there is no article zz-2020#9; look up its number in seeds/policies.',
  },
  {
    wrong: 'a marker of no known form',
    change: { file: policy, from: '<!-- article 2 -->', to: '<!-- article two -->' },
    expected:
      /seeds\/policies\/zz-2020\.md:35:1 this marker is not known; expected <!-- chapter 2 -->, <!-- article 13 -->, .+ or <!-- gap -->\./,
  },
  {
    wrong: 'a marker with the number of another article',
    change: { file: policy, from: '<!-- article 2 -->', to: '<!-- article 3 -->' },
    expected:
      /seeds\/policies\/zz-2020\.md:35:1 the marker says article 3, but the text below it begins with the number 2\.; move the marker or mend its number\./,
  },
  {
    wrong: 'front matter that does not end',
    change: { file: policy, from: '\n---\n', to: '\n--\n' },
    expected:
      /seeds\/policies\/zz-2020\.md:1:1 expected front matter between two lines of ---; put it at the head of the file\./,
  },
  {
    wrong: 'a given file that was edited',
    change: { file: 'originals/zz-2020.txt', from: '30日', to: '31日' },
    expected:
      /seeds\/originals\/zz-2020\.txt:1:1 the given file does not have the sha256 of the manifest; restore it, a given file is never edited\./,
  },
])('names the place of $wrong and what mends it', async ({ change, expected }) => {
  const problems = await problemsAfter(change);
  if (expected instanceof RegExp) expect(problems.join('\n')).toMatch(expected);
  else expect(problems).toEqual(typeof expected === 'string' ? [expected] : expected);
});

it('finds a fact that no checklist uses', async () => {
  const asked = { file: checklist, from: 'exportMode, exportedOn]', to: 'exportMode]' };
  const compared = {
    file: checklist,
    from: "            - fact: exportedOn\n              ge: '2020-01-01'\n              cite: { doc: zz-2020, article: '1', quote: 在30日内申报 }\n",
    to: '',
  };
  expect(await problemsAfter(asked, compared)).toEqual([
    'seeds/facts.yaml:20:7 no checklist uses the fact `exportedOn`; use it in a condition or remove it.',
  ]);
});

it('lists the problems of several files at once, in order', async () => {
  const problems = await problemsAfter(
    { file: rule, from: 'grade: C', to: 'grade: D' },
    { file: facts, from: 'changeable: cheap', to: 'changeable: maybe' },
  );
  expect(problems).toEqual([
    'seeds/facts.yaml:7:15 `changeable` is not a value known here; expected one of no, cheap, costly.',
    'seeds/rules/zz-rule.yaml:14:12 `statements[0].grade` is not a value known here; expected one of A, B, C, S.',
  ]);
});

it('reads files with the line ends of Windows alike', async () => {
  const { bundle } = await compileSeeds(smallSeeds);
  await using folder = await seedsCopy();
  const { readFile, writeFile } = await import('node:fs/promises');
  for (const file of [policy, checklist, facts, rule, sample]) {
    const path = join(folder.path, 'seeds', file);
    await writeFile(path, (await readFile(path, 'utf8')).replaceAll('\n', '\r\n'));
  }
  const other = await compileSeeds(join(folder.path, 'seeds'));
  expect([other.problems, other.bundle.edition]).toEqual([[], bundle.edition]);
});
