import type { Citation } from '#shared/corpus/schema.ts';
import { compiledChecklist } from '#shared/rules/compiled-checklist.ts';
import { evaluateRule } from '#shared/rules/evaluate.ts';
import type { Choices } from '#shared/rules/samples.ts';
import type { Action, Answer, Answers, Checklist, Condition, Expression, Rule, Value } from '#shared/rules/schema.ts';
import { openSituation } from '#shared/rules/situation.ts';
import type { Verdict } from '#shared/rules/verdict.ts';

/** The day on which the tests ask, unless they say another. */
export const TODAY = '2026-11-20';

const text = (words: string) => ({ 'zh-CN': words, 'zh-HK': words, en: words });

export const cite: [Citation] = [{ rule: 'record', statement: 'one' }];

export const is = (fact: string, value: Value = true): Expression => ({ fact, eq: value, cite });

export const condition = (id: string, holds: Expression): Condition => ({ id, label: text(id), holds, cite });

export const action = (id: string, onlyIf?: Expression): Action => ({
  id,
  text: text(id),
  cite,
  ...(onlyIf === undefined ? {} : { onlyIf }),
});

/** A rule whose conditions are named `gate0`, `gate1` … and `need0`, `need1` …, after its id where that is given. */
export function ruleOf(gate: readonly Expression[], needs: readonly Expression[], more: Partial<Rule> = {}): Rule {
  const prefix = more.id === undefined ? '' : `${more.id}-`;
  return {
    id: 'rule',
    title: text('rule'),
    appliesIf: gate.map((holds, index) => condition(`${prefix}gate${index}`, holds)),
    requires: needs.map((holds, index) => condition(`${prefix}need${index}`, holds)),
    inForce: null,
    outcomes: { likely: text('l'), unlikely: text('u'), notInvolved: text('n'), undetermined: text('d') },
    obligations: [],
    deadlines: [],
    nextSteps: { likely: [], unlikely: [], notInvolved: [], undetermined: [] },
    ...more,
  };
}

export function checklistOf(
  rules: readonly Rule[],
  facts: readonly string[],
  more: Partial<Checklist> = {},
): Checklist {
  return {
    id: 'checklist',
    title: text('checklist'),
    summary: text('summary'),
    topics: ['tax'],
    leansOn: ['sh-2023#13'],
    steps: facts.map((fact) => ({ id: `step-${fact}`, title: text(fact), facts: [fact], cite })),
    rules: [...rules],
    papers: [],
    banners: [],
    conflicts: [],
    links: [],
    ...more,
  };
}

/** The verdict of one rule, which may refer to its own conditions. */
export function verdictOf(rule: Rule, answers: Answers, choices: Choices = new Map()): Verdict {
  const compiled = compiledChecklist(checklistOf([rule], []));
  const [only] = compiled.rules;
  if (only === undefined) throw new Error('A checklist of one rule has one rule');
  return evaluateRule(only, openSituation(compiled, answers, TODAY, choices));
}

/** Known values, all stated. */
export function stated(values: Readonly<Record<string, Value>>): Answers {
  return Object.fromEntries(
    Object.entries(values).map(([fact, known]): [string, Answer] => [fact, { known, basis: 'stated' }]),
  );
}
