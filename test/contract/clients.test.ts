import { readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ensureFirstClient } from '#main/start/first-client.ts';
import { digestOf } from '#shared/clients/digest.ts';
import { answersOf, fold } from '#shared/record/fold.ts';
import { openApp, seeds } from '#test/contract/app.ts';
import { temporaryFolder } from '#test/helpers/temporary-folder.ts';

describe('the first start', () => {
  it('begins with the first made-up seller of the bundle, in focus, its answers made', async () => {
    await using folder = await temporaryFolder();
    const app = await openApp(folder.path);
    const [sample] = (await seeds).samples;
    if (sample === undefined) throw new Error('The seeds have no sample.');
    await ensureFirstClient(app.workspace, await seeds, 'zh-CN');
    const { clients, focus, status, device, notices, unopened } = await app.get('app:start', undefined);
    const state = fold(focus?.operations ?? []);
    expect(clients).toEqual([
      {
        id: focus?.id,
        name: sample.name['zh-CN'],
        colour: 0,
        sample: sample.id,
        isArchived: false,
        deletedAt: null,
        digest: state === null ? null : digestOf(state),
      },
    ]);
    expect({ ...answersOf(state) }).toEqual(sample.answers);
    expect(state?.name).toContain('虚构');
    expect(status).toMatchObject({ client: focus?.id, state: 'saved', unsaved: 0 });
    expect({ device, notices, unopened }).toMatchObject({
      device: expect.stringMatching(/^d-/),
      notices: [],
      unopened: [],
    });
  });

  it('is only one: a folder with clients, whole or not, is given no sample', async () => {
    await using folder = await temporaryFolder();
    const app = await openApp(folder.path);
    await app.get('client:create', { name: '甲公司', sample: null });
    await ensureFirstClient(app.workspace, await seeds, 'en');
    expect(app.workspace.clients.map(({ name }) => name)).toEqual(['甲公司']);
  });
});

describe('creating a client', () => {
  it('puts it into focus and on the disk, so that the next start shows it', async () => {
    await using folder = await temporaryFolder();
    const app = await openApp(folder.path);
    await app.get('client:create', { name: '甲公司', sample: null });
    const second = await app.get('client:create', { name: ' 乙公司 ', sample: null });
    expect(second.summary).toMatchObject({ name: '乙公司', colour: 1, sample: null });
    expect(second.status).toMatchObject({ state: 'saved', unsaved: 0 });
    const { clients, focus } = await (await openApp(folder.path)).get('app:start', undefined);
    expect({ names: clients.map(({ name }) => name), focus: focus?.id }).toEqual({
      names: ['甲公司', '乙公司'],
      focus: second.summary.id,
    });
  });

  it('gives colours in turn and begins again after the last', async () => {
    await using folder = await temporaryFolder();
    const app = await openApp(folder.path);
    const colours: number[] = [];
    for (let count = 0; count < 9; count += 1) {
      colours.push((await app.get('client:create', { name: `第${count}`, sample: null })).summary.colour);
    }
    expect(colours).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 0]);
  });

  it('refuses a sample that the bundle does not have, and creates nothing', async () => {
    await using folder = await temporaryFolder();
    const app = await openApp(folder.path);
    expect(await app.ask('client:create', { name: '甲公司', sample: 'no-such-sample' })).toBe('bad-request');
    expect(app.workspace.clients).toEqual([]);
  });
});

describe('opening a client', () => {
  it('puts it into focus and gives its operations', async () => {
    await using folder = await temporaryFolder();
    const app = await openApp(folder.path);
    const { summary, opened } = await app.get('client:create', { name: '甲公司', sample: null });
    await app.get('client:create', { name: '乙公司', sample: null });
    expect((await app.get('client:open', { client: summary.id })).opened).toEqual(opened);
    expect(app.workspace.focus).toBe(summary.id);
  });

  it('refuses one that is not there', async () => {
    await using folder = await temporaryFolder();
    const app = await openApp(folder.path);
    expect(await app.ask('client:open', { client: 'c-0000000000' })).toBe('unknown-client');
  });

  it('refuses one whose files are damaged, keeps it in the list and tells it as unopened', async () => {
    await using folder = await temporaryFolder();
    const { summary } = await (await openApp(folder.path)).get('client:create', { name: '甲公司', sample: null });
    const files = join(folder.path, 'clients', summary.id);
    for (const name of await readdir(files)) await writeFile(join(files, name), 'torn');
    const app = await openApp(folder.path);
    const start = await app.get('app:start', undefined);
    expect({ focus: start.focus, unopened: start.unopened, clients: start.clients }).toEqual({
      focus: null,
      unopened: [summary.id],
      clients: [summary],
    });
    expect(await app.ask('client:open', { client: summary.id })).toBe('repair-needed');
    expect(await app.ask('record:undo', { client: summary.id })).toBe('repair-needed');
  });
});

describe('a workspace file without a whole copy', () => {
  it('is kept aside, told, and made anew from the client folders', async () => {
    await using folder = await temporaryFolder();
    const before = await openApp(folder.path);
    const { summary } = await before.get('client:create', { name: '甲公司', sample: null });
    for (const name of ['workspace.json', 'workspace.json.backup']) await writeFile(join(folder.path, name), 'torn');
    const app = await openApp(folder.path);
    const { clients, focus, notices } = await app.get('app:start', undefined);
    expect({ clients, focus: focus?.id }).toEqual({ clients: [summary], focus: summary.id });
    expect(
      notices
        .filter(({ kind }) => kind === 'damaged')
        .map(({ file }) => file)
        .sort(),
    ).toEqual(['workspace.json', 'workspace.json.backup']);
    const kept = (await readdir(folder.path)).filter((name) => name.includes('.corrupt-'));
    expect(kept.sort()).toEqual(notices.flatMap(({ kept: name }) => name ?? []).sort());
  });

  it('without any client left starts empty only because nothing was there', async () => {
    await using folder = await temporaryFolder();
    await openApp(folder.path);
    await rm(join(folder.path, 'workspace.json'));
    await rm(join(folder.path, 'workspace.json.backup'), { force: true });
    const { clients, unopened } = await (await openApp(folder.path)).get('app:start', undefined);
    expect({ clients, unopened }).toEqual({ clients: [], unopened: [] });
  });
});
