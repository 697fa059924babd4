import { expect, test } from 'vitest';
import { cite, condition, is, ruleOf } from '#test/unit/shared/rules/support/build.ts';
import { evaluateChecklist } from '#shared/rules/evaluate.ts';
import type { Answers, Checklist, Fact, Paper, Rule } from '#shared/rules/schema.ts';
import { agendaOf, checklistsInPlay, papersToBring } from '#shared/sessions/agenda.ts';

const text = (words: string) => ({ 'zh-CN': words, 'zh-HK': words, en: words });
const ids = ['a', 'b', 'c', 'd'];
const facts = ids.map((id) => ({ id, type: 'boolean', label: text(id) })) as unknown as readonly Fact[]; // enough of one
const yes = { known: true, basis: 'stated' } as const;
const no = { known: false, basis: 'stated' } as const;

function checklistOf(
  id: string,
  rules: readonly Rule[],
  asks: readonly string[],
  papers: readonly Paper[] = [],
): Checklist {
  return {
    id,
    title: text(id),
    summary: text(id),
    topics: ['tax'],
    leansOn: ['sh-2023#13'],
    steps: asks.map((fact) => ({ id: `ask-${fact}`, title: text(fact), facts: [fact], cite })),
    rules: [...rules],
    papers: [...papers],
    banners: [],
    conflicts: [],
    links: [],
  };
}

function agenda(checklists: readonly Checklist[], answers: Answers) {
  const results = checklists.map((checklist) => evaluateChecklist(checklist, answers, '2026-11-20', facts));
  return agendaOf(checklists, results, answers);
}

const one = checklistOf(
  'one',
  [ruleOf([is('a')], [is('b')], { id: 'first' }), ruleOf([is('a')], [is('c')], { id: 'second' })],
  ['b', 'c', 'a'],
);
const two = checklistOf('two', [ruleOf([is('a')], [is('d')], { id: 'third' })], ['d', 'a']);

test('a fact that may settle most outcomes is asked first, and only once over all checklists', () => {
  const groups = agenda([one, two], {});
  expect(groups.map(({ checklist, questions }) => [checklist, ...questions.map(({ fact }) => fact)])).toEqual([
    ['one', 'a', 'b', 'c'],
    ['two', 'd'],
  ]);
  expect(groups[0]?.questions[0]).toMatchObject({
    settles: ['one/first', 'one/second', 'two/third'],
    isAskedAgain: false,
    step: 'ask-a',
    cite,
  });
});

test('what was asked in vain comes after what was never asked', () => {
  const groups = agenda([one], { a: { unknown: 'notSure' } });
  expect(groups[0]?.questions.map(({ fact, isAskedAgain }) => [fact, isAskedAgain])).toEqual([
    ['b', false],
    ['c', false],
    ['a', true],
  ]);
});

test('what is settled is not asked: nothing is left once an answer ruled everything out', () => {
  expect(agenda([one, two], { a: no })).toEqual([]);
  expect(agenda([one], { a: yes, b: yes })[0]?.questions.map(({ fact }) => fact)).toEqual(['c']);
});

test('a paper is called for until every answer it shows rests on one', () => {
  const paper = { id: 'p', label: text('备案'), conditions: ['first-gate0'], cite } as unknown as Paper; // enough of one
  const named = checklistOf(
    'one',
    [{ ...ruleOf([], [is('b')], { id: 'first' }), appliesIf: [condition('first-gate0', is('a'))] }],
    ['a', 'b'],
    [paper],
  );
  const bring = (answers: Answers) =>
    papersToBring([evaluateChecklist(named, answers, '2026-11-20', facts)], answers).map(({ paper: { id } }) => id);
  expect(bring({ a: yes })).toEqual(['p']);
  expect(bring({ a: { known: true, basis: 'evidenced' } })).toEqual([]);
});

test('a checklist is in play once something of it is answered and not all of it is ruled out', () => {
  const results = (answers: Answers) =>
    [one, two].map((checklist) => evaluateChecklist(checklist, answers, '2026-11-20', facts));
  expect(checklistsInPlay(results({}))).toEqual([]);
  expect(checklistsInPlay(results({ b: yes }))).toEqual(['one']);
  expect(checklistsInPlay(results({ a: no }))).toEqual([]);
});
