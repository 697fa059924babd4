import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { fold } from '#shared/record/fold.ts';
import type { Change } from '#shared/record/schema.ts';
import { openApp, textOf } from '#test/contract/app.ts';
import { temporaryFolder } from '#test/helpers/temporary-folder.ts';

const answer: Change = { kind: 'answer.set', payload: { fact: 'someFact', value: true, basis: 'stated' } };
const rename: Change = { kind: 'client.rename', payload: { name: '甲乙公司' } };

describe('recording a change', () => {
  it('answers with the operation once it is on the disk, where a new start finds it', async () => {
    await using folder = await temporaryFolder();
    const app = await openApp(folder.path);
    const { summary } = await app.get('client:create', { name: '甲公司', sample: null });
    const { operations, status } = await app.get('record:append', { client: summary.id, change: answer });
    expect(operations).toMatchObject([answer]);
    expect(status).toMatchObject({ client: summary.id, state: 'saved', unsaved: 0, reason: null });
    const again = await (await openApp(folder.path)).get('client:open', { client: summary.id });
    expect(again.opened.operations.at(-1)).toEqual(operations[0]);
  });

  it('undoes and redoes, and refuses where there is nothing left', async () => {
    await using folder = await temporaryFolder();
    const app = await openApp(folder.path);
    const { client } = { client: (await app.get('client:create', { name: '甲公司', sample: null })).summary.id };
    expect(await app.ask('record:undo', { client })).toBe('nothing-to-undo');
    const done = await app.get('record:append', { client, change: answer });
    const undone = await app.get('record:undo', { client });
    const redone = await app.get('record:redo', { client });
    expect(await app.ask('record:redo', { client })).toBe('nothing-to-undo');
    expect([undone.operations[0]?.undoes, redone.operations[0]?.redoes]).toEqual([
      done.operations[0]?.id,
      undone.operations[0]?.id,
    ]);
  });

  it('keeps the client list true through renaming and its undoing, also after a restart', async () => {
    await using folder = await temporaryFolder();
    const app = await openApp(folder.path);
    const client = (await app.get('client:create', { name: '甲公司', sample: null })).summary.id;
    const names = (): readonly string[] => app.workspace.clients.map(({ name }) => name);
    await app.get('record:append', { client, change: rename });
    expect(names()).toEqual(['甲乙公司']);
    await app.get('record:undo', { client });
    expect(names()).toEqual(['甲公司']);
    await app.get('record:redo', { client });
    const { clients } = await (await openApp(folder.path)).get('app:start', undefined);
    expect(clients.map(({ name }) => name)).toEqual(['甲乙公司']);
  });
});

describe('a disk that refuses', () => {
  it('is told as a status: the operation is answered, kept in memory, and written by the retry', async () => {
    await using folder = await temporaryFolder();
    const app = await openApp(folder.path);
    const client = (await app.get('client:create', { name: '甲公司', sample: null })).summary.id;
    const files = join(folder.path, 'clients', client);
    await rm(files, { recursive: true });
    await writeFile(files, 'in the way');
    const failed = await app.get('record:append', { client, change: answer });
    expect(failed.operations).toMatchObject([answer]);
    expect(failed.status).toMatchObject({ state: 'failed', unsaved: 1 });
    expect(app.workspace.unsaved()).toBe(1);
    expect(app.statuses.at(-1)).toEqual(failed.status);
    await rm(files);
    await mkdir(files);
    expect((await app.get('record:retry', { client })).status).toMatchObject({ state: 'saved', unsaved: 0 });
    const again = await (await openApp(folder.path)).get('client:open', { client });
    expect(fold(again.opened.operations)?.answers['someFact']?.answer).toEqual({ known: true, basis: 'stated' });
  });

  it('is tried once more before the app is left', async () => {
    await using folder = await temporaryFolder();
    const app = await openApp(folder.path);
    const client = (await app.get('client:create', { name: '甲公司', sample: null })).summary.id;
    const files = join(folder.path, 'clients', client);
    await rm(files, { recursive: true });
    await writeFile(files, 'in the way');
    await app.get('record:append', { client, change: answer });
    await rm(files);
    await app.workspace.settle();
    expect(app.workspace.unsaved()).toBe(0);
  });

  it('does not keep a person from saving the whole record elsewhere', async () => {
    await using folder = await temporaryFolder();
    const elsewhere = join(folder.path, 'rescued.json');
    const app = await openApp(folder.path, elsewhere);
    const client = (await app.get('client:create', { name: '甲公司', sample: null })).summary.id;
    const files = join(folder.path, 'clients', client);
    await rm(files, { recursive: true });
    await writeFile(files, 'in the way');
    const { operations } = await app.get('record:append', { client, change: answer });
    expect(await app.get('record:rescue', { client })).toEqual({ file: 'rescued.json' });
    expect(app.offered[0]).toMatch(/^rescue json 甲公司 \d{4}-\d{2}-\d{2}$/);
    const rescued: unknown = JSON.parse(await textOf(elsewhere));
    expect(rescued).toMatchObject({ format: 'portolan-record', version: 1, client });
    expect(rescued).toHaveProperty('operations.1', operations[0]);
  });
});

describe('saving elsewhere', () => {
  it('writes nothing where the person chose no place', async () => {
    await using folder = await temporaryFolder();
    const app = await openApp(folder.path);
    const client = (await app.get('client:create', { name: '甲公司', sample: null })).summary.id;
    expect(await app.ask('record:rescue', { client })).toBe('cancelled');
  });

  it('refuses a place that cannot be written, and leaves nothing half written', async () => {
    await using folder = await temporaryFolder();
    await writeFile(join(folder.path, 'a-file'), 'x');
    const app = await openApp(folder.path, join(folder.path, 'a-file', 'inside.json'));
    const client = (await app.get('client:create', { name: '甲公司', sample: null })).summary.id;
    expect(await app.ask('record:rescue', { client })).toBe('disk-failed');
  });
});
