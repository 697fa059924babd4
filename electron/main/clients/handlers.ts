import { createClient } from '#main/workspace/create-client.ts';
import type { OpenWorkspace } from '#main/workspace/open-workspace.ts';
import type { Bundle } from '#shared/corpus/bundle-schema.ts';
import type { Handlers } from '#shared/ipc/contract.ts';

/** Creating a client, and putting one into focus. */
export function clientHandlers(
  workspace: OpenWorkspace,
  bundle: Bundle,
): Pick<Handlers, 'client:create' | 'client:open'> {
  return {
    'client:create': async ({ name, sample }) => {
      const { summary, record } = await createClient(workspace, bundle, name, sample);
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
