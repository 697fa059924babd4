import { isProfileField, profileFactIds } from '#shared/clients/profile.ts';
import type { Change } from '#shared/record/schema.ts';
import type { ClientState } from '#shared/record/state.ts';
import type { Fact } from '#shared/rules/schema.ts';

/** How much of a client goes into another one that begins as it did. */
export interface Template {
  readonly answers: 'profile' | 'all';
  readonly dates: boolean;
  readonly notes: boolean;
}

/**
 * The changes that begin a client as another one is. Papers stay with their client, so every answer rests on someone's
 * word again; answers to which two values are kept are left out, as are days and notes unless asked for.
 */
export function templateChanges(
  { profile, answers, notes }: ClientState,
  facts: readonly Pick<Fact, 'id' | 'type'>[],
  template: Template,
): readonly Change[] {
  const types = new Map(facts.map(({ id, type }) => [id, type]));
  const isWanted = (fact: string): boolean => {
    if (types.get(fact) === 'date' && !template.dates) return false;
    return template.answers === 'all' || profileFactIds.some((id) => id === fact);
  };
  const fields = Object.entries(profile).flatMap(([field, value]): Change[] =>
    // Who is spoken to is another person at another business.
    isProfileField(field) && field !== 'contact' ? [{ kind: 'profile.set', payload: { field, value } }] : [],
  );
  const given = Object.entries(answers).flatMap(([fact, { answer }]): Change[] => {
    if (!isWanted(fact)) return [];
    if ('known' in answer) {
      return [{ kind: 'answer.set', payload: { fact, value: answer.known, basis: 'stated' } }];
    }
    return answer.unknown === 'disputed' ? [] : [{ kind: 'answer.unknown', payload: { fact, reason: answer.unknown } }];
  });
  const said = template.notes
    ? notes.map(({ fact, text }, index): Change => ({
        kind: 'note.add',
        payload: { note: `copied-${index + 1}`, fact, text },
      }))
    : [];
  return [...fields, ...given, ...said];
}
