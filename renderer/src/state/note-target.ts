import { useStore } from '#renderer/state/create-store.ts';
import { checklistById, factById } from '#renderer/state/lookup.ts';
import { change, record } from '#renderer/state/record.ts';
import { useReady } from '#renderer/state/workspace.ts';
import type { Fact } from '#shared/rules/schema.ts';

/** The longest note a record takes. */
export const longestNote = 4000;

/** How sending words to a note ended. */
export type NoteSent = 'sent' | 'unsaved' | 'too-long';

/** The question the client in focus stands at, where a passage can be noted; null before any checklist was opened. */
export function useCurrentQuestion(): Fact | null {
  const { bundle, places } = useReady();
  const { client } = useStore(record);
  const place = client === null ? undefined : places[client];
  const step =
    place === undefined ? undefined : checklistById(bundle, place.checklist)?.steps.find(({ id }) => id === place.step);
  const [first] = step?.facts ?? [];
  return first === undefined ? null : (factById(bundle, first) ?? null);
}

/** Adds a note to a question. */
export async function sendNote(fact: string, text: string): Promise<NoteSent> {
  if (text.length > longestNote) return 'too-long';
  const isSaved = await change({ kind: 'note.add', payload: { note: crypto.randomUUID(), fact, text } });
  return isSaved ? 'sent' : 'unsaved';
}
