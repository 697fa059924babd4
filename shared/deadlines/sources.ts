import type { CivilDate } from '#shared/calendar/civil-date.ts';
import type { Bundle } from '#shared/corpus/bundle-schema.ts';
import type { GroundsBook } from '#shared/corpus/grounds.ts';
import { evidenceDays, evidencedState } from '#shared/evidence/standing.ts';
import { paperDays } from '#shared/deadlines/paper-days.ts';
import { ruleDays } from '#shared/deadlines/rule-days.ts';
import type { DatedDay } from '#shared/deadlines/schema.ts';
import { taskDays } from '#shared/deadlines/task-days.ts';
import { answersOf } from '#shared/record/fold.ts';
import { staleAnswers, standingState } from '#shared/record/stale.ts';
import type { ClientState } from '#shared/record/state.ts';
import type { Evaluator } from '#shared/rules/evaluator.ts';

/** What the days of a client are worked out from. */
export interface DayBook {
  readonly bundle: Bundle;
  readonly grounds: GroundsBook;
  readonly evaluator: Evaluator;
}

/** Something that says which days matter for a client at a day. */
export type DaySource = (state: ClientState, asOf: CivilDate, book: DayBook) => readonly DatedDay[];

/** Every source of days. */
const sources: readonly DaySource[] = [daysOfRules, paperDays, taskDays];

/** All days that matter for a client at a day, the earliest first. */
export function daysOf(state: ClientState, asOf: CivilDate, book: DayBook): readonly DatedDay[] {
  return sources
    .flatMap((source) => source(state, asOf, book))
    .toSorted((one, other) => (one.day < other.day ? -1 : one.day > other.day ? 1 : 0));
}

function daysOfRules(state: ClientState, asOf: CivilDate, book: DayBook): readonly DatedDay[] {
  const stale = staleAnswers(state, book.grounds);
  return book.bundle.checklists.flatMap((checklist) => {
    const evidenced = evidencedState(state, evidenceDays(checklist, state, asOf));
    const answers = answersOf(standingState(evidenced, stale, checklist.id));
    return ruleDays(checklist, book.evaluator.one(checklist, answers, asOf));
  });
}
