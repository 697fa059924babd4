import { isSameValue } from '#renderer/answering/values.ts';
import type { Answers, Fact, Value } from '#shared/rules/schema.ts';

/** Values put in place of answers while trying things out, by fact; they live on the screen and nowhere else. */
export type Trials = Readonly<Record<string, Value>>;

/** Tries values for facts; what is recorded anyway is no trial. */
export function withTrials(trials: Trials, answers: Answers, values: Trials): Trials {
  const tried = Object.entries({ ...trials, ...values });
  return Object.fromEntries(tried.filter(([fact, value]) => !isRecorded(answers, fact, value)));
}

export function withoutTrial(trials: Trials, fact: string): Trials {
  const { [fact]: _, ...rest } = trials;
  return rest;
}

/** Whether all these values are being tried, or recorded anyway. */
export function isTried(trials: Trials, answers: Answers, values: Trials): boolean {
  return Object.entries(values).every(([fact, value]) => {
    const trial = trials[fact];
    return trial === undefined ? isRecorded(answers, fact, value) : isSameValue(trial, value);
  });
}

function isRecorded(answers: Answers, fact: string, value: Value): boolean {
  const answer = answers[fact];
  return answer !== undefined && 'known' in answer && isSameValue(answer.known, value);
}

/** Known, and nothing the client could change: an unanswered fact may still be tried, to see what would follow. */
export function isFixed(fact: Pick<Fact, 'id' | 'changeable'>, answers: Answers): boolean {
  const answer = answers[fact.id];
  return fact.changeable === 'no' && answer !== undefined && 'known' in answer;
}
