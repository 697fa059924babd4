import { copyFile, mkdir, readdir, readFile, rename, rm, stat, symlink, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { takeBackup } from '#main/backups/take-backup.ts';
import { manifestName } from '#main/backups/manifest.ts';
import { writeEnvelope } from '#main/store/envelope.ts';
import { nodeFileSystem } from '#main/store/file-system.ts';
import { openWorkspace } from '#main/workspace/open.ts';
import { addClient, backUp, openBackedUp } from '#test/helpers/backed-up.ts';
import { faultyDisk } from '#test/helpers/faulty-file-system.ts';
import { sampleChange } from '#test/helpers/sample-operations.ts';
import { sha256Of } from '#test/helpers/sha256.ts';
import { snapshotOf } from '#test/helpers/snapshot.ts';
import { temporaryFolder } from '#test/helpers/temporary-folder.ts';

const folderOf = (data: string, name: string): string => join(data, 'backups', name);

test('a backup is a full data folder under the time it was taken, which opens as it is', async () => {
  await using folder = await temporaryFolder();
  const app = await openBackedUp(folder.path);
  const client = await addClient(app.workspace, 5, 'paper');
  const { name } = await backUp(app);
  expect(name).toMatch(/^\d{4}-\d{2}-\d{2} \d{2}\.\d{2}\.\d{2} by-hand$/);
  const copy = join(folder.path, 'elsewhere');
  await rename(folderOf(folder.path, name), copy);
  const opened = await openWorkspace(copy);
  expect(opened.notices).toEqual([]);
  expect((await opened.record(client)).operations).toEqual((await app.workspace.record(client)).operations);
  expect(await readFile(join(copy, 'clients', client, 'evidence', sha256Of('paper')), 'utf8')).toBe('paper');
});

test('files are copied byte for byte, never share bytes with those in use, and take room once', async () => {
  await using folder = await temporaryFolder();
  const app = await openBackedUp(folder.path);
  const client = await addClient(app.workspace, 5, 'paper');
  const first = folderOf(folder.path, (await backUp(app)).name);
  await (await app.workspace.record(client)).append(sampleChange(9));
  const second = folderOf(folder.path, (await backUp(app)).name);
  const paper = join('clients', client, 'evidence', sha256Of('paper'));
  const [live, one, two] = await Promise.all([folder.path, first, second].map((at) => stat(join(at, paper))));
  expect(one?.ino).toBe(two?.ino);
  expect(one?.ino).not.toBe(live?.ino);
  const batch = join('clients', client, `${app.workspace.device}-1.json`);
  expect(await readFile(join(second, batch))).toEqual(await readFile(join(folder.path, batch)));
  expect(await readFile(join(first, batch))).not.toEqual(await readFile(join(second, batch)));
});

test('in the background one is taken an hour after the last, and only where something changed', async () => {
  await using folder = await temporaryFolder();
  const { workspace } = await openBackedUp(folder.path);
  const client = await addClient(workspace, 2);
  let now = Date.now();
  const { BackupKeeper } = await import('#main/backups/keeper.ts');
  const keeper = new BackupKeeper(workspace, { now: () => now });
  const count = async (): Promise<number> => (await keeper.list()).length;
  await keeper.takeHourly();
  expect(await count()).toBe(1);
  await (await workspace.record(client)).append(sampleChange(3));
  now += 50 * 60_000;
  await keeper.takeHourly();
  expect(await count()).toBe(1);
  now += 20 * 60_000;
  await keeper.takeHourly();
  expect(await count()).toBe(2);
  now += 3 * 60 * 60_000;
  await keeper.takeHourly();
  expect(await count()).toBe(2);
});

test('links, foreign files, temporary and damaged files and what Chromium keeps stay out', async () => {
  await using folder = await temporaryFolder();
  await using secret = await temporaryFolder();
  const app = await openBackedUp(folder.path);
  const client = await addClient(app.workspace, 2);
  await writeFile(join(secret.path, 'passwords'), 'secret');
  await symlink(join(secret.path, 'passwords'), join(folder.path, 'clients', client, 'linked.json'));
  await symlink(secret.path, join(folder.path, 'clients', 'c-9999999999'));
  await symlink(folder.path, join(folder.path, 'clients', client, 'round'));
  await mkdir(join(folder.path, '.profile'));
  await writeFile(join(folder.path, '.profile', 'Cookies'), '');
  await writeFile(join(folder.path, 'film.mp4'), '');
  await writeFile(join(folder.path, 'clients', client, 'd-00000000-1.json.corrupt-20261127T101500'), '');
  await writeFile(join(folder.path, 'clients', client, 'd-00000000-1.json.0123456789ab.tmp'), '');
  const { name } = await backUp(app);
  const files = Object.keys(await snapshotOf(folderOf(folder.path, name)));
  const unwanted = /linked|round|9999|profile|film|corrupt|tmp/;
  expect(files.filter((path) => unwanted.test(path))).toEqual([]);
  expect(files).toContain('workspace.json');
});

test('a backup that was stopped halfway is not offered, and goes with the next one', async () => {
  await using folder = await temporaryFolder();
  await using disk = faultyDisk();
  const app = await openBackedUp(folder.path, disk.fileSystem);
  await addClient(app.workspace, 3);
  disk.plant({ call: 40, mode: 'crash', code: 'EIO' });
  void app.keeper.backUp('by-hand').catch(() => undefined);
  await disk.crashed;
  const again = await openBackedUp(folder.path);
  expect(await again.keeper.list()).toEqual([]);
  expect((await readdir(join(folder.path, 'backups')))[0]).toMatch(/partial$/);
  await backUp(again);
  expect((await readdir(join(folder.path, 'backups'))).filter((name) => name.endsWith('.partial'))).toEqual([]);
});

test('a full disk in the middle leaves nothing behind, and is said until a backup succeeds', async () => {
  await using folder = await temporaryFolder();
  await using disk = faultyDisk();
  const app = await openBackedUp(folder.path, disk.fileSystem);
  const client = await addClient(app.workspace, 3);
  disk.plant({ call: 3, mode: 'short-write', code: 'ENOSPC' });
  await expect(app.keeper.backUp('before-import')).rejects.toThrow('disk-full');
  expect(await readdir(join(folder.path, 'backups'))).toEqual([]);
  expect((await app.keeper.state()).first.failure).toBe('disk-full');
  await (await app.workspace.record(client)).append(sampleChange(4));
  expect((await app.workspace.record(client)).status.state).toBe('saved');
  disk.plant(null);
  await backUp(app);
  expect((await app.keeper.state()).first).toMatchObject({ failure: null, count: 1 });
});

const spoilings: readonly (readonly [string, (path: string) => Promise<void>])[] = [
  ['missing', (path) => rm(path)],
  ['cut', (path) => truncate(path, 40)],
  ['of zero bytes', (path) => truncate(path, 0)],
  ['with one bit flipped', async (path) => writeFile(path, flipped(await readFile(path)))],
];

function flipped(bytes: Buffer): Buffer {
  const at = bytes.length - 12;
  return Buffer.concat([bytes.subarray(0, at), Buffer.of((bytes[at] ?? 0) ^ 1), bytes.subarray(at + 1)]);
}

test.each(spoilings)('a backup whose manifest is %s is not offered', async (_, spoil) => {
  await using folder = await temporaryFolder();
  const app = await openBackedUp(folder.path);
  await addClient(app.workspace, 2);
  const { name } = await backUp(app);
  await spoil(join(folderOf(folder.path, name), manifestName));
  expect(await app.keeper.list()).toEqual([]);
  await expect(app.restoring.preview({ place: 'first', name })).rejects.toThrow('repair-needed');
});

test('a backup of a newer version is shown as one, and nothing is read from it', async () => {
  await using folder = await temporaryFolder();
  const app = await openBackedUp(folder.path);
  await addClient(app.workspace, 2);
  const id = await backUp(app);
  const body = Buffer.from('{"of":"tomorrow"}');
  await writeFile(join(folderOf(folder.path, id.name), manifestName), writeEnvelope({ version: 2, sequence: 1, body }));
  expect(await app.keeper.list()).toMatchObject([{ name: id.name, isNewer: true }]);
  await expect(app.restoring.preview(id)).rejects.toThrow('read-only');
  await expect(app.restoring.replaceAll(id)).rejects.toThrow('read-only');
});

test('a second folder gets the same backups, and one that is away is away and no error', async () => {
  await using folder = await temporaryFolder();
  await using disk = await temporaryFolder();
  const usb = join(disk.path, 'usb');
  await mkdir(usb);
  const app = await openBackedUp(folder.path);
  const client = await addClient(app.workspace, 3);
  await backUp(app);
  await app.keeper.useSecond(usb);
  await app.keeper.stop();
  expect((await app.keeper.state()).second).toMatchObject({ isReachable: true, count: 1, failure: null });
  await rename(usb, `${usb}-away`);
  await (await app.workspace.record(client)).append(sampleChange(3));
  await backUp(app);
  await app.keeper.stop();
  expect((await app.keeper.state()).second).toMatchObject({ isReachable: false, count: 0, failure: null });
  expect((await app.keeper.list()).length).toBe(2);
  // An empty mount point is no disk.
  await mkdir(usb);
  expect((await app.keeper.state()).second?.isReachable).toBe(false);
  await rm(usb, { recursive: true });
  await rename(`${usb}-away`, usb);
  await app.keeper.takeHourly();
  await app.keeper.stop();
  expect((await app.keeper.state()).second).toMatchObject({ isReachable: true, count: 2, failure: null });
  expect((await openBackedUp(folder.path)).workspace.backupSettings).toEqual({ second: usb });
});

test('a backup taken while answers are saved is one of whole files, and no save fails', async () => {
  await using folder = await temporaryFolder();
  const app = await openBackedUp(folder.path);
  const client = await addClient(app.workspace, 3);
  const record = await app.workspace.record(client);
  let isOver = false;
  const saving = (async () => {
    for (let index = 1; !isOver; index += 1) await record.append(sampleChange(index));
  })();
  const names: string[] = [];
  for (let round = 0; round < 5; round += 1) names.push((await backUp(app)).name);
  isOver = true;
  await saving;
  expect(record.status).toMatchObject({ state: 'saved', unsaved: 0 });
  for (const name of names) {
    const copy = join(folder.path, `copy ${name}`);
    await rename(folderOf(folder.path, name), copy);
    const opened = await (await openWorkspace(copy)).record(client);
    expect(opened.notices).toEqual([]);
    expect(record.operations.slice(0, opened.operations.length)).toEqual(opened.operations);
  }
});

test('a disk without second names gets copies', async () => {
  await using folder = await temporaryFolder();
  const app = await openBackedUp(folder.path, {
    ...nodeFileSystem,
    link: () => Promise.reject(Object.assign(new Error('no links here'), { code: 'EPERM' })),
  });
  const client = await addClient(app.workspace, 3, 'paper');
  await backUp(app);
  const { name } = await backUp(app);
  const paper = join(folderOf(folder.path, name), 'clients', client, 'evidence', sha256Of('paper'));
  expect(await readFile(paper, 'utf8')).toBe('paper');
  expect((await stat(paper)).nlink).toBe(1);
});

test('a folder that vanishes under a backup makes no empty one', async () => {
  await using folder = await temporaryFolder();
  await using disk = await temporaryFolder();
  const app = await openBackedUp(folder.path);
  await addClient(app.workspace, 3);
  const into = join(disk.path, 'usb');
  const taking = takeBackup({
    fileSystem: nodeFileSystem,
    from: folder.path,
    into,
    reason: 'hourly',
    device: app.workspace.device,
    taken: Date.now(),
    onlyIfChanged: false,
    pause: () => rm(into, { recursive: true, force: true }),
  });
  await expect(taking).rejects.toThrow('ENOENT');
});

test('a damaged file in use is copied as it is, and earlier backups of it stay whole', async () => {
  await using folder = await temporaryFolder();
  const app = await openBackedUp(folder.path);
  const client = await addClient(app.workspace, 4);
  const { name } = await backUp(app);
  const live = join(folder.path, 'clients', client, `${app.workspace.device}-1.json`);
  const whole = await readFile(live);
  await copyFile(live, `${live}.before`);
  await truncate(live, 30);
  await backUp(app);
  const kept = join(folderOf(folder.path, name), 'clients', client, `${app.workspace.device}-1.json`);
  expect(await readFile(kept)).toEqual(whole);
});
