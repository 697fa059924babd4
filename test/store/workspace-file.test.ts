import { mkdir, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { faultyDisk } from '#test/helpers/faulty-file-system.ts';
import { client, creation, device, layDownRecord } from '#test/helpers/sample-operations.ts';
import { temporaryFolder } from '#test/helpers/temporary-folder.ts';
import { clientFolder } from '#main/record/client-folders.ts';
import { newClientId, newDeviceId } from '#main/record/ids.ts';
import { WorkspaceFile } from '#main/record/workspace-file.ts';
import { NewerVersion, RepairNeeded } from '#main/store/failures.ts';
import { writeEnvelope } from '#main/store/envelope.ts';
import { ClientId, DeviceId } from '#shared/record/schema.ts';
import { noReminders } from '#shared/deadlines/schema.ts';
import { defaultSettings, noSearches, nothingRead, Workspace } from '#shared/workspace/schema.ts';

const summary = { id: client, name: creation.payload.name, colour: creation.payload.colour, sample: null };
/** As it is listed once its record of five operations was read. */
const read = { ...summary, digest: { facts: {}, profile: {}, open: 0, answered: 4, worked: 1_795_000_004_000 } };

test('the first start begins a workspace that is on the disk at once', async () => {
  await using folder = await temporaryFolder();
  const dataFolder = join(folder.path, 'data');
  const { workspace, notices, unopened } = await WorkspaceFile.open({ dataFolder });
  expect(Workspace.parse(workspace)).toEqual({
    version: 1,
    device: workspace.device,
    settings: defaultSettings,
    clients: [],
    focus: null,
    places: {},
    searches: noSearches,
    reading: nothingRead,
    reminders: noReminders,
  });
  expect({ notices, unopened }).toEqual({ notices: [], unopened: [] });
  expect((await WorkspaceFile.open({ dataFolder })).workspace).toEqual(workspace);
});

test('changes asked for at once are all kept, and are there after a restart', async () => {
  await using folder = await temporaryFolder();
  const file = await WorkspaceFile.open({ dataFolder: folder.path });
  await Promise.all([
    file.update((now) => ({ ...now, settings: { ...now.settings, theme: 'dark' } })),
    file.update((now) => ({ ...now, settings: { ...now.settings, textSize: 130 } })),
    file.update((now) => ({
      ...now,
      places: { ...now.places, [client]: { checklist: 'vat-no-invoice', step: 'zone' } },
    })),
  ]);
  const { workspace } = await WorkspaceFile.open({ dataFolder: folder.path });
  expect(workspace).toEqual(file.workspace);
  expect(workspace.settings).toEqual({ ...defaultSettings, theme: 'dark', textSize: 130 });
  expect(workspace.places).toEqual({ [client]: { checklist: 'vat-no-invoice', step: 'zone' } });
});

test('a change that the disk refuses is not remembered, and the next one is not harmed', async () => {
  await using folder = await temporaryFolder();
  await using disk = faultyDisk();
  const file = await WorkspaceFile.open({ dataFolder: folder.path, fileSystem: disk.fileSystem });
  const before = file.workspace;
  disk.plant({ call: 1, mode: 'once', code: 'ENOSPC' });
  await expect(file.update((now) => ({ ...now, focus: client }))).rejects.toThrow('ENOSPC');
  expect(file.workspace).toEqual(before);
  await file.update((now) => ({ ...now, settings: { ...now.settings, theme: 'light' } }));
  const { workspace } = await WorkspaceFile.open({ dataFolder: folder.path });
  expect(workspace).toEqual({ ...before, settings: { ...before.settings, theme: 'light' } });
});

test('a client whose folder is there and that the index lacks is put back, with its name', async () => {
  await using folder = await temporaryFolder();
  await WorkspaceFile.open({ dataFolder: folder.path });
  await layDownRecord(clientFolder(folder.path, client), 5);
  const file = await WorkspaceFile.open({ dataFolder: folder.path });
  expect(file.workspace.clients).toEqual([read]);
  expect(file.notices).toEqual([{ kind: 'recovered', file: client, kept: null, client }]);
  const again = await WorkspaceFile.open({ dataFolder: folder.path });
  expect(again.workspace.clients).toEqual([read]);
  expect(again.notices).toEqual([]);
});

test('where the workspace file is gone with its backup, every client is found again', async () => {
  await using folder = await temporaryFolder();
  await WorkspaceFile.open({ dataFolder: folder.path });
  await layDownRecord(clientFolder(folder.path, client), 5);
  for (const name of await readdir(folder.path)) {
    if (name.startsWith('workspace')) await rm(join(folder.path, name));
  }
  expect((await WorkspaceFile.open({ dataFolder: folder.path })).workspace.clients).toEqual([read]);
});

test('a client of the index whose files are gone is told as unopened and never dropped', async () => {
  await using folder = await temporaryFolder();
  const file = await WorkspaceFile.open({ dataFolder: folder.path });
  await file.update((now) => ({ ...now, clients: [summary], focus: client }));
  const again = await WorkspaceFile.open({ dataFolder: folder.path });
  expect(again.unopened).toEqual([client]);
  expect(again.workspace).toEqual(file.workspace);
});

test('a client that is not in the index and cannot be opened is told as unopened, and left as it is', async () => {
  await using folder = await temporaryFolder();
  const place = clientFolder(folder.path, client);
  await layDownRecord(place, 5);
  for (const name of await readdir(place)) await writeFile(join(place, name), 'x');
  const file = await WorkspaceFile.open({ dataFolder: folder.path });
  expect(file.unopened).toEqual([client]);
  expect(file.workspace.clients).toEqual([]);
  expect((await readdir(place)).toSorted()).toEqual([`${device}-1.json`, `${device}-1.json.backup`]);
});

test('the torn beginning of a client that was never acknowledged is no client', async () => {
  await using folder = await temporaryFolder();
  const place = clientFolder(folder.path, client);
  await mkdir(place, { recursive: true });
  await writeFile(join(place, `${device}-1.json.0123456789ab.tmp`), '{"version":1,"sequ');
  await mkdir(clientFolder(folder.path, 'c-2222222222'));
  await mkdir(clientFolder(folder.path, 'not a client'));
  const { workspace, unopened } = await WorkspaceFile.open({ dataFolder: folder.path });
  expect({ clients: workspace.clients, unopened }).toEqual({ clients: [], unopened: [] });
});

test('a damaged workspace file gives way to its backup; where that is damaged too the start stops', async () => {
  await using folder = await temporaryFolder();
  const path = join(folder.path, 'workspace.json');
  const file = await WorkspaceFile.open({ dataFolder: folder.path });
  const first = file.workspace;
  await file.update((now) => ({ ...now, settings: { ...now.settings, theme: 'dark' } }));
  await writeFile(path, Buffer.alloc(300));
  const again = await WorkspaceFile.open({ dataFolder: folder.path });
  expect(again.workspace).toEqual(first);
  expect(again.notices).toMatchObject([{ kind: 'recovered', file: 'workspace.json', client: null }]);
  expect(await readFile(join(folder.path, again.notices[0]?.kept ?? ''))).toEqual(Buffer.alloc(300));
  await writeFile(path, '');
  await writeFile(`${path}.backup`, '');
  await expect(WorkspaceFile.open({ dataFolder: folder.path })).rejects.toThrow(RepairNeeded);
});

test('a read-only folder starts all the same, and says so', async () => {
  await using folder = await temporaryFolder();
  await using disk = faultyDisk();
  await layDownRecord(clientFolder(folder.path, client), 5);
  const { fileSystem } = disk;
  const refuse = (): Promise<never> =>
    Promise.reject(Object.assign(new Error('planted'), { code: 'EROFS', syscall: 'open' }));
  const readOnly = { ...fileSystem, open: refuse, rename: refuse, unlink: refuse, mkdir: refuse };
  const file = await WorkspaceFile.open({ dataFolder: folder.path, fileSystem: readOnly });
  expect(file.workspace.clients).toEqual([read]);
  expect(file.notices).toContainEqual({ kind: 'read-only', file: 'workspace.json', kept: null, client: null });
});

test('a workspace of a newer version is read where it fits, and refused by its own type where not; never written', async () => {
  await using folder = await temporaryFolder();
  const path = join(folder.path, 'workspace.json');
  const { workspace } = await WorkspaceFile.open({ dataFolder: folder.path });
  const fits = writeEnvelope({ version: 2, sequence: 9, body: Buffer.from(JSON.stringify({ ...workspace, more: 1 })) });
  await writeFile(path, fits);
  const file = await WorkspaceFile.open({ dataFolder: folder.path });
  expect(file.workspace).toMatchObject({ device: workspace.device, more: 1 });
  expect(file.notices).toEqual([{ kind: 'newer-version', file: 'workspace.json', kept: null, client: null }]);
  await expect(file.update((now) => ({ ...now, focus: client }))).rejects.toThrow(NewerVersion);
  await writeFile(path, writeEnvelope({ version: 2, sequence: 9, body: Buffer.from('{"version":2}') }));
  await expect(WorkspaceFile.open({ dataFolder: folder.path })).rejects.toThrow(NewerVersion);
});

test('new ids have the form the schema asks for and do not repeat', () => {
  const ids = Array.from({ length: 200 }, newClientId);
  for (const id of ids) expect(ClientId.parse(id)).toBe(id);
  expect(new Set(ids).size).toBe(200);
  expect(DeviceId.safeParse(newDeviceId()).success).toBe(true);
});
