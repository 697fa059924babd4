import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { sampleChange } from '#test/helpers/sample-operations.ts';
import { sha256Of } from '#test/helpers/sha256.ts';
import { temporaryFolder } from '#test/helpers/temporary-folder.ts';
import { addClient, backUp, openBackedUp } from '#test/helpers/backed-up.ts';
import type { BackupId } from '#shared/backups/contract.ts';
import { clientFolder } from '#main/record/client-folders.ts';
import { Locked } from '#main/store/cipher.ts';
import { nodeFileSystem } from '#main/store/file-system.ts';
import { Vault } from '#main/vault/vault.ts';

const passphrase = '海上的风向 2026';
const looks = { language: 'zh-CN', theme: 'dark', textSize: 115 } as const;
const cost = { N: 2 ** 14, r: 8, p: 1 };
const paper = '报关单 甲公司 2026';

const openVault = (dataFolder: string): Promise<Vault> => Vault.open({ dataFolder, cost });

/** A client of four operations and a paper, with a second folder; resolves with its id and its backup. */
async function layBackedUp(
  folder: string,
  second: string | null = null,
): Promise<{ readonly client: string; readonly id: BackupId }> {
  const app = await openBackedUp(folder);
  if (second !== null) await app.keeper.useSecond(second);
  const client = await addClient(app.workspace, 4, paper);
  const id = await backUp(app);
  await app.keeper.stop();
  await app.workspace.settle();
  return { client, id };
}

async function turnedOn(folder: string): Promise<Vault> {
  const vault = await openVault(folder);
  await vault.turnOn(passphrase, looks);
  return vault;
}

test('a backup from before a passphrase is listed, whole and restored from after it was turned on, and off again', async () => {
  await using folder = await temporaryFolder();
  const { client, id } = await layBackedUp(folder.path);
  const vault = await turnedOn(folder.path);
  const sealed = await openBackedUp(folder.path, nodeFileSystem, vault.cipher);
  expect((await sealed.keeper.list()).map(({ name }) => name)).toEqual([id.name]);
  const preview = await sealed.restoring.preview(id);
  expect(preview).toMatchObject({ damaged: [], clients: [{ client, state: 'same', operations: 4 }] });
  const copied = await sealed.restoring.copy(id, client, '副本');
  // The paper of the copy is sealed for the copy: opened again, it is what it was.
  await sealed.workspace.settle();
  const path = join(clientFolder(folder.path, copied.client), 'evidence', sha256Of(paper));
  expect((await readFile(path)).includes('报关单')).toBe(false);
  await sealed.keeper.stop();
  await vault.turnOff();
  expect(await readFile(path, 'utf8')).toBe(paper);
  const plain = await openBackedUp(folder.path);
  expect(await plain.restoring.preview(id)).toMatchObject({ damaged: [], clients: [{ state: 'same' }, {}] });
  await plain.restoring.replaceAll(id);
  const replaced = await openBackedUp(folder.path);
  expect((await replaced.workspace.record(client)).operations.length).toBe(4);
});

test('replaced by a backup from before, a workspace keeps the passphrase of today, and nothing lies there in plain form', async () => {
  await using folder = await temporaryFolder();
  await using disk = await temporaryFolder();
  const { client, id } = await layBackedUp(folder.path, disk.path);
  const vault = await turnedOn(folder.path);
  for (const place of ['first', 'second'] as const) {
    const app = await openBackedUp(folder.path, nodeFileSystem, vault.cipher);
    await (await app.workspace.record(client)).append(sampleChange(7));
    await app.workspace.settle();
    await app.restoring.replaceAll({ place, name: id.name });
    await app.keeper.stop();
    const again = await openBackedUp(folder.path, nodeFileSystem, vault.cipher);
    expect((await again.workspace.record(client)).operations.length).toBe(4);
    await again.workspace.settle();
    await again.keeper.stop();
    expect(await textsBelow(folder.path)).not.toContain('甲公司');
    expect(await readFile(join(clientFolder(folder.path, client), 'evidence', sha256Of(paper)), 'utf8')).not.toBe(
      paper,
    );
  }
  await expect(openBackedUp(folder.path)).rejects.toThrow(Locked);
  expect((await (await openVault(folder.path)).unlock(passphrase)).outcome).toBe('done');
});

test('what was replaced under a passphrase is opened with the rest when it is turned off', async () => {
  await using folder = await temporaryFolder();
  const { client, id } = await layBackedUp(folder.path);
  const plain = await openBackedUp(folder.path);
  await plain.restoring.replaceAll(id);
  await plain.keeper.stop();
  const app = await openBackedUp(folder.path);
  await app.workspace.settle();
  const vault = await turnedOn(folder.path);
  expect(await textsBelow(join(folder.path, 'replaced'))).not.toContain('甲公司');
  await vault.turnOff();
  expect(await textsBelow(join(folder.path, 'replaced'))).toContain('甲公司');
  expect((await (await openBackedUp(folder.path)).workspace.record(client)).operations.length).toBe(4);
});

test('a paper altered in a sealed backup is damage, and is not put back', async () => {
  await using folder = await temporaryFolder();
  const { client, id } = await layBackedUp(folder.path);
  const vault = await turnedOn(folder.path);
  const name = sha256Of(paper);
  const stored = join(folder.path, 'backups', id.name, 'clients', client, 'evidence', name);
  const bytes = await readFile(stored);
  bytes[bytes.length - 1] = (bytes.at(-1) ?? 0) ^ 1;
  await writeFile(stored, bytes);
  await rm(join(clientFolder(folder.path, client), 'evidence', name));
  const app = await openBackedUp(folder.path, nodeFileSystem, vault.cipher);
  expect((await app.restoring.preview(id)).damaged).toEqual([`clients/${client}/evidence/${name}`]);
  expect(await app.restoring.putBack(id, [client])).toMatchObject([{ papers: 0 }]);
  await expect(app.restoring.replaceAll(id)).rejects.toThrow('repair-needed');
});

/** Everything in the files below a folder, as text. */
async function textsBelow(folder: string): Promise<string> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  return (await Promise.all(files.map((file) => readFile(file, 'utf8')))).join('\n');
}
