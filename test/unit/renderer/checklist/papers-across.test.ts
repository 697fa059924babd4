import { describe, expect, it } from 'vitest';
import { papersAcross } from '#renderer/features/checklist/papers/papers-across.ts';
import { evaluateChecklist } from '#shared/rules/evaluate.ts';
import type { Answers, Paper } from '#shared/rules/schema.ts';
import { checklistOf, is, ruleOf, TODAY } from '#test/unit/shared/rules/support/build.ts';

const text = (words: string) => ({ 'zh-CN': words, 'zh-HK': words, en: words });
const paper = (id: string, label: string, conditions: string[], statement = 's'): Paper => ({
  id,
  label: text(label),
  conditions,
  cite: [{ rule: 'record', statement }],
});
const one = checklistOf([ruleOf([is('seller')], [is('a')], { id: 'one' })], ['seller', 'a'], {
  id: 'one',
  papers: [paper('licence', '营业执照', ['one-gate0']), paper('ledger', '账', ['one-need0'])],
});
const two = checklistOf([ruleOf([is('seller')], [is('b')], { id: 'two' })], ['seller', 'b'], {
  id: 'two',
  papers: [paper('permit', '营业执照', ['two-gate0', 'two-need0'], 't')],
});
const all = [one, two];

function listed(answers: Answers) {
  return papersAcross(
    all,
    all.map((checklist) => evaluateChecklist(checklist, answers, TODAY)),
  );
}

describe('the papers of all checklists', () => {
  it('are listed once by what they are, with all that they serve and rest on', () => {
    const [licence, ledger] = listed({});
    expect(licence?.uses.map(({ checklist, conditions }) => [checklist.id, conditions.map(({ id }) => id)])).toEqual([
      ['one', ['one-gate0']],
      ['two', ['two-gate0', 'two-need0']],
    ]);
    expect(licence?.cite).toEqual([
      { rule: 'record', statement: 's' },
      { rule: 'record', statement: 't' },
    ]);
    expect(ledger?.uses.map(({ checklist }) => checklist.id)).toEqual(['one']);
    expect(listed({})).toHaveLength(2);
  });

  it('leave out a checklist that does not concern the case', () => {
    expect(listed({ seller: { known: false, basis: 'stated' } })).toEqual([]);
  });

  it('name a source once that several uses share', () => {
    const same = { ...two, papers: [paper('permit', '营业执照', ['two-need0'])] };
    const results = [one, same].map((checklist) => evaluateChecklist(checklist, {}, TODAY));
    expect(papersAcross([one, same], results)[0]?.cite).toHaveLength(1);
  });
});
