import { describe, expect, it } from 'vitest';
import { comingDays } from '#renderer/features/home/coming-days.ts';
import { evaluateChecklist } from '#shared/rules/evaluate.ts';
import { TODAY, checklistOf, cite, is, ruleOf, stated } from '#test/unit/shared/rules/support/build.ts';

const words = { 'zh-CN': 'd', 'zh-HK': 'd', en: 'd' };
const after = (id: string, since: string, months: number) => ({ id, label: words, since, months, cite });

const checklist = checklistOf(
  [
    ruleOf([], [is('zone')], {
      deadlines: [
        after('late', 'export', 1),
        after('far', 'export', 36),
        after('near', 'export', 12),
        after('open', 'return', 6),
      ],
    }),
  ],
  ['zone', 'export', 'return'],
);

describe('the coming days', () => {
  it('come nearest first, those that have passed last, and leave out the days not known', () => {
    const result = evaluateChecklist(checklist, stated({ zone: true, export: '2026-03-12' }), TODAY);
    const days = comingDays([checklist], [result]).map(({ deadline, day, daysLeft }) => [deadline.id, day, daysLeft]);
    expect(days).toEqual([
      ['near', '2027-03-12', 112],
      ['far', '2029-03-12', 843],
      ['late', '2026-04-12', -222],
    ]);
  });

  it('are none before anything is known', () => {
    expect(comingDays([checklist], [evaluateChecklist(checklist, {}, TODAY)])).toEqual([]);
  });

  it('are named once where several rules of a checklist share one', () => {
    const shared = checklistOf(
      [
        ruleOf([], [is('zone')], { id: 'one', deadlines: [after('near', 'export', 12)] }),
        ruleOf([], [is('zone')], { id: 'two', deadlines: [after('same', 'export', 12)] }),
      ],
      ['zone', 'export'],
    );
    const result = evaluateChecklist(shared, stated({ zone: true, export: '2026-03-12' }), TODAY);
    expect(comingDays([shared], [result]).map(({ day }) => day)).toEqual(['2027-03-12']);
  });

  it('leave out what has opened, and keep what opens today or later', () => {
    const opening = checklistOf(
      [
        ruleOf([], [is('zone')], {
          deadlines: [
            { ...after('opened', 'export', 8), label: { ...words, 'zh-CN': 'a' }, marks: 'firstDay' },
            { ...after('opens', 'export', 9), label: { ...words, 'zh-CN': 'b' }, marks: 'firstDay' },
          ],
        }),
      ],
      ['zone', 'export'],
    );
    const result = evaluateChecklist(opening, stated({ zone: true, export: '2026-02-20' }), TODAY);
    expect(comingDays([opening], [result]).map(({ deadline, daysLeft }) => [deadline.id, daysLeft])).toEqual([
      ['opens', 0],
    ]);
  });
});
