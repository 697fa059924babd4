import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openApp, type TestApp } from '#test/contract/app.ts';
import { goodRequests } from '#test/contract/door.ts';
import { snapshotOf } from '#test/helpers/snapshot.ts';
import { temporaryFolder } from '#test/helpers/temporary-folder.ts';
import { writeEnvelope, readEnvelope } from '#main/store/envelope.ts';
import { FolderNotOurs, gatedFileSystem } from '#main/store/gated-file-system.ts';
import { nodeFileSystem } from '#main/store/file-system.ts';
import { openWorkspace } from '#main/workspace/open.ts';
import type { Access } from '#shared/access/contract.ts';
import { channels } from '#shared/ipc/channels.ts';

const access: Access = { mode: 'look', reason: 'read-only-medium' };
const closed = gatedFileSystem(nodeFileSystem, async () => {
  throw new FolderNotOurs();
});

/** The app on a folder that it may look at only, and every write of the store refused as main refuses it. */
function lookingApp(folder: string, chosen: string | null = null): Promise<TestApp> {
  const writer = { access, takeOver: async () => false };
  return openApp(folder, chosen, () => null, {
    writer,
    store: { fileSystem: closed, mayWrite: () => false },
  });
}

async function folderWithClient(folder: string): Promise<string> {
  const app = await openApp(folder);
  const { summary } = await app.get('client:create', { name: '甲公司', sample: null });
  await app.get('record:append', {
    client: summary.id,
    change: { kind: 'answer.set', payload: { fact: 'registeredInPilotZone', value: true, basis: 'stated' } },
  });
  await app.workspace.settle();
  return summary.id;
}

describe('a data folder that may only be looked at', () => {
  it('is shown whole, and not one byte of it changes whatever is asked', async () => {
    await using folder = await temporaryFolder();
    await using other = await temporaryFolder();
    const client = await folderWithClient(folder.path);
    const before = await snapshotOf(folder.path);
    const app = await lookingApp(folder.path, join(other.path, 'export.html'));
    const started = await app.get('app:start', undefined);
    expect(started).toMatchObject({ access, focus: { id: client }, clients: [{ name: '甲公司' }] });
    expect(started.focus?.operations).toHaveLength(2);
    for (const channel of channels) {
      const request = { ...goodRequests[channel], ...('client' in (goodRequests[channel] ?? {}) ? { client } : {}) };
      await app.ask(channel, (goodRequests[channel] === undefined ? undefined : request) as never);
    }
    await app.workspace.settle();
    expect(await snapshotOf(folder.path)).toEqual(before);
    expect(await readdir(other.path)).not.toEqual([]);
  });

  it('refuses every change by one name, and opens, exports and reports as usual', async () => {
    await using folder = await temporaryFolder();
    await using other = await temporaryFolder();
    const client = await folderWithClient(folder.path);
    const app = await lookingApp(folder.path, join(other.path, 'out.html'));
    const refused = [
      await app.ask('client:create', goodRequests['client:create']),
      await app.ask('record:append', { ...goodRequests['record:append'], client }),
      await app.ask('record:undo', { client }),
      await app.ask('record:redo', { client }),
      await app.ask('pack:install', { token: 'a-token' }),
      await app.ask('pack:activate', { pack: null }),
      await app.ask('publisher:trust', { token: 'a-token' }),
      await app.ask('publisher:remove', goodRequests['publisher:remove']),
    ];
    expect(new Set(refused)).toEqual(new Set(['read-only']));
    expect((await app.get('client:open', { client })).opened.operations).toHaveLength(2);
    await app.get('report:export', { ...goodRequests['report:export'], client });
    await app.get('history:export', { client, format: 'csv', language: 'en' });
    await app.get('record:rescue', { client });
  });

  it('keeps language and day of whoever looks for as long as the app runs', async () => {
    await using folder = await temporaryFolder();
    await folderWithClient(folder.path);
    const app = await lookingApp(folder.path);
    await app.get('settings:save', goodRequests['settings:save']);
    expect((await app.get('app:start', undefined)).settings).toMatchObject({ language: 'en', asOf: '2026-11-20' });
    expect(app.applied).toHaveLength(1);
    expect((await (await openApp(folder.path)).get('app:start', undefined)).settings.language).toBeNull();
  });

  it('is left alone also where its list is damaged: the clients are found by their folders', async () => {
    await using folder = await temporaryFolder();
    const client = await folderWithClient(folder.path);
    for (const name of ['workspace.json', 'workspace.json.backup']) await writeFile(join(folder.path, name), 'torn');
    const before = await snapshotOf(folder.path);
    const started = await (await lookingApp(folder.path)).get('app:start', undefined);
    expect(started.clients).toMatchObject([{ id: client, name: '甲公司' }]);
    expect(started.notices).toContainEqual({ kind: 'damaged', file: 'workspace.json', kept: null, client: null });
    expect(await snapshotOf(folder.path)).toEqual(before);
  });
});

describe('what a newer version of the app wrote', () => {
  it('is shown as far as it can be read, its list made from the folders where it cannot, and never rewritten', async () => {
    await using folder = await temporaryFolder();
    const client = await folderWithClient(folder.path);
    const path = join(folder.path, 'workspace.json');
    const stored = readEnvelope(await readFile(path));
    const readable = stored?.body ?? Buffer.alloc(0);
    for (const body of [readable, Buffer.from('{"shape":"unknown today"}')]) {
      await writeFile(path, writeEnvelope({ version: 99, sequence: 999, body }));
      const before = await snapshotOf(folder.path);
      const workspace = await openWorkspace(folder.path, { fileSystem: closed, mayWrite: () => false });
      expect(workspace.newer).toBe('workspace.json');
      expect(workspace.clients).toMatchObject([{ id: client, name: '甲公司' }]);
      expect((await workspace.record(client)).operations).toHaveLength(2);
      await workspace.settle();
      // Also where nobody has closed the folder yet: this is how the app comes to know that it must look only.
      expect((await openWorkspace(folder.path)).newer).toBe('workspace.json');
      expect(await snapshotOf(folder.path)).toEqual(before);
    }
  });

  it('is, for one client, a plain word where nothing of it can be read, and the others go on', async () => {
    await using folder = await temporaryFolder();
    const client = await folderWithClient(folder.path);
    const files = join(folder.path, 'clients', client);
    for (const name of await readdir(files)) {
      await writeFile(join(files, name), writeEnvelope({ version: 99, sequence: 99, body: Buffer.from('{"new":1}') }));
    }
    const before = await snapshotOf(files);
    const app = await openApp(folder.path);
    expect(await app.ask('client:open', { client })).toBe('newer-version');
    expect((await app.get('app:start', undefined)).unopened).toEqual([client]);
    await app.get('client:create', { name: '乙公司', sample: null });
    expect(await snapshotOf(files)).toEqual(before);
  });
});
