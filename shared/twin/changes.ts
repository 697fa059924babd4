import type { Change } from '#shared/record/schema.ts';
import type { Answers } from '#shared/rules/schema.ts';

/** What a person would have done to give a case these answers: nothing else of a client goes into its twin. */
export function answerChanges(answers: Answers): readonly Change[] {
  return Object.entries(answers).flatMap(([fact, answer]): readonly Change[] => {
    if ('known' in answer) return [{ kind: 'answer.set', payload: { fact, value: answer.known, basis: answer.basis } }];
    return [{ kind: 'answer.unknown', payload: { fact, reason: answer.unknown } }];
  });
}
