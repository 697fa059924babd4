import { expect, it } from 'vitest';
import { continueAt } from '#renderer/features/home/continue-at.ts';
import { checklistOf, ruleOf } from '#test/unit/shared/rules/support/build.ts';

it('continues at the very step, unless this edition no longer has it', () => {
  const checklist = checklistOf([ruleOf([], [])], ['zone', 'mode']);
  expect(continueAt({ checklist: 'checklist', step: 'step-mode' }, [checklist])).toEqual({
    checklist,
    step: checklist.steps[1],
  });
  expect(continueAt({ checklist: 'checklist', step: 'step-gone' }, [checklist])).toBeNull();
  expect(continueAt({ checklist: 'gone', step: 'step-mode' }, [checklist])).toBeNull();
  expect(continueAt(undefined, [checklist])).toBeNull();
});
