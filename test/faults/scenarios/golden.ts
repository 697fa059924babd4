import { cp, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { claimSaved, lookAtRecord, saveTheRest } from './look-at-record.ts';
import { SealedGolden } from '#test/golden/schema.ts';
import { temporaryFolder } from '#test/helpers/temporary-folder.ts';
import { Vault } from '#main/vault/vault.ts';
import { insist, type Scenario } from '#test/faults/scenario.ts';
import { client, device, sampleChange } from '#test/helpers/sample-operations.ts';
import { clientFolder } from '#main/record/client-folders.ts';
import { ClientRecord } from '#main/record/client-record.ts';
import { WorkspaceFile } from '#main/record/workspace-file.ts';

const fixtures = join(import.meta.dirname, '..', '..', 'fixtures');
const golden = join(fixtures, 'migrations', 'v1');
const sealedGolden = join(fixtures, 'sealed', 'v1');

/** A data folder as version 1 left it, opened and written by the app of today. */
export const openGolden: Scenario = {
  name: 'open the files of version 1',
  lay: async (folder) => {
    await cp(golden, folder, { recursive: true });
    return Array.from({ length: 32 }, (_, index) => `${device}-${index + 1}`);
  },
  act: async (folder, fileSystem, claims) => {
    const file = await WorkspaceFile.open({ dataFolder: folder, fileSystem });
    await file.update((current) => ({ ...current, focus: null }));
    const record = await ClientRecord.open({ folder: clientFolder(folder, client), client, device, fileSystem });
    await record.append(sampleChange(1));
    claimSaved(record, claims);
    return () => saveTheRest(record, claims);
  },
  look: async (folder, claims) => {
    const { workspace, notices, unopened } = await WorkspaceFile.open({ dataFolder: folder });
    const isWhole = workspace.device === device && workspace.clients.length === 1 && unopened.length === 0;
    insist(isWhole, 'the workspace lost its device or its client');
    const found = await lookAtRecord(clientFolder(folder, client), claims);
    return notices.length === 0 ? found : 'repaired';
  },
};

/** The golden folder as version 1 sealed it, with the key that its passphrase opens; unlocked once, which takes a while. */
const unlocked = once(async () => {
  const golden = SealedGolden.parse(JSON.parse(await readFile(`${sealedGolden}.json`, 'utf8')));
  await using folder = await temporaryFolder();
  await cp(join(sealedGolden, 'vault.json'), join(folder.path, 'vault.json'));
  const vault = await Vault.open({ dataFolder: folder.path });
  await vault.unlock(golden.passphrase);
  return { golden, cipher: vault.cipher };
});

/** The same under a passphrase: what an earlier app sealed is opened, worked on, and stays sealed. */
export const openSealedGolden: Scenario = {
  name: 'open the files of version 1, under a passphrase',
  lay: async (folder) => {
    await cp(sealedGolden, folder, { recursive: true });
    // What was backed up before is not opened here.
    await rm(join(folder, 'backups'), { recursive: true });
    const { golden } = await unlocked();
    const [first] = golden.clients;
    insist(first !== undefined, 'the golden folder has no client');
    return Array.from({ length: first.operations }, (_, index) => `${golden.device}-${index + 1}`);
  },
  act: async (folder, fileSystem, claims) => {
    const { golden, cipher } = await unlocked();
    const file = await WorkspaceFile.open({ dataFolder: folder, fileSystem, cipher });
    await file.update((current) => ({ ...current, focus: null }));
    const { device: writer } = golden;
    const place = { folder: clientFolder(folder, client), client, device: writer, fileSystem, cipher };
    const record = await ClientRecord.open(place);
    await record.append(sampleChange(1));
    claimSaved(record, claims, writer);
    return () => saveTheRest(record, claims, writer);
  },
  look: async (folder, claims) => {
    const { golden, cipher } = await unlocked();
    const vault = await Vault.open({ dataFolder: folder });
    insist(vault.stored !== null && !vault.isDamaged, 'the slots are gone');
    const { workspace, notices, unopened } = await WorkspaceFile.open({ dataFolder: folder, cipher });
    const isWhole = workspace.device === golden.device && workspace.clients.length === 2 && unopened.length === 0;
    insist(isWhole, 'the workspace lost its device or a client');
    const found = await lookAtRecord(clientFolder(folder, client), claims, golden.device, cipher);
    return notices.length === 0 ? found : 'repaired';
  },
};

function once<T>(work: () => Promise<T>): () => Promise<T> {
  let begun: Promise<T> | null = null;
  return () => (begun ??= work());
}
