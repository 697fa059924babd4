import { expect, it } from 'vitest';
import { problemsAfter } from '#test/helpers/seeds-copy.ts';

const checklist = 'checklists/small.yaml';
const facts = 'facts.yaml';
const rule = 'rules/zz-rule.yaml';
const sample = 'samples/one.yaml';
const measure = 'measures/zz-2020.yaml';
const contradictions = 'contradictions.yaml';

it.each([
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
      'seeds/checklists/small.yaml:33:23 there is no condition `is-known` in this checklist; name one of its conditions, or a rule of any checklist as rule:<id>.',
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
    wrong: 'a measure for an article that does not exist',
    change: { file: measure, from: 'zz-2020#1', to: 'zz-2020#7' },
    expected: [
      'seeds/measures/zz-2020.yaml:1:1 there is no measure for zz-2020#1; write its row, also where it does not concern sellers.',
      'seeds/measures/zz-2020.yaml:1:12 there is no article zz-2020#7; look up its number in seeds/policies.',
    ],
  },
  {
    wrong: 'a measure that compares a fact wrongly',
    change: { file: measure, from: "eq: '9610'", to: 'eq: true' },
    expected:
      'seeds/measures/zz-2020.yaml:7:37 `true` does not fit the fact `exportMode`; expected one of its choices (9610, 9710).',
  },
  {
    wrong: 'a measure that refers to a condition',
    change: {
      file: measure,
      from: "{ fact: exportMode, eq: '9610', cite: { rule: zz-rule, statement: later } }",
      to: '{ ref: retail }',
    },
    expected:
      'seeds/measures/zz-2020.yaml:7:20 a reference has a meaning only inside a checklist; write the comparison out here.',
  },
  {
    wrong: 'a contradiction of facts that nobody defined',
    change: { file: contradictions, from: 'facts: [exportMode', to: 'facts: [mode' },
    expected:
      'seeds/contradictions.yaml:7:11 there is no fact `mode`; name one of seeds/facts.yaml, or write it there first.',
  },
  {
    wrong: 'a link to a checklist that does not exist',
    change: {
      file: checklist,
      from: 'banners: []',
      to: 'banners: []\nlinks: [{ checklist: large, text: { zh: 见大清单。, en: See the large one. } }]',
    },
    expected: 'seeds/checklists/small.yaml:58:22 there is no checklist `large`; name one of seeds/checklists.',
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
])('names the place of $wrong and what mends it', async ({ change, expected }) => {
  const problems = await problemsAfter(change);
  if (expected instanceof RegExp) expect(problems.join('\n')).toMatch(expected);
  else expect(problems).toEqual(typeof expected === 'string' ? [expected] : expected);
});
