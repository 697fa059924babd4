import { lookAtRecord } from './look-at-record.ts';
import { insist, type Claims, type Found, type Scenario } from '#test/faults/scenario.ts';
import { client, device, layDownRecord } from '#test/helpers/sample-operations.ts';
import { clientFolder } from '#main/record/client-folders.ts';
import { Vault } from '#main/vault/vault.ts';
import { openWorkspace } from '#main/workspace/open.ts';
import type { FileSystem } from '#main/store/file-system.ts';

const [passphrase, nextPassphrase] = ['海上的风向 2026', '岸上的灯火 2027'] as const;
const looks = { language: null, theme: 'system', textSize: 100 } as const;
const cost = { N: 2 ** 14, r: 8, p: 1 };
/** Trying a passphrase takes its time. */
const stride = 19;
const ids = [1, 2, 3, 4, 5].map((counter) => `${device}-${counter}`);

const openVault = (dataFolder: string, fileSystem?: FileSystem): Promise<Vault> =>
  Vault.open(fileSystem === undefined ? { dataFolder, cost } : { dataFolder, cost, fileSystem });

async function lay(folder: string): Promise<readonly string[]> {
  await layDownRecord(clientFolder(folder, client), 5, 3);
  await (await openWorkspace(folder)).settle();
  return ids;
}

async function layLocked(folder: string): Promise<readonly string[]> {
  await lay(folder);
  await (await openVault(folder)).turnOn(passphrase, looks);
  return ids;
}

/** Whatever state the lock was left in, the passphrase opens all, and what was begun can be finished and ended. */
async function look(folder: string, claims: Claims, words: readonly string[] = [passphrase]): Promise<Found> {
  let isRepaired = false;
  const vault = await openVault(folder);
  insist(!vault.isDamaged, 'the slots are gone');
  if (vault.stored !== null) {
    insist(await opens(vault, words), 'the passphrase does not open it');
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
  stride,
  lay,
  act: async (folder, fileSystem) => {
    const vault = await openVault(folder, fileSystem);
    await vault.turnOn(passphrase, looks);
    return () => Promise.resolve();
  },
  look: (folder, claims) => look(folder, claims),
};

/** Every file is opened again. */
export const turnOff: Scenario = {
  name: 'turn a passphrase off',
  stride,
  lay: layLocked,
  act: async (folder, fileSystem) => {
    const vault = await openVault(folder, fileSystem);
    insist((await vault.unlock(passphrase)).outcome === 'done', 'the passphrase does not open it');
    await vault.turnOff();
    return () => Promise.resolve();
  },
  look: (folder, claims) => look(folder, claims),
};

const changed = 'changed';

/** The key is wrapped under another passphrase: what is said to be in force opens it, and before that one of the two does. */
export const changePassphrase: Scenario = {
  name: 'change the passphrase',
  stride: 7,
  lay: layLocked,
  act: async (folder, fileSystem, claims) => {
    const vault = await openVault(folder, fileSystem);
    const { outcome } = await vault.change(passphrase, nextPassphrase);
    insist(outcome === 'done', 'the passphrase does not open it');
    claims.add(changed);
    return () => Promise.resolve();
  },
  look: async (folder, claims) => {
    const operations = new Set([...claims].filter((id) => id !== changed));
    return look(folder, operations, claims.has(changed) ? [nextPassphrase] : [passphrase, nextPassphrase]);
  },
};

async function opens(vault: Vault, words: readonly string[]): Promise<boolean> {
  for (const word of words) if ((await vault.unlock(word)).outcome === 'done') return true;
  return false;
}
