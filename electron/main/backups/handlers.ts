import { isAbsolute, relative, resolve } from 'node:path';
import { Refused } from '#main/ipc/refused.ts';
import type { ChooseFolder } from '#main/files/choose-folder.ts';
import type { OpenWorkspace } from '#main/workspace/open-workspace.ts';
import { refusalOf } from '#main/workspace/refusal-of.ts';
import type { Handlers } from '#shared/ipc/contract.ts';
import type { BackupKeeper } from './keeper.ts';
import type { Restoring } from './restoring.ts';
import type { WorkInHand } from './work-in-hand.ts';

type BackupChannel = Extract<keyof Handlers, `backup:${string}` | `repair:${string}`>;

/** What backups need besides the data: a dialog, and a way to start the app again. */
interface Outside {
  readonly chooseFolder: ChooseFolder;
  readonly startAnew: () => void;
  /** Called when clients came onto the list, or one could be opened again. */
  readonly tellClients: () => void;
  /** What a person waits for, one at a time. */
  readonly inHand: WorkInHand;
}

/** Backups, restoring from them and repairing clients. Reading backups is loaded with the first question about them. */
export function backupHandlers(
  workspace: OpenWorkspace,
  keeper: BackupKeeper,
  { chooseFolder, startAnew, tellClients, inHand }: Outside,
): Pick<Handlers, BackupChannel> {
  const restoring = async (): Promise<Restoring> =>
    (await import('./restoring.ts')).restoringOf(workspace, keeper, workspace.fileSystem);
  const refused = (error: unknown): never => {
    throw refusalOf(error);
  };
  const told = <T>(work: Promise<T>): Promise<T> => work.catch(refused).finally(tellClients);
  return {
    'backup:state': () => {
      keeper.followUp();
      return keeper.state();
    },
    'backup:now': async () => {
      await inHand.run('back-up', (step) => keeper.backUp('by-hand', step));
      return keeper.state();
    },
    'backup:choose-second': async () => {
      const chosen = await chooseFolder('backups');
      if (chosen === null) throw new Refused('cancelled');
      // A copy inside what it is a copy of would be lost with it, and be copied itself.
      if (isWithin(workspace.folder, chosen)) throw new Refused('bad-request');
      await keeper.useSecond(chosen);
      return keeper.state();
    },
    'backup:forget-second': async () => {
      await keeper.useSecond(null);
      return keeper.state();
    },
    'backup:list': async () => ({ backups: [...(await keeper.list().catch(refused))] }),
    'backup:preview': async (id) =>
      inHand.run('preview', async (step) => (await restoring()).preview(id, step)).catch(refused),
    'backup:put-back': async ({ backup, clients }) => ({
      results: await told(inHand.run('put-back', async (step) => (await restoring()).putBack(backup, clients, step))),
    }),
    'backup:copy': async ({ backup, client, name }) =>
      told(inHand.run('copy', async () => (await restoring()).copy(backup, client, name))),
    'backup:replace': async (id) => {
      await inHand.run('replace', async (step) => (await restoring()).replaceAll(id, step)).catch(refused);
      startAnew();
      return {};
    },
    'backup:cancel': async () => {
      inHand.cancel();
      return {};
    },
    'repair:look': async ({ client }) =>
      inHand.run('look', async (step) => (await restoring()).look(client, step)).catch(refused),
    'repair:mend': async ({ client, files }) =>
      told(inHand.run('mend', async () => (await restoring()).mend(client, files))),
    'repair:copy': async ({ client, name }) =>
      told(inHand.run('copy', async () => (await restoring()).copyReadable(client, name))),
  };
}

function isWithin(folder: string, path: string): boolean {
  const way = relative(resolve(folder), resolve(path));
  return way === '' || !(way.startsWith('..') || isAbsolute(way));
}
