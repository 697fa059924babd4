import { expect, it } from 'vitest';
import { problemsAfter } from '#test/helpers/seeds-copy.ts';

const policy = 'policies/zz-2020.md';
const checklist = 'checklists/small.yaml';
const facts = 'facts.yaml';

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
