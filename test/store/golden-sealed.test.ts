import { cp, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { laySealed, sealedGoldens, summaryOf } from '#test/golden/lay-sealed.ts';
import { SealedGolden } from '#test/golden/schema.ts';
import { openBackedUp, type BackedUp } from '#test/helpers/backed-up.ts';
import { sampleChange } from '#test/helpers/sample-operations.ts';
import { snapshotOf } from '#test/helpers/snapshot.ts';
import { temporaryFolder } from '#test/helpers/temporary-folder.ts';
import { clientFolder } from '#main/record/client-folders.ts';
import { readEvidence } from '#main/record/evidence-files.ts';
import type { Cipher } from '#main/store/cipher.ts';
import { nodeFileSystem } from '#main/store/file-system.ts';
import { Vault } from '#main/vault/vault.ts';

const versions = (await readdir(sealedGoldens)).filter((name) => /^v\d+$/.test(name));

async function expectAll(app: BackedUp, { device, clients, paper }: SealedGolden, cipher: Cipher | null) {
  const { workspace } = app;
  expect([workspace.device, workspace.settings.theme, workspace.notices]).toEqual([device, 'dark', []]);
  for (const { id, name, ...summary } of clients) {
    const record = await workspace.record(id);
    expect(record.notices).toEqual([]);
    expect(summaryOf(record.operations)).toEqual(summary);
    expect(workspace.clients.find((client) => client.id === id)?.name).toBe(name);
  }
  const [{ id: client } = { id: '' }] = clients;
  const place = { client, folder: clientFolder(workspace.folder, client), fileSystem: nodeFileSystem, cipher };
  expect((await readEvidence(place, paper.sha256))?.toString('utf8')).toBe(paper.text);
  const backups = (await app.keeper.list()).filter(({ reason }) => reason === 'by-hand');
  expect(backups).toHaveLength(1);
  for (const backup of backups)
    expect(await app.restoring.preview({ place: backup.place, name: backup.name })).toMatchObject({
      damaged: [],
      clients: clients.map(({ id, operations }) => ({ client: id, operations: operations - 1 })),
    });
}

test('there is a golden data folder under a passphrase', () => {
  expect(versions).toContain('v1');
});

test.each(versions)(
  'what %s wrote under a passphrase opens with it, is worked on, and comes out whole',
  async (version) => {
    await using folder = await temporaryFolder();
    await cp(join(sealedGoldens, version), folder.path, { recursive: true });
    const golden = SealedGolden.parse(JSON.parse(await readFile(join(sealedGoldens, `${version}.json`), 'utf8')));
    const vault = await Vault.open({ dataFolder: folder.path });
    expect((await vault.unlock('不是这一句 2026')).outcome).toBe('wrong');
    expect((await vault.unlock(golden.passphrase)).outcome).toBe('done');
    const app = await openBackedUp(folder.path, nodeFileSystem, vault.cipher);
    await expectAll(app, golden, vault.cipher);
    await app.workspace.settle();
    await vault.turnOff();
    await expectAll(await openBackedUp(folder.path), golden, null);
    const [{ id } = { id: '' }] = golden.clients;
    const record = await (await openBackedUp(folder.path)).workspace.record(id);
    await record.append(sampleChange(31));
    expect(record.status.state).toBe('saved');
  },
);

test.each(versions)('the recovery code of %s opens it too, and looking at it changes nothing', async (version) => {
  await using folder = await temporaryFolder();
  await cp(join(sealedGoldens, version), folder.path, { recursive: true });
  const golden = SealedGolden.parse(JSON.parse(await readFile(join(sealedGoldens, `${version}.json`), 'utf8')));
  const before = await snapshotOf(join(folder.path, 'clients'));
  const vault = await Vault.open({ dataFolder: folder.path });
  expect((await vault.recover(golden.recoveryCode, '另一句口令 2026')).outcome).toBe('done');
  const app = await openBackedUp(folder.path, nodeFileSystem, vault.cipher);
  await expectAll(app, golden, vault.cipher);
  await app.workspace.settle();
  expect(await snapshotOf(join(folder.path, 'clients'))).toEqual(before);
  const again = await Vault.open({ dataFolder: folder.path });
  expect((await again.unlock(golden.passphrase)).outcome).toBe('wrong');
  expect((await again.unlock('另一句口令 2026')).outcome).toBe('done');
});

test('a golden folder laid today holds what is written beside it, and nothing of it in plain', async () => {
  await using folder = await temporaryFolder();
  const golden = SealedGolden.parse(await laySealed(folder.path));
  const vault = await Vault.open({ dataFolder: folder.path });
  await vault.unlock(golden.passphrase);
  await expectAll(await openBackedUp(folder.path, nodeFileSystem, vault.cipher), golden, vault.cipher);
  for (const entry of await readdir(folder.path, { recursive: true, withFileTypes: true })) {
    if (entry.isFile()) expect(await readFile(join(entry.parentPath, entry.name), 'utf8')).not.toMatch(/公司|毛毯/);
  }
});
