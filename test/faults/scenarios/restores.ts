import { readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { insistSealed, sampleCipher } from './sealed.ts';
import { unwrapped } from './unwrapped.ts';
import { insist, type Claims, type Found, type Scenario } from '#test/faults/scenario.ts';
import { addClient, backUp, openBackedUp, type BackedUp } from '#test/helpers/backed-up.ts';
import { creation, sampleChange } from '#test/helpers/sample-operations.ts';
import { BackupKeeper } from '#main/backups/keeper.ts';
import { finishRestoring, openRestored } from '#main/backups/open-restored.ts';
import { restoringOf } from '#main/backups/restoring.ts';
import { clientFolder } from '#main/record/client-folders.ts';
import type { Cipher } from '#main/store/cipher.ts';
import { nodeFileSystem, type FileSystem } from '#main/store/file-system.ts';
import type { BackupId } from '#shared/backups/contract.ts';

/** A start, a backup and a restoring make hundreds of calls. */
const stride = 19;
/** How many operations of the first client are in the backup. */
const inBackup = 4;

/** The app as it starts, on a disk that may fail: nothing goes past it. */
async function start(folder: string, fileSystem: FileSystem, cipher: Cipher | null): Promise<BackedUp> {
  await finishRestoring(folder, fileSystem);
  const workspace = await openRestored(folder, { fileSystem, cipher });
  const keeper = new BackupKeeper(workspace, { fileSystem });
  return { workspace, keeper, restoring: restoringOf(workspace, keeper, fileSystem) };
}

/** Two clients, a backup of both, and a change to the second after it; the claims are operations of the second. */
async function lay(folder: string, cipher: Cipher | null): Promise<readonly string[]> {
  const app = await openBackedUp(folder, nodeFileSystem, cipher);
  await addClient(app.workspace, inBackup, 'paper');
  const second = await addClient(app.workspace, 2);
  await backUp(app);
  await (await app.workspace.record(second)).append(sampleChange(5));
  await app.workspace.settle();
  await app.keeper.stop();
  return (await app.workspace.record(second)).operations.map(({ id }) => `${second}/${id}`);
}

async function backupOf(app: BackedUp): Promise<BackupId> {
  const found = (await app.keeper.list()).find(({ reason }) => reason === 'by-hand');
  insist(found !== undefined, 'the backup is gone');
  return { place: found.place, name: found.name };
}

function firstOf({ workspace }: BackedUp): string {
  const [id] = [...workspace.clients.map((client) => client.id), ...workspace.unopened];
  insist(id !== undefined, 'the list of clients is empty');
  return id;
}

/** Every operation of `claims` is there, and the backup can be looked into and is whole. */
async function lookAt(
  folder: string,
  claims: Claims,
  cipher: Cipher | null,
): Promise<{ readonly app: BackedUp; readonly found: Found }> {
  if (cipher !== null) await insistSealed(folder);
  const app = await openBackedUp(folder, nodeFileSystem, cipher);
  let found: Found = app.workspace.notices.length === 0 ? 'survived' : 'repaired';
  for (const claim of claims) {
    const [client = '', operation] = claim.split('/');
    const record = await app.workspace.record(client);
    if (record.notices.length > 0) found = 'repaired';
    insist(
      record.operations.some(({ id }) => id === operation),
      `lost: ${claim}`,
    );
  }
  const { damaged } = await app.restoring.preview(await backupOf(app));
  insist(damaged.length === 0, `the backup is damaged: ${damaged.join(', ')}`);
  return { app, found };
}

function restoring(
  name: string,
  cipher: Cipher | null,
  spoil: (folder: string, client: string) => Promise<void>,
  work: (app: BackedUp, backup: BackupId, client: string) => Promise<string>,
): Scenario {
  return {
    name,
    stride,
    lay: async (folder) => {
      const claims = await lay(folder, cipher);
      await spoil(folder, firstOf(await openBackedUp(folder, nodeFileSystem, cipher)));
      return claims;
    },
    act: async (folder, fileSystem, claims) => {
      const app = await start(folder, fileSystem, cipher);
      const client = await unwrapped(work(app, await backupOf(app), firstOf(app)));
      const { operations, status } = await app.workspace.record(client);
      for (const { id } of operations.slice(0, operations.length - status.unsaved)) claims.add(`${client}/${id}`);
      return () => app.workspace.settle();
    },
    look: async (folder, claims) => {
      const { app, found } = await lookAt(folder, claims, cipher);
      // Whatever was left of it, the same works on a disk that is well.
      const client = await work(app, await backupOf(app), firstOf(app));
      insist((await app.workspace.record(client)).operations.length >= inBackup, 'it could not be restored');
      await app.workspace.settle();
      await app.keeper.stop();
      return found;
    },
  };
}

/** What is done with backups, in a data folder sealed by a cipher or plain. */
function restoreScenarios(suffix: string, cipher: Cipher | null) {
  /** A client whose folder is gone comes back from a backup. */
  const putBack = restoring(
    `restore a lost client${suffix}`,
    cipher,
    (folder, client) => rm(clientFolder(folder, client), { recursive: true }),
    async ({ restoring }, backup, client) => {
      await restoring.putBack(backup, [client]);
      return client;
    },
  );

  /** A client of a backup becomes another one. */
  const copyFromBackup = restoring(
    `restore as a copy${suffix}`,
    cipher,
    () => Promise.resolve(),
    async ({ restoring }, backup, client) => (await restoring.copy(backup, client, '副本')).client,
  );

  /** A client's file is damaged, with the copy beside it, and is made anew from a backup. */
  const mendFromBackup = restoring(
    `repair from a backup${suffix}`,
    cipher,
    async (folder, client) => {
      const own = clientFolder(folder, client);
      const files = (await readdir(own)).filter((name) => name.includes('.json'));
      for (const name of files) await writeFile(join(own, name), Buffer.alloc(300));
    },
    async ({ workspace, restoring }, _backup, client) => {
      const isOpen = await workspace.record(client).then(
        () => true,
        () => false,
      );
      if (!isOpen) await restoring.mend(client, []);
      return client;
    },
  );
  return { putBack, copyFromBackup, mendFromBackup, replaceEverything: replacing(suffix, cipher) };
}

/** A backup takes the place of everything: decided, and finished by the next start. */
function replacing(suffix: string, cipher: Cipher | null): Scenario {
  return {
    name: `restore everything${suffix}`,
    stride: 43,
    lay: (folder) => lay(folder, cipher),
    act: async (folder, fileSystem, claims) => {
      const app = await start(folder, fileSystem, cipher);
      await unwrapped(app.restoring.replaceAll(await backupOf(app)));
      // From here on the state of the backup is the one to be found.
      claims.clear();
      claims.add('replaced');
      await app.workspace.settle();
      await app.keeper.stop();
      const again = await start(folder, fileSystem, cipher);
      await unwrapped(again.workspace.record(firstOf(again)));
      return () => again.workspace.settle();
    },
    look: async (folder, claims) => {
      const before = await readdir(join(folder, 'replaced')).catch(() => []);
      if (cipher !== null) await insistSealed(folder);
      const app = await openBackedUp(folder, nodeFileSystem, cipher);
      const [, second] = app.workspace.clients;
      insist(app.workspace.clients.length === 2 && second !== undefined, 'a client is gone');
      const { operations, notices } = await app.workspace.record(second.id);
      const isReplaced = operations.length === 2;
      insist(isReplaced || operations.length === 3, `${operations.length} operations are neither before nor after`);
      insist(isReplaced || !claims.has('replaced'), 'what was decided did not happen');
      if (isReplaced) {
        const reasons = (await app.keeper.list()).map(({ reason }) => reason);
        insist(reasons.includes('before-restore'), 'what was there before is in no backup');
      }
      const record = await app.workspace.record(firstOf(app));
      insist(record.operations[0]?.kind === creation.kind, 'the first client does not open');
      await record.append(sampleChange(9));
      insist(record.status.state === 'saved', 'work cannot go on');
      await app.workspace.settle();
      return notices.length + app.workspace.notices.length === 0 && before.length <= 1 ? 'survived' : 'repaired';
    },
  };
}

export const { putBack, copyFromBackup, mendFromBackup, replaceEverything } = restoreScenarios('', null);

/** The same under a passphrase. */
export const sealedRestores = Object.values(restoreScenarios(', under a passphrase', sampleCipher));
