import type { Change } from '#shared/record/schema.ts';
import type { Sample } from '#shared/rules/schema.ts';

/** What a made-up seller answered, as changes a person could have made. */
export function sampleChanges({ answers }: Sample): readonly Change[] {
  return Object.entries(answers).map(([fact, answer]) =>
    'unknown' in answer
      ? { kind: 'answer.unknown', payload: { fact, reason: answer.unknown } }
      : { kind: 'answer.set', payload: { fact, value: answer.known, basis: answer.basis } },
  );
}
