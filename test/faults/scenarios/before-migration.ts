import { insistSealed, sampleCipher } from './sealed.ts';
import { unwrapped } from './unwrapped.ts';
import { insist, type Scenario } from '#test/faults/scenario.ts';
import { addClient, openBackedUp } from '#test/helpers/backed-up.ts';
import { sampleChange } from '#test/helpers/sample-operations.ts';
import { formatsOfToday } from '#main/backups/before-migration.ts';
import { openRestored } from '#main/backups/open-restored.ts';
import { WorkspaceFile } from '#main/record/workspace-file.ts';
import type { Cipher } from '#main/store/cipher.ts';
import { nodeFileSystem } from '#main/store/file-system.ts';

/** The forms of an app that comes after this one. */
const tomorrow = { ...formatsOfToday, batch: formatsOfToday.batch + 1 };

/** A newer app opens the folder for the first time: it takes a backup of the older forms before anything is written. */
function beforeMigration(suffix: string, cipher: Cipher | null): Scenario {
  return {
    name: `back up before a migration${suffix}`,
    stride: 7,
    lay: async (folder) => {
      const app = await openBackedUp(folder, nodeFileSystem, cipher);
      const client = await addClient(app.workspace, 3, 'paper');
      return (await app.workspace.record(client)).operations.map(({ id }) => `${client}/${id}`);
    },
    act: async (folder, fileSystem, claims) => {
      const workspace = await openRestored(folder, { fileSystem, cipher }, tomorrow);
      const [first] = workspace.clients;
      insist(first !== undefined, 'the list of clients is empty');
      const record = await unwrapped(workspace.record(first.id));
      await record.append(sampleChange(7));
      const { operations, status } = record;
      for (const { id } of operations.slice(0, operations.length - status.unsaved)) claims.add(`${first.id}/${id}`);
      return () => workspace.settle();
    },
    look: async (folder, claims) => {
      if (cipher !== null) await insistSealed(folder);
      const { workspace, keeper, restoring } = await openBackedUp(folder, nodeFileSystem, cipher);
      let isRepaired = workspace.notices.length > 0;
      for (const claim of claims) {
        const [client = '', operation] = claim.split('/');
        const { operations, notices } = await workspace.record(client);
        isRepaired ||= notices.length > 0;
        insist(
          operations.some(({ id }) => id === operation),
          `lost: ${claim}`,
        );
      }
      const backups = (await keeper.list()).filter(({ reason }) => reason === 'before-migration');
      const { formats } = (await WorkspaceFile.open({ dataFolder: folder, cipher })).workspace;
      const isReached = formats?.batch === tomorrow.batch;
      insist(!isReached || backups.length > 0, 'the newer form counts as reached, and nothing was backed up before');
      for (const { place, name } of backups) {
        const { damaged } = await restoring.preview({ place, name });
        insist(damaged.length === 0, `the backup is damaged: ${damaged.join(', ')}`);
      }
      await workspace.settle();
      return isRepaired ? 'repaired' : 'survived';
    },
  };
}

export const migrateFolder = beforeMigration('', null);

/** The same under a passphrase. */
export const sealedMigrateFolder = beforeMigration(', under a passphrase', sampleCipher);
