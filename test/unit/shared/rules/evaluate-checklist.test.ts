import { describe, expect, test } from 'vitest';
import { evaluateChecklist } from '#shared/rules/evaluate.ts';
import type { Answers, Expression, Fact } from '#shared/rules/schema.ts';
import { action, checklistOf, cite, is, ruleOf, stated, TODAY } from '#test/unit/shared/rules/support/build.ts';

const words = { 'zh-CN': '词', 'zh-HK': '詞', en: 'word' };
const exempt = ruleOf([is('registered')], [is('listed'), is('customs')], { id: 'exempt' });
const deemed = ruleOf([is('company')], [{ ref: 'rule:exempt' }, is('revenue')], { id: 'deemed' });
const facts = ['registered', 'listed', 'customs', 'company', 'revenue'];
const checklist = checklistOf([exempt, deemed], facts, {
  papers: [
    { id: 'registration', label: words, conditions: ['exempt-gate0'], cite },
    { id: 'list', label: words, conditions: ['exempt-need0', 'deemed-need1'], cite },
    { id: 'books', label: words, conditions: ['deemed-need1'], cite },
    { id: 'stray', label: words, conditions: ['nothing'], cite },
  ],
});
const resultOf = (answers: Answers, list = checklist) => evaluateChecklist(list, answers, TODAY);

describe('a checklist', () => {
  test('judges each rule, one by way of another', () => {
    const values = (answers: Answers) => resultOf(answers).verdicts.map(({ rule, value }) => [rule, value]);
    expect(values({})).toEqual([
      ['exempt', 'undetermined'],
      ['deemed', 'undetermined'],
    ]);
    expect(values(stated({ registered: false, company: true }))).toEqual([
      ['exempt', 'notInvolved'],
      ['deemed', 'unlikely'],
    ]);
    expect(values(stated(Object.fromEntries(facts.map((fact) => [fact, true]))))).toEqual([
      ['exempt', 'likely'],
      ['deemed', 'likely'],
    ]);
  });

  test('calls for the papers of every rule that may concern the case', () => {
    const papers = (answers: Answers) => resultOf(answers).papers.map(({ id }) => id);
    expect(papers({})).toEqual(['registration', 'list', 'books']);
    expect(papers(stated({ company: false }))).toEqual(['registration', 'list']);
    expect(papers(stated({ registered: false }))).toEqual(['list', 'books']);
    expect(papers(stated({ registered: false, company: false }))).toEqual([]);
  });

  test('knows no clock: the day asked for is the only day', () => {
    const timed = checklistOf([ruleOf([], [{ fact: 'asOf', le: '2026-12-31', cite }])], ['registered']);
    const values = ['2026-12-31', '2027-01-01'].map((day) => evaluateChecklist(timed, {}, day).verdicts[0]?.value);
    expect(values).toEqual(['likely', 'unlikely']);
  });

  test('settles more where the choices of a fact are given', () => {
    const fact: Fact = {
      id: 'mode',
      type: 'choice',
      question: words,
      label: words,
      help: words,
      holder: words,
      choices: ['9610', '1210'].map((value) => ({ value, label: words })),
      changeable: 'no',
      sensitive: false,
    };
    const either: Expression = { any: [is('mode', '9610'), is('mode', '1210')] };
    const listed = checklistOf([ruleOf([], [either])], ['mode']);
    expect(evaluateChecklist(listed, {}, TODAY).verdicts[0]?.value).toBe('undetermined');
    expect(evaluateChecklist(listed, {}, TODAY, [fact]).verdicts[0]?.value).toBe('likely');
  });
});

describe('the next fact to ask', () => {
  test('is one that serves a yes and a single no of most rules, and then goes by the steps', () => {
    expect(resultOf({}).nextFact).toBe('registered');
    expect(resultOf(stated({ registered: true })).nextFact).toBe('listed');
    expect(resultOf(stated({ registered: true, listed: true })).nextFact).toBe('customs');
    expect(resultOf(stated({ registered: true, listed: true, customs: true })).nextFact).toBe('company');
  });

  test('is the gate before the requirements, in whatever order the steps ask', () => {
    const gated = ruleOf([is('gate')], [is('need')]);
    expect(resultOf({}, checklistOf([gated], ['need', 'gate'])).nextFact).toBe('gate');
  });

  test('goes by the order of the steps in a tie', () => {
    const plain = ruleOf([], [is('a'), is('b')]);
    expect(resultOf({}, checklistOf([plain], ['a', 'b'])).nextFact).toBe('a');
    expect(resultOf({}, checklistOf([plain], ['b', 'a'])).nextFact).toBe('b');
  });

  test('comes back to what was answered with an unknown only when nothing else is left', () => {
    const plain = checklistOf([ruleOf([], [is('a'), is('b')])], ['a', 'b']);
    expect(resultOf({ a: { unknown: 'notSure' } }, plain).nextFact).toBe('b');
    expect(resultOf({ a: { unknown: 'notSure' }, ...stated({ b: true }) }, plain).nextFact).toBe('a');
  });

  test('is none once every outcome is settled and nothing shown waits for an answer', () => {
    expect(resultOf(stated({ registered: false, company: false })).nextFact).toBeNull();
  });

  test('is what a deadline still counts from, after the outcome is settled', () => {
    const dated = ruleOf([], [is('a')], {
      deadlines: [{ id: 'declare', label: words, since: 'exported', months: 36, cite }],
      nextSteps: { likely: [action('call', is('agent'))], unlikely: [], notInvolved: [], undetermined: [] },
    });
    const list = checklistOf([dated], ['exported', 'a', 'agent']);
    expect(resultOf(stated({ a: true }), list).nextFact).toBe('exported');
    expect(resultOf(stated({ a: true, exported: '2026-01-01' }), list).nextFact).toBe('agent');
    expect(resultOf(stated({ a: true, exported: '2026-01-01', agent: false }), list).nextFact).toBeNull();
  });
});

describe('the ring', () => {
  const ring = (answers: Answers, list = checklist) => {
    const { answered, relevant } = resultOf(answers, list);
    return [answered, relevant];
  };

  test('counts what is answered of what matters', () => {
    expect(ring({})).toEqual([0, 5]);
    expect(ring(stated({ registered: true }))).toEqual([1, 5]);
    expect(ring({ registered: { unknown: 'notSure' } })).toEqual([0, 5]);
  });

  test('is full once the rest is moot', () => {
    expect(ring(stated({ registered: false, company: false }))).toEqual([2, 2]);
    expect(ring(stated({ registered: false }))).toEqual([1, 2]);
  });

  test('does not count an answer that cannot be compared, nor a fact that no step asks', () => {
    expect(ring(stated({ registered: 'yes' }))).toEqual([0, 5]);
    expect(ring(stated({ elsewhere: true }))).toEqual([0, 5]);
  });

  test('counts what matters also where the missing sets are too many to list', () => {
    const pair = (index: number) => [`a${index}`, `b${index}`];
    const pairs = Array.from({ length: 14 }, (_, index) => pair(index));
    const some: Expression = {
      any: pairs.slice(0, 8).map((names): Expression => ({ all: names.map((name) => is(name)) })),
    };
    const each = pairs.slice(8).map((names): Expression => ({ any: names.map((name) => is(name)) }));
    expect(ring({}, checklistOf([ruleOf([], [some, ...each])], pairs.flat()))).toEqual([0, 28]);
  });

  test('is full exactly when there is nothing left to ask', () => {
    const values = [undefined, true, false] as const;
    for (let code = 0; code < 3 ** facts.length; code += 1) {
      const chosen = facts.map((fact, index) => [fact, values[Math.floor(code / 3 ** index) % 3]] as const);
      const answers = stated(
        Object.fromEntries(chosen.flatMap(([fact, value]) => (value === undefined ? [] : [[fact, value]]))),
      );
      const { answered, relevant, nextFact, verdicts } = resultOf(answers);
      expect(nextFact === null).toBe(answered === relevant);
      if (nextFact === null) expect(verdicts.every(({ value }) => value !== 'undetermined')).toBe(true);
    }
  });
});
