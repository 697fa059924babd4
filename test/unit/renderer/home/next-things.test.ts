import { describe, expect, it } from 'vitest';
import { nextThings } from '#renderer/features/home/next-things.ts';
import { evaluateChecklist } from '#shared/rules/evaluate.ts';
import type { Answers, Checklist } from '#shared/rules/schema.ts';
import { TODAY, action, checklistOf, is, ruleOf, stated } from '#test/unit/shared/rules/support/build.ts';

const ask = { likely: [], unlikely: [], notInvolved: [], undetermined: [action('call'), action('look')] };

function checklistNamed(id: string, facts: readonly string[]): Checklist {
  return checklistOf(
    [
      ruleOf(
        [],
        facts.map((fact) => is(fact)),
        { id: `${id}-rule`, nextSteps: ask },
      ),
    ],
    facts,
    { id },
  );
}

function thingsOf(checklists: readonly Checklist[], answers: Answers, limit = 9) {
  const results = checklists.map((checklist) => evaluateChecklist(checklist, answers, TODAY));
  return nextThings(checklists, results, limit).map((thing) =>
    thing.kind === 'question' ? `${thing.checklist}: ${thing.step}` : `${thing.checklist}: do ${thing.action.id}`,
  );
}

describe('the next things to do', () => {
  it('start with the question that settles most, then the steps its outcome asks for', () => {
    const checklists = [checklistNamed('one', ['zone', 'mode'])];
    expect(thingsOf(checklists, stated({ zone: true }))).toEqual(['one: step-mode', 'one: do call', 'one: do look']);
  });

  it('ask only the first question of a checklist nobody has opened', () => {
    expect(thingsOf([checklistNamed('one', ['zone', 'mode'])], {})).toEqual(['one: step-zone']);
  });

  it('name what two checklists share only once, under the first', () => {
    const checklists = [checklistNamed('one', ['zone', 'mode']), checklistNamed('two', ['zone', 'mode'])];
    expect(thingsOf(checklists, stated({ zone: true }))).toEqual(['one: step-mode', 'one: do call', 'one: do look']);
  });

  it('have no question once everything is settled, and never more than fit', () => {
    const checklists = [checklistNamed('one', ['zone', 'mode'])];
    expect(thingsOf(checklists, stated({ zone: true, mode: true }))).toEqual([]);
    expect(thingsOf(checklists, stated({ zone: true }), 2)).toEqual(['one: step-mode', 'one: do call']);
  });
});
