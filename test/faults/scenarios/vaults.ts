import { lookAtRecord } from './look-at-record.ts';
import { insist, type Claims, type Found, type Scenario } from '#test/faults/scenario.ts';
import { client, device, layDownRecord } from '#test/helpers/sample-operations.ts';
import { clientFolder } from '#main/record/client-folders.ts';
import { Vault } from '#main/vault/vault.ts';
import { openWorkspace } from '#main/workspace/open.ts';
import type { FileSystem } from '#main/store/file-system.ts';

const passphrase = '海上的风向 2026';
const looks = { language: null, theme: 'system', textSize: 100 } as const;
const cost = { N: 2 ** 14, r: 8, p: 1 };
const ids = [1, 2, 3, 4, 5].map((counter) => `${device}-${counter}`);

const openVault = (dataFolder: string, fileSystem?: FileSystem): Promise<Vault> =>
  Vault.open(fileSystem === undefined ? { dataFolder, cost } : { dataFolder, cost, fileSystem });

async function lay(folder: string): Promise<readonly string[]> {
  await layDownRecord(clientFolder(folder, client), 5, 3);
  await (await openWorkspace(folder)).settle();
  return ids;
}

/** Whatever state the lock was left in, the passphrase opens all, and what was begun can be finished and ended. */
async function look(folder: string, claims: Claims): Promise<Found> {
  let isRepaired = false;
  const vault = await openVault(folder);
  insist(!vault.isDamaged, 'the slots are gone');
  if (vault.stored !== null) {
    insist((await vault.unlock(passphrase)).outcome === 'done', 'the passphrase does not open it');
    // Both forms together, before anything is finished.
    const workspace = await openWorkspace(folder, { cipher: vault.cipher });
    const record = await workspace.record(client);
    insist(
      [...claims].every((id) => record.operations.some((operation) => operation.id === id)),
      'operations are lost',
    );
    // What a stop left half written is kept aside, and told.
    isRepaired = record.notices.length > 0;
    await workspace.settle();
    await vault.finish();
    if (vault.stored !== null) await vault.turnOff();
  }
  const found = await lookAtRecord(clientFolder(folder, client), claims);
  return isRepaired ? 'repaired' : found;
}

/** Every file is sealed. */
export const turnOn: Scenario = {
  name: 'turn a passphrase on',
  lay,
  act: async (folder, fileSystem) => {
    const vault = await openVault(folder, fileSystem);
    await vault.turnOn(passphrase, looks);
    return () => Promise.resolve();
  },
  look,
};

/** Every file is opened again. */
export const turnOff: Scenario = {
  name: 'turn a passphrase off',
  lay: async (folder) => {
    await lay(folder);
    await (await openVault(folder)).turnOn(passphrase, looks);
    return ids;
  },
  act: async (folder, fileSystem) => {
    const vault = await openVault(folder, fileSystem);
    insist((await vault.unlock(passphrase)).outcome === 'done', 'the passphrase does not open it');
    await vault.turnOff();
    return () => Promise.resolve();
  },
  look,
};
