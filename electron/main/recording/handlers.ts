import type { ChooseToSave } from '#main/files/choose-to-save.ts';
import { saveFile } from '#main/files/save-file.ts';
import { Refused } from '#main/ipc/refused.ts';
import type { ClientRecord } from '#main/record/client-record.ts';
import type { OpenWorkspace } from '#main/workspace/open-workspace.ts';
import { refusalOf } from '#main/workspace/refusal-of.ts';
import { localDay } from '#shared/calendar/civil-date.ts';
import type { Handlers, ResponseOf } from '#shared/ipc/contract.ts';
import { fold } from '#shared/record/fold.ts';
import type { Operation } from '#shared/record/schema.ts';
import { isSessionChange } from '#shared/sessions/sessions.ts';
import { altersSigned } from '#shared/sessions/signed.ts';
import { rescueFile } from './rescue-file.ts';

type RecordChannel = 'record:append' | 'record:undo' | 'record:redo' | 'record:retry' | 'record:rescue';

/**
 * Recording what a person does. A disk that fails is no refusal: the operation is answered, held in memory, and the
 * status says that it is not saved.
 */
export function recordHandlers(workspace: OpenWorkspace, chooseToSave: ChooseToSave): Pick<Handlers, RecordChannel> {
  async function make(
    client: string,
    act: (record: ClientRecord) => Promise<Operation | null>,
  ): Promise<ResponseOf<'record:append'>> {
    const record = await workspace.record(client);
    const operation = await Promise.resolve(record)
      .then(act)
      .catch((error: unknown) => {
        throw refusalOf(error);
      });
    if (operation === null) throw new Refused('nothing-to-undo');
    const { status } = record;
    await workspace.follow(client, operation);
    return { operations: [operation], status };
  }
  return {
    'record:append': ({ client, change, restores }) =>
      make(client, (record) => {
        // Folded only where it may matter: most changes are answers.
        if (isSessionChange(change) && altersSigned(fold(record.operations), change)) throw new Refused('signed');
        return record.append(change, restores === undefined ? {} : { restores });
      }),
    'record:undo': ({ client }) => make(client, (record) => record.undo()),
    'record:redo': ({ client }) => make(client, (record) => record.redo()),
    'record:retry': async ({ client }) => ({ status: await (await workspace.record(client)).retry() }),
    'record:rescue': async ({ client }) => {
      const { operations } = await workspace.record(client);
      const name = workspace.clients.find(({ id }) => id === client)?.name ?? client;
      const path = await chooseToSave({
        purpose: 'rescue',
        kind: 'json',
        values: { client: name, day: localDay(new Date()) },
      });
      if (path === null) throw new Refused('cancelled');
      const { file } = await saveFile(path, rescueFile(client, operations));
      return { file };
    },
  };
}
