import { describe, expect, it } from 'vitest';
import { weeksOf } from '#shared/calendar/month.ts';
import { isToTell, putOff, tellAgain } from '#shared/deadlines/reminders.ts';
import { noReminders } from '#shared/deadlines/schema.ts';
import { urgencyOf } from '#shared/deadlines/urgency.ts';

const today = '2026-11-20';

const rule = (day: string) => ({ source: 'rule', day }) as const;

describe('a deadline is told of', () => {
  it('from seven days before it to thirty days after it', () => {
    const told = (day: string) => isToTell('key', rule(day), today, noReminders);
    expect(['2026-11-28', '2026-11-27', today, '2026-10-21', '2026-10-20'].map(told)).toEqual([
      false,
      true,
      true,
      true,
      false,
    ]);
  });

  it('thirty days ahead where it is the end of a paper, and until it is done where it is a task', () => {
    const told = (source: 'paper' | 'task', day: string) => isToTell('key', { source, day }, today, noReminders);
    expect(['2026-12-21', '2026-12-20', '2026-10-21', '2026-10-20'].map((day) => told('paper', day))).toEqual([
      false,
      true,
      true,
      false,
    ]);
    expect(['2026-11-28', '2026-11-27', '2024-01-01'].map((day) => told('task', day))).toEqual([false, true, true]);
  });

  it('not while it is put off, again on the day it was put off to, and never once it was ended', () => {
    const later = putOff(noReminders, 'key', today, 2);
    const told = ['2026-11-20', '2026-11-21', '2026-11-22'].map((day) =>
      isToTell('key', rule('2026-11-24'), day, later),
    );
    expect(told).toEqual([false, false, true]);
    const never = putOff(later, 'key', today, null);
    expect(isToTell('key', rule('2026-11-24'), '2026-11-24', never)).toBe(false);
    expect(isToTell('key', rule('2026-11-24'), '2026-11-24', tellAgain(never, 'key'))).toBe(true);
    expect(isToTell('constructor', rule('2026-11-24'), today, noReminders)).toBe(true);
  });

  it('and what was put off and is over is forgotten', () => {
    const old = putOff(noReminders, 'old', '2026-11-01', 1);
    expect(Object.keys(putOff(old, 'key', today, 1).quiet)).toEqual(['key']);
  });
});

describe('how soon a day is', () => {
  it('changes after the day itself, and after 7, 30 and 180 days', () => {
    const days = [
      '2026-11-19',
      '2026-11-20',
      '2026-11-27',
      '2026-11-28',
      '2026-12-20',
      '2026-12-21',
      '2027-05-19',
      '2027-05-20',
    ];
    const found = days.map((day) => urgencyOf(day, today));
    expect(found).toEqual(['overdue', 'week', 'week', 'month', 'month', 'halfYear', 'halfYear', 'later']);
  });
});

describe('the weeks of a month', () => {
  it('begin on Mondays and hold every day of it once', () => {
    const weeks = weeksOf('2027-02');
    expect([weeks[0]?.[0], weeks.at(-1)?.[6], weeks.length]).toEqual(['2027-02-01', '2027-02-28', 4]);
    expect(
      weeksOf('2026-11')
        .flat()
        .filter((day) => day.startsWith('2026-11')),
    ).toHaveLength(30);
  });
});
