import type { AnswerEntry, ClientState } from '#shared/record/state.ts';
import type { Answers } from '#shared/rules/schema.ts';

/** A client of that name with these answers and nothing else. */
export function answeredState(answers: Answers, name: string): ClientState {
  const entries = Object.entries(answers).map(([fact, answer]): [string, AnswerEntry] => [
    fact,
    { answer, operation: 'd-00000000-1', at: '', by: '' },
  ]);
  return {
    name,
    colour: 0,
    profile: {},
    sample: null,
    answers: Object.fromEntries(entries),
    notes: [],
    calculations: [],
    highlights: [],
    sessions: [],
    tasks: [],
    evidence: [],
    isArchived: false,
    isDeleted: false,
    operations: entries.length,
    latest: null,
    conflicts: [],
    standing: {},
    views: {},
  };
}
