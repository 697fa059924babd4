import { Refused } from '#main/ipc/refused.ts';
import type { OpenWorkspace } from '#main/workspace/open-workspace.ts';
import { clientColours } from '#shared/clients/limits.ts';
import type { Handlers, ParsedOf, ResponseOf } from '#shared/ipc/contract.ts';
import { undoImport } from './undo-import.ts';

type Row = ParsedOf<'clients:import'>['rows'][number];
type Result = ResponseOf<'clients:import'>;
type Stop = Result['stoppedBy'];

/** Backs the data up before something large is done to it; resolves once the backup is whole. */
export type BackUp = () => Promise<unknown>;

/** Many clients at once, from a list that a person brings. */
export function importHandlers(
  workspace: OpenWorkspace,
  backUp: BackUp,
): Pick<Handlers, 'clients:before-import' | 'clients:import' | 'clients:undo-import'> {
  return {
    'clients:before-import': async () => {
      await backUp();
      return {};
    },
    'clients:import': async ({ rows }) => {
      const imported: Result['imported'] = [];
      let stoppedBy: Stop = null;
      for (const row of rows) {
        const done = await (row.client === null ? addClient(workspace, row) : changeClient(workspace, row.client, row));
        if (typeof done === 'string') {
          stoppedBy = done;
          break;
        }
        imported.push(done);
      }
      await workspace.keepList();
      return { imported, stoppedBy, clients: clientsOf(workspace, imported) };
    },
    'clients:undo-import': async ({ imported }) => {
      let kept = 0;
      for (const one of imported) kept += await undoImport(workspace, one);
      await workspace.keepList();
      return { kept, clients: clientsOf(workspace, imported) };
    },
  };
}

async function addClient(
  workspace: OpenWorkspace,
  { name, changes }: Row,
): Promise<Result['imported'][number] | NonNullable<Stop>> {
  const colour = workspace.clients.length % clientColours;
  const begun = await workspace.begin({ kind: 'client.create', payload: { name, colour, sample: null } }, changes);
  return typeof begun === 'string' ? begun : { client: begun.summary.id, isNew: true, operations: [] };
}

async function changeClient(
  workspace: OpenWorkspace,
  client: string,
  { changes }: Row,
): Promise<Result['imported'][number] | NonNullable<Stop>> {
  try {
    const record = await workspace.record(client);
    const made = await Promise.all(changes.map((change) => record.append(change)));
    if (record.status.state === 'failed') return record.status.reason ?? 'disk-failed';
    for (const operation of made) await workspace.follow(client, operation);
    return { client, isNew: false, operations: made.map(({ id }) => id) };
  } catch (error) {
    if (error instanceof Refused) return 'not-opened';
    throw error;
  }
}

function clientsOf(workspace: OpenWorkspace, imported: Result['imported']): Result['clients'] {
  const ids = new Set(imported.map(({ client }) => client));
  return workspace.clients.filter(({ id }) => ids.has(id));
}
