import type { Corpus } from '#main/corpus/corpus.ts';
import { createClient } from '#main/workspace/create-client.ts';
import type { OpenWorkspace } from '#main/workspace/open-workspace.ts';
import { clientColours } from '#shared/clients/limits.ts';
import type { Handlers } from '#shared/ipc/contract.ts';
import { fold } from '#shared/record/fold.ts';
import { Refused } from '#main/ipc/refused.ts';
import { templateChanges } from './duplicate.ts';
import { importHandlers, type BackUp } from './import.ts';

type ClientChannel =
  | 'client:create'
  | 'client:open'
  | 'client:duplicate'
  | 'clients:before-import'
  | 'clients:import'
  | 'clients:undo-import';

/** Creating clients, one by one and many at once, and putting one into focus. */
export function clientHandlers(
  workspace: OpenWorkspace,
  corpus: Corpus,
  backUp: BackUp = async () => undefined,
): Pick<Handlers, ClientChannel> {
  return {
    ...importHandlers(workspace, backUp),
    'client:duplicate': async ({ client, name, ...template }) => {
      const source = fold((await workspace.record(client)).operations);
      if (source === null) throw new Refused('unknown-client');
      const changes = templateChanges(source, (await corpus.whole()).facts, template);
      const colour = workspace.clients.length % clientColours;
      const creation = { kind: 'client.create', payload: { name, colour, sample: null } } as const;
      const { summary, record } = await workspace.create(creation, changes);
      return { summary, opened: { id: summary.id, operations: [...record.operations] }, status: record.status };
    },
    'client:create': async ({ name, sample }) => {
      const { summary, record } = await createClient(workspace, corpus.overview, name, sample);
      const { operations, status } = record;
      return { summary, opened: { id: summary.id, operations: [...operations] }, status };
    },
    'client:open': async ({ client }) => {
      const record = await workspace.record(client);
      // Whoever switches does not wait for the list to be written: leaving does, and the next write takes it along.
      void workspace.focusOn(client);
      const { operations, status } = record;
      return {
        opened: { id: client, operations: [...operations] },
        status,
        notices: [...workspace.takeNotices(record)],
      };
    },
  };
}
