import type { Corpus } from '#main/corpus/corpus.ts';
import { createClient } from '#main/workspace/create-client.ts';
import type { OpenWorkspace } from '#main/workspace/open-workspace.ts';
import type { Handlers } from '#shared/ipc/contract.ts';

/** Creating a client, and putting one into focus. */
export function clientHandlers(
  workspace: OpenWorkspace,
  corpus: Corpus,
): Pick<Handlers, 'client:create' | 'client:open'> {
  return {
    'client:create': async ({ name, sample }) => {
      const { summary, record } = await createClient(workspace, corpus.overview, name, sample);
      const { operations, status } = record;
      return { summary, opened: { id: summary.id, operations: [...operations] }, status };
    },
    'client:open': async ({ client }) => {
      const record = await workspace.record(client);
      await workspace.focusOn(client);
      const { operations, status } = record;
      return {
        opened: { id: client, operations: [...operations] },
        status,
        notices: [...workspace.takeNotices(record)],
      };
    },
  };
}
