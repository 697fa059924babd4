import { readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openApp } from '#test/contract/app.ts';
import { temporaryFolder } from '#test/helpers/temporary-folder.ts';
import { emptyBin } from '#main/workspace/bin.ts';
import { binDays, daysLeftInBin } from '#shared/record/bin.ts';
import type { Change } from '#shared/record/schema.ts';

const day = 24 * 60 * 60 * 1000;
const remove: Change = { kind: 'client.delete', payload: { deleted: true } };
const archive: Change = { kind: 'client.archive', payload: { archived: true } };

async function appWithClient(folder: string) {
  const app = await openApp(folder);
  const { summary } = await app.get('client:create', { name: '甲公司', sample: null });
  return { app, client: summary.id };
}

describe('putting a client away', () => {
  it('marks it in the list, also after a restart, and is undone like any change', async () => {
    await using folder = await temporaryFolder();
    const { app, client } = await appWithClient(folder.path);
    await app.get('record:append', { client, change: archive });
    expect(app.workspace.clients).toMatchObject([{ isArchived: true, deletedAt: null }]);
    const again = await openApp(folder.path);
    expect((await again.get('app:start', undefined)).clients).toMatchObject([{ isArchived: true }]);
    await again.get('record:undo', { client });
    expect(again.workspace.clients).toMatchObject([{ isArchived: false }]);
  });

  it('is found again in the record where the index does not know of it', async () => {
    await using folder = await temporaryFolder();
    const { app, client } = await appWithClient(folder.path);
    await app.get('record:append', { client, change: archive });
    await app.get('record:append', { client, change: remove });
    for (const name of await readdir(folder.path)) {
      if (name.startsWith('workspace')) await rm(join(folder.path, name));
    }
    const [found] = (await openApp(folder.path)).workspace.clients;
    expect(found).toMatchObject({ id: client, name: '甲公司', isArchived: true });
    expect(found?.deletedAt).toBeGreaterThan(Date.now() - day);
  });
});

describe('the bin', () => {
  it('holds a deleted client, out of focus, until it is taken out', async () => {
    await using folder = await temporaryFolder();
    const { app, client } = await appWithClient(folder.path);
    await app.get('record:append', { client, change: remove });
    expect(app.workspace.focus).toBeNull();
    expect(app.workspace.clients[0]?.deletedAt).toBeGreaterThan(Date.now() - day);
    const again = await openApp(folder.path);
    expect((await again.get('app:start', undefined)).focus).toBeNull();
    await again.get('record:undo', { client });
    expect(again.workspace.clients).toMatchObject([{ deletedAt: null }]);
    expect(await emptyBin(again.workspace, Date.now() + 365 * day)).toBe(0);
  });

  it('keeps a client for thirty days, then removes it with its files and never takes it in again', async () => {
    await using folder = await temporaryFolder();
    const { app, client } = await appWithClient(folder.path);
    const copy = await (await app.workspace.record(client)).outgoing();
    await app.get('record:append', { client, change: remove });
    expect(await emptyBin(app.workspace, Date.now() + binDays * day - 60_000)).toBe(0);
    expect(await readdir(join(folder.path, 'clients'))).toEqual([client]);
    expect(await emptyBin(app.workspace, Date.now() + binDays * day)).toBe(1);
    expect(await readdir(join(folder.path, 'clients'))).toEqual([]);
    const again = await openApp(folder.path);
    expect({ clients: again.workspace.clients, unopened: again.workspace.unopened }).toEqual({
      clients: [],
      unopened: [],
    });
    await expect(again.workspace.receive(client, copy)).rejects.toThrow('unknown-client');
    expect(await again.ask('client:open', { client })).toBe('unknown-client');
  });

  it('does not take a client whose files an earlier run could not remove for one that is there', async () => {
    await using folder = await temporaryFolder();
    const { app, client } = await appWithClient(folder.path);
    await app.get('record:append', { client, change: remove });
    await app.workspace.forget([client]);
    const again = await openApp(folder.path);
    expect(again.workspace.clients).toEqual([]);
    await emptyBin(again.workspace, Date.now());
    expect(await readdir(join(folder.path, 'clients'))).toEqual([]);
  });

  it('keeps what another computer wrote without knowing of the deletion', async () => {
    await using folder = await temporaryFolder();
    await using elsewhere = await temporaryFolder();
    const { app, client } = await appWithClient(folder.path);
    const other = await openApp(elsewhere.path);
    await other.workspace.receive(client, await (await app.workspace.record(client)).outgoing());
    await other.get('record:append', {
      client,
      change: { kind: 'answer.set', payload: { fact: 'a', value: true, basis: 'stated' } },
    });
    await app.get('record:append', { client, change: remove });
    await app.workspace.receive(client, await (await other.workspace.record(client)).outgoing());
    expect(await emptyBin(app.workspace, Date.now() + 365 * day)).toBe(0);
    expect(await readdir(join(folder.path, 'clients'))).toEqual([client]);
  });

  it('counts whole days, the last one included', () => {
    expect([0, 1, 29.5 * day, 30 * day, 99 * day].map((since) => daysLeftInBin(0, since))).toEqual([30, 30, 1, 0, 0]);
  });
});

describe('a client from another computer', () => {
  it('comes into the list under its name, is told to the window, and grows by what comes later', async () => {
    await using folder = await temporaryFolder();
    await using elsewhere = await temporaryFolder();
    const { app, client } = await appWithClient(folder.path);
    const other = await openApp(elsewhere.path);
    const told: number[] = [];
    other.workspace.onReceived(({ operations }) => told.push(operations.length));
    const record = await app.workspace.record(client);
    await other.workspace.receive(client, await record.outgoing());
    expect(other.workspace.clients).toMatchObject([{ id: client, name: '甲公司' }]);
    await app.get('record:append', { client, change: { kind: 'client.rename', payload: { name: '乙公司' } } });
    await other.workspace.receive(client, await record.outgoing());
    expect(other.workspace.clients).toMatchObject([{ id: client, name: '乙公司' }]);
    expect(told).toEqual([1, 1]);
    expect((await openApp(elsewhere.path)).workspace.clients).toMatchObject([{ id: client, name: '乙公司' }]);
  });

  it('that is none leaves nothing behind', async () => {
    await using folder = await temporaryFolder();
    const app = await openApp(folder.path);
    const batch = { client: 'c-2222222222', device: 'd-22222222', number: 1, count: 1, text: Buffer.from('{}') };
    const received = await app.workspace.receive('c-2222222222', [batch]);
    expect(received.refused).toMatchObject([{ reason: 'malformed' }]);
    expect(app.workspace.clients).toEqual([]);
    expect(await readdir(folder.path)).not.toContain('clients');
  });
});

describe('the index', () => {
  it('says how far each client reaches once the app is left, so that a vanished file is missed', async () => {
    await using folder = await temporaryFolder();
    const { app, client } = await appWithClient(folder.path);
    await app.get('record:append', { client, change: archive });
    await app.workspace.settle();
    const { device } = app.workspace;
    const text = await readFile(join(folder.path, 'workspace.json'), 'utf8');
    expect(JSON.parse(text)).toMatchObject({ body: { clients: [{ heads: { [device]: { counter: 2, batch: 1 } } }] } });
    const files = join(folder.path, 'clients', client);
    for (const name of await readdir(files)) await rm(join(files, name));
    expect((await openApp(folder.path)).workspace.unopened).toEqual([client]);
  });
});
