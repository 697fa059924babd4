import { ask } from '#renderer/ipc/client.ts';
import { receiveClient, receiveStatus, record } from '#renderer/state/record.ts';
import { addClient } from '#renderer/state/workspace.ts';
import type { CivilDate } from '#shared/calendar/civil-date.ts';
import type { Language } from '#shared/i18n/languages.ts';
import type { ResponseOf } from '#shared/ipc/contract.ts';

/** What came of rewriting the client in focus. */
export type TwinOutcome = Pick<ResponseOf<'twin:make'>, 'changed' | 'leaks'>;

/** Rewrites the client in focus as a training case and puts that into focus; null where it failed. */
export async function makeTwin(asOf: CivilDate, language: Language): Promise<TwinOutcome | null> {
  const { client } = record.get();
  if (client === null) return null;
  const answer = await ask('twin:make', { client, asOf, language });
  if (!answer.ok) return null;
  const { made, changed, leaks } = answer.value;
  if (made !== null) {
    addClient(made.summary);
    receiveClient(made.opened.id, made.opened.operations);
    receiveStatus(made.status);
  }
  return { changed, leaks };
}
