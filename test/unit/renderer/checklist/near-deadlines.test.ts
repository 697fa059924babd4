import { describe, expect, it } from 'vitest';
import { nearDeadlines } from '#renderer/features/checklist/near-deadlines.ts';
import { addDays, addMonths } from '#shared/calendar/civil-date.ts';
import { evaluateChecklist } from '#shared/rules/evaluate.ts';
import type { Answers, Deadline } from '#shared/rules/schema.ts';
import { checklistOf, cite, is, ruleOf, TODAY } from '#test/unit/shared/rules/support/build.ts';

const clock = (id: string): Deadline => ({
  id,
  label: { 'zh-CN': '6个月', 'zh-HK': '6個月', en: 'six months' },
  since: 'exportDate',
  months: 6,
  cite,
});
const rules = [ruleOf([], [is('a')], { id: 'one', deadlines: [clock('one-clock')] })];
const checklist = checklistOf(rules, ['a', 'exportDate'], { id: 'returns' });

/** The deadline with its day so many days from today. */
function nearWith(daysLeft: number, walk = checklist, more: Answers = { a: { known: true, basis: 'stated' } }) {
  const since = addMonths(addDays(TODAY, daysLeft), -6);
  const result = evaluateChecklist(walk, { ...more, exportDate: { known: since, basis: 'stated' } }, TODAY);
  return nearDeadlines([walk], [result]).map((near) => near.daysLeft);
}

describe('a deadline', () => {
  it.each([0, 1, 90, -30])('is near at %i days', (daysLeft) => {
    expect(nearWith(daysLeft)).toEqual([daysLeft]);
  });

  it.each([91, -31])('is not near at %i days', (daysLeft) => {
    expect(nearWith(daysLeft)).toEqual([]);
  });

  it('that several rules of a checklist share is named once', () => {
    const other = ruleOf([], [is('a')], { id: 'two', deadlines: [clock('two-clock')] });
    expect(nearWith(10, checklistOf([...rules, other], ['a', 'exportDate'], { id: 'returns' }))).toEqual([10]);
  });

  it.each([
    [0, [0]],
    [1, [1]],
    [-1, []],
  ])('that marks a first day is near at %i days only while it is ahead', (daysLeft, expected) => {
    const opening = ruleOf([], [is('a')], { id: 'opening', deadlines: [{ ...clock('opens'), marks: 'firstDay' }] });
    expect(nearWith(daysLeft, checklistOf([opening], ['a', 'exportDate'], { id: 'returns' }))).toEqual(expected);
  });

  it('at the end of a document is near by the day of the document', () => {
    const { since: _, months: __, ...named } = { ...clock('ends'), since: '', months: 0 };
    const ending = { ...named, endOf: { of: 'gz-2024', day: addDays(TODAY, 90) } };
    const walk = checklistOf([ruleOf([], [is('a')], { id: 'ends', deadlines: [ending] })], ['a'], { id: 'ends' });
    const result = evaluateChecklist(walk, { a: { known: true, basis: 'stated' } }, TODAY);
    expect(nearDeadlines([walk], [result]).map((near) => near.daysLeft)).toEqual([90]);
  });

  it('of a checklist that nobody has looked into is left out', () => {
    const asks = ['a', 'b', 'c', 'd'];
    const wide = ruleOf(
      [],
      asks.map((fact) => is(fact)),
      { id: 'wide', deadlines: [clock('clock')] },
    );
    expect(nearWith(10, checklistOf([wide], [...asks, 'exportDate'], { id: 'wide' }), {})).toEqual([]);
  });

  it('that lies ahead goes before one that is past', () => {
    const past = checklistOf(
      [ruleOf([], [is('b')], { id: 'past', deadlines: [{ ...clock('past'), since: 'returnedOn' }] })],
      ['b', 'returnedOn'],
      { id: 'past' },
    );
    const known = (days: number) => ({ known: addMonths(addDays(TODAY, days), -6), basis: 'stated' as const });
    const yes = { known: true, basis: 'stated' } as const;
    const answers: Answers = { a: yes, b: yes, exportDate: known(20), returnedOn: known(-5) };
    const results = [past, checklist].map((walk) => evaluateChecklist(walk, answers, TODAY));
    expect(nearDeadlines([past, checklist], results).map((near) => near.daysLeft)).toEqual([20, -5]);
  });
});
