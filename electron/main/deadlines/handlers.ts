import type { Corpus } from '#main/corpus/corpus.ts';
import type { OpenWorkspace } from '#main/workspace/open-workspace.ts';
import type { Handlers } from '#shared/ipc/contract.ts';
import type { ClientDaysCache } from './client-days.ts';

/** Has the operating system tell something; false where it cannot. */
export type TellSystem = (title: string, body: string) => boolean;

/** Days over all clients, worked out here so that no client's operations cross the door for it; and being reminded. */
export function deadlineHandlers(
  workspace: OpenWorkspace,
  corpus: Pick<Corpus, 'whole' | 'grounds'>,
  tellSystem: TellSystem,
): Pick<Handlers, 'deadlines:load' | 'reminders:save' | 'reminders:tell'> {
  let cache: ClientDaysCache | null = null;
  return {
    'deadlines:load': async ({ clients, asOf }) => {
      // The rule core is loaded when it is first needed: no start waits for it.
      const made = cache ?? new (await import('./client-days.ts')).ClientDaysCache(workspace, corpus);
      cache ??= made;
      return cache.load(clients, asOf);
    },
    'reminders:save': async (reminders) => {
      await workspace.save({ reminders });
      return {};
    },
    'reminders:tell': async ({ title, body }) => ({ shown: tellSystem(title, body) }),
  };
}
