import { copyFile, readdir, readFile, rm, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { clientFolder } from '#main/record/client-folders.ts';
import { ClientRecord } from '#main/record/client-record.ts';
import { nodeFileSystem } from '#main/store/file-system.ts';
import { openWorkspace } from '#main/workspace/open.ts';
import { backUp, openBackedUp, type BackedUp } from '#test/helpers/backed-up.ts';
import { client, creation, sampleChange } from '#test/helpers/sample-operations.ts';
import { snapshotOf } from '#test/helpers/snapshot.ts';
import { temporaryFolder } from '#test/helpers/temporary-folder.ts';
import { orThrow } from '#test/helpers/travelling.ts';

/** A client of eight operations of this computer, three a file: two sealed, one begun. */
async function lay(folder: string): Promise<{ readonly app: BackedUp; readonly path: (number: number) => string }> {
  const { device } = await openWorkspace(folder);
  const options = { folder: clientFolder(folder, client), client, device, batchSize: 3 };
  const record = await ClientRecord.create(options, creation);
  for (let index = 1; index < 8; index += 1) await record.append(sampleChange(index));
  const app = await openBackedUp(folder);
  await app.workspace.record(client);
  await app.workspace.settle();
  return { app, path: (number) => join(clientFolder(folder, client), `${device}-${number}.json`) };
}

async function spoil(path: string, missing = 90): Promise<void> {
  await truncate(path, (await readFile(path)).length - missing);
  await copyFile(path, `${path}.backup`);
}

test('a damaged file without a whole copy is named, and a click brings it back from a backup', async () => {
  await using folder = await temporaryFolder();
  const { app, path } = await lay(folder.path);
  const id = await backUp(app);
  const { operations } = await app.workspace.record(client);
  await spoil(path(2));
  const again = await openBackedUp(folder.path);
  await expect(again.workspace.record(client)).rejects.toThrow('repair-needed');
  const report = await again.restoring.look(client);
  expect(report).toMatchObject({ whole: { files: 2, operations: 5 }, readable: { operations: 8 } });
  expect(report.damaged).toMatchObject([
    {
      file: `${again.workspace.device}-2.json`,
      state: 'damaged',
      isOwn: true,
      sources: [{ source: { kind: 'backup', backup: id }, operations: 3 }, { source: { kind: 'salvage' } }],
    },
  ]);
  expect(await again.restoring.mend(client, [])).toMatchObject({ operations: 8 });
  expect((await again.workspace.record(client)).operations).toEqual(operations);
  expect((await readdir(clientFolder(folder.path, client))).filter((name) => name.includes('.corrupt-')).length).toBe(
    2,
  );
  const fresh = await openBackedUp(folder.path);
  const record = await fresh.workspace.record(client);
  expect(record.notices).toEqual([]);
  expect((await record.append(sampleChange(9))).id).toBe(`${fresh.workspace.device}-9`);
});

test('without a backup what can be proved of the file itself is taken, and no id is given twice', async () => {
  await using folder = await temporaryFolder();
  const { path } = await lay(folder.path);
  await spoil(path(3), 6);
  const app = await openBackedUp(folder.path);
  await expect(app.workspace.record(client)).rejects.toThrow('repair-needed');
  const { damaged } = await app.restoring.look(client);
  expect(damaged[0]?.sources).toMatchObject([{ source: { kind: 'salvage' }, operations: 1 }]);
  await app.restoring.mend(client, [{ file: orThrow(damaged[0]).file, source: { kind: 'salvage' } }]);
  const record = await app.workspace.record(client);
  expect(record.operations.length).toBe(7);
  const next = await record.append(sampleChange(8));
  expect(next).toMatchObject({ afterLoss: true });
  expect(Number(next.id.split('-').at(-1))).toBeGreaterThan(8);
});

test('a file nothing is left of is put aside, and the client opens without it', async () => {
  await using folder = await temporaryFolder();
  const { path } = await lay(folder.path);
  await writeFile(path(2), '');
  await writeFile(`${path(2)}.backup`, '');
  const app = await openBackedUp(folder.path);
  const { damaged } = await app.restoring.look(client);
  expect(damaged).toMatchObject([{ sources: [] }]);
  expect(await app.restoring.mend(client, [])).toMatchObject({ operations: 5 });
});

test('all that can be read opens as a copy, and the damaged client is not touched', async () => {
  await using folder = await temporaryFolder();
  const { path } = await lay(folder.path);
  await spoil(path(2));
  const app = await openBackedUp(folder.path);
  const before = await snapshotOf(clientFolder(folder.path, client));
  const { readable } = await app.restoring.look(client);
  const copy = await app.restoring.copyReadable(client, '甲公司（可读部分）');
  expect(copy.operations).toBe(readable.operations);
  expect(copy.operations).toBeGreaterThanOrEqual(6);
  expect(await snapshotOf(clientFolder(folder.path, client))).toEqual(before);
  const again = await openBackedUp(folder.path);
  const record = await again.workspace.record(copy.client);
  expect(record.notices).toEqual([]);
  await record.append(sampleChange(20));
  expect(record.status.state).toBe('saved');
  await expect(again.workspace.record(client)).rejects.toThrow('repair-needed');
});

test('a flipped bit in the middle of a file proves what is before it and nothing after', async () => {
  await using folder = await temporaryFolder();
  const { path } = await lay(folder.path);
  const bytes = await readFile(path(1));
  const at = bytes.indexOf('fact2');
  bytes[at] = (bytes[at] ?? 0) ^ 1;
  await writeFile(path(1), bytes);
  await writeFile(`${path(1)}.backup`, bytes);
  const app = await openBackedUp(folder.path);
  const { damaged } = await app.restoring.look(client);
  // The third is altered, and still names the hash of the second.
  expect(damaged[0]?.sources[0]?.operations).toBe(2);
});

test('a choice that is not there is refused and changes nothing', async () => {
  await using folder = await temporaryFolder();
  const { app: laid, path } = await lay(folder.path);
  await backUp(laid);
  await spoil(path(2));
  const app = await openBackedUp(folder.path);
  const before = await snapshotOf(clientFolder(folder.path, client));
  const source = { kind: 'backup', backup: { place: 'first', name: '2020-01-01 00.00.00 hourly' } } as const;
  const choice = [{ file: `${app.workspace.device}-2.json`, source }];
  await expect(app.restoring.mend(client, choice)).rejects.toThrow('bad-request');
  expect(await snapshotOf(clientFolder(folder.path, client))).toEqual(before);
});

test('backups that cannot be read now are not taken for none: nothing lesser stands in for a file meanwhile', async () => {
  await using folder = await temporaryFolder();
  const { app: laid, path } = await lay(folder.path);
  await backUp(laid);
  await spoil(path(2));
  let isUnreadable = true;
  const app = await openBackedUp(folder.path, {
    ...nodeFileSystem,
    readdir: async (path) => {
      if (isUnreadable && path.endsWith('backups')) throw Object.assign(new Error('unreadable'), { code: 'EIO' });
      return nodeFileSystem.readdir(path);
    },
  });
  const before = await snapshotOf(clientFolder(folder.path, client));
  await expect(app.restoring.look(client)).rejects.toThrow('unreadable');
  await expect(app.restoring.mend(client, [])).rejects.toThrow('unreadable');
  await expect(app.restoring.copyReadable(client, '副本')).rejects.toThrow('unreadable');
  expect(await snapshotOf(clientFolder(folder.path, client))).toEqual(before);
  isUnreadable = false;
  expect(await app.restoring.mend(client, [])).toMatchObject({ operations: 8 });
});

test('a list of clients that had to be made anew is said, and every client is on it', async () => {
  await using folder = await temporaryFolder();
  await lay(folder.path);
  for (const name of ['workspace.json', 'workspace.json.backup']) {
    await rm(join(folder.path, name), { force: true });
    await writeFile(join(folder.path, name), 'nothing');
  }
  const { workspace } = await openBackedUp(folder.path);
  expect(workspace.notices.map(({ kind }) => kind)).toContain('rebuilt');
  expect(workspace.clients.map(({ id }) => id)).toEqual([client]);
});

test('what a person went on without is told no more, and its backup still offers it once a client opens', async () => {
  await using folder = await temporaryFolder();
  const { app, path } = await lay(folder.path);
  const id = await backUp(app);
  const { operations } = await app.workspace.record(client);
  await writeFile(path(3), '');
  await writeFile(`${path(3)}.backup`, '');
  const broken = await openBackedUp(folder.path);
  await expect(broken.workspace.record(client)).rejects.toThrow('repair-needed');
  expect(await broken.restoring.look(client)).toMatchObject({ isOpen: false, more: null });
  const file = `${broken.workspace.device}-3.json`;
  await broken.restoring.mend(client, [{ file, source: { kind: 'without' } }]);
  await broken.workspace.settle();
  for (let start = 0; start < 2; start += 1) {
    const app2 = await openBackedUp(folder.path);
    expect((await app2.workspace.record(client)).notices).toEqual([]);
    const report = await app2.restoring.look(client);
    expect(report).toMatchObject({ isOpen: true, damaged: [], more: { backup: id, operations: 2 } });
    await app2.workspace.settle();
  }
  const last = await openBackedUp(folder.path);
  expect(await last.restoring.putBack(id, [client])).toMatchObject([{ operations: 2 }]);
  const record = await last.workspace.record(client);
  expect(record.operations).toEqual(operations);
  expect((await last.restoring.look(client)).more).toBeNull();
});
