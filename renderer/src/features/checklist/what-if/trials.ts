import { isSameValue } from '#renderer/features/checklist/values.ts';
import type { Answer, Answers, Fact, Value } from '#shared/rules/schema.ts';

/** Values put in place of answers while trying things out, by fact; they live on the screen and nowhere else. */
export type Trials = Readonly<Record<string, Value>>;

/** The answers as they would be: what is tried in place of what is recorded. The record itself is not touched. */
export function answersWith(answers: Answers, trials: Trials): Answers {
  const tried = Object.entries(trials).map(([fact, known]): [string, Answer] => [fact, { known, basis: 'stated' }]);
  return { ...answers, ...Object.fromEntries(tried) };
}

/** Tries a value for a fact; the value that is recorded anyway is no trial. */
export function withTrial(trials: Trials, answers: Answers, fact: string, value: Value): Trials {
  const answer = answers[fact];
  if (answer !== undefined && 'known' in answer && isSameValue(answer.known, value)) return withoutTrial(trials, fact);
  return { ...trials, [fact]: value };
}

export function withoutTrial(trials: Trials, fact: string): Trials {
  const { [fact]: _, ...rest } = trials;
  return rest;
}

/** Known, and nothing the client could change: an unanswered fact may still be tried, to see what would follow. */
export function isFixed(fact: Pick<Fact, 'id' | 'changeable'>, answers: Answers): boolean {
  const answer = answers[fact.id];
  return fact.changeable === 'no' && answer !== undefined && 'known' in answer;
}
