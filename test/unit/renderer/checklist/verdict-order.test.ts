import { expect, it } from 'vitest';
import { countByValue, mainFirst } from '#renderer/features/checklist/verdict-order.ts';
import { openLinks } from '#renderer/features/checklist/open-links.ts';
import { evaluateChecklist } from '#shared/rules/evaluate.ts';
import { checklistOf, is, ruleOf, TODAY } from '#test/unit/shared/rules/support/build.ts';

const text = { 'zh-CN': '看', 'zh-HK': '看', en: 'see' };

it('the main rule is the one named as its checklist, wherever it stands', () => {
  const rules = [ruleOf([], [is('a')], { id: 'extra' }), ruleOf([], [is('b')], { id: 'checklist' })];
  const { main, others } = mainFirst(evaluateChecklist(checklistOf(rules, ['a', 'b']), {}, TODAY));
  expect(main?.rule).toBe('checklist');
  expect(others.map(({ rule }) => rule)).toEqual(['extra']);
});

it('outcomes are counted by kind, the hopeful first, and only those that occur', () => {
  expect(countByValue([{ value: 'unlikely' }, { value: 'likely' }, { value: 'unlikely' }])).toEqual([
    { value: 'likely', count: 1 },
    { value: 'unlikely', count: 2 },
  ]);
});

it('a link is followed unless what it asks is known not to hold', () => {
  const links = [
    { checklist: 'x', text },
    { checklist: 'y', text, onlyIf: is('a') },
  ];
  const checklist = checklistOf([ruleOf([], [is('a')])], ['a'], { links });
  const leadsTo = (answers: Parameters<typeof openLinks>[1]) =>
    openLinks(checklist, answers, TODAY).map((link) => link.checklist);
  expect(leadsTo({})).toEqual(['x', 'y']);
  expect(leadsTo({ a: { known: true, basis: 'stated' } })).toEqual(['x', 'y']);
  expect(leadsTo({ a: { known: false, basis: 'stated' } })).toEqual(['x']);
});
