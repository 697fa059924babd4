import { describe, expect, it } from 'vitest';
import { openApp, seeds } from '#test/contract/app.ts';
import type { Change } from '#shared/record/schema.ts';
import { temporaryFolder } from '#test/helpers/temporary-folder.ts';

const asOf = '2026-11-20';
const unknown = 'c-zzzzzzzzzz';

describe('the days of clients', () => {
  it('are those of their own answers, asked for together, and bring no client into focus', async () => {
    await using folder = await temporaryFolder();
    const app = await openApp(folder.path);
    const clients: string[] = [];
    for (const sample of (await seeds).samples) {
      clients.push((await app.get('client:create', { name: sample.name['zh-CN'], sample: sample.id })).summary.id);
    }
    const empty = (await app.get('client:create', { name: '甲公司', sample: null })).summary.id;
    const focus = app.workspace.focus;
    const { found, unopened } = await app.get('deadlines:load', {
      clients: [...clients.slice(0, 18), empty, unknown],
      asOf,
    });
    expect(unopened).toEqual([unknown]);
    expect(found.map(({ client }) => client)).toEqual([...clients.slice(0, 18), empty]);
    expect(found.at(-1)?.days).toEqual([]);
    expect(found.flatMap(({ days }) => days).length).toBeGreaterThan(2);
    for (const { days } of found) expect(days.map(({ day }) => day)).toEqual(days.map(({ day }) => day).toSorted());
    expect(app.workspace.focus).toBe(focus);
  });

  it('follow a new answer, also after a restart that left every record closed', async () => {
    await using folder = await temporaryFolder();
    const first = await openApp(folder.path);
    const { summary } = await first.get('client:create', { name: '甲公司', sample: 'nanwan-home' });
    await first.get('client:create', { name: '乙公司', sample: null });
    await first.workspace.settle();
    const app = await openApp(folder.path);
    const load = async () => (await app.get('deadlines:load', { clients: [summary.id], asOf })).found[0];
    const before = await load();
    expect(app.workspace.isHeld(summary.id)).toBe(false);
    expect(await load()).toEqual(before);
    const dated = before?.days
      .filter((one) => one.source === 'rule')
      .find(({ deadline }) => deadline === 'declare-within-36-months');
    const rule = (await seeds).checklists
      .find(({ id }) => id === dated?.checklist)
      ?.rules.find(({ id }) => id === dated?.rule);
    const deadline = rule?.deadlines.find(({ id }) => id === dated?.deadline);
    if (deadline === undefined || 'endOf' in deadline) throw new Error('No day counts from an answer.');
    const change = { kind: 'answer.clear', payload: { fact: deadline.since } } as const;
    await app.get('record:append', { client: summary.id, change });
    const after = await load();
    expect(after?.days).not.toContainEqual(dated);
    expect(after?.latest).toBeGreaterThanOrEqual(before?.latest ?? 0);
  });

  it('are those of its papers and tasks too, and follow what becomes of them', async () => {
    await using folder = await temporaryFolder();
    const app = await openApp(folder.path);
    const client = (await app.get('client:create', { name: '甲公司', sample: null })).summary.id;
    const append = (change: Change) => app.get('record:append', { client, change });
    const days = async () => (await app.get('deadlines:load', { clients: [client], asOf })).found[0];
    const evidence = {
      evidence: 'e-1',
      label: '备案回执（虚构）',
      paper: null,
      file: null,
      receivedOn: null,
      from: null,
      to: '2026-12-01',
      expiresOn: '2027-01-15',
      note: '',
      facts: ['exportDate'],
    };
    await append({ kind: 'evidence.add', payload: evidence });
    const task = { task: 't-1', text: '补报关单', owner: '小王', due: '2026-11-25', session: null, fact: null };
    await append({ kind: 'task.add', payload: task });
    await append({ kind: 'task.add', payload: { ...task, task: 't-2', text: '问银行', due: null } });
    expect((await days())?.days).toMatchObject([
      { source: 'task', task: 't-1', text: '补报关单', owner: '小王', day: '2026-11-25' },
      { source: 'paper', evidence: 'e-1', ends: 'period', label: '备案回执（虚构）', day: '2026-12-01' },
      { source: 'paper', evidence: 'e-1', ends: 'expiry', day: '2027-01-15' },
    ]);
    expect((await days())?.undated).toEqual([{ task: 't-2', text: '问银行', owner: '小王', fact: null }]);
    await append({ kind: 'task.amend', payload: { task: 't-2', field: 'due', value: '2026-11-21' } });
    await append({ kind: 'task.done', payload: { task: 't-1', isDone: true } });
    await append({ kind: 'evidence.withdraw', payload: { evidence: 'e-1', withdrawn: true } });
    expect(await days()).toMatchObject({ days: [{ source: 'task', task: 't-2', day: '2026-11-21' }], undated: [] });
  });

  it('of a deleted client are none', async () => {
    await using folder = await temporaryFolder();
    const app = await openApp(folder.path);
    const { summary } = await app.get('client:create', { name: '甲公司', sample: 'nanwan-home' });
    await app.get('record:append', {
      client: summary.id,
      change: { kind: 'client.delete', payload: { deleted: true } },
    });
    const { found } = await app.get('deadlines:load', { clients: [summary.id], asOf });
    expect(found).toMatchObject([{ client: summary.id, days: [] }]);
  });
});

describe('reminders', () => {
  it('are kept for the next start, and told by the system as they are given', async () => {
    await using folder = await temporaryFolder();
    const app = await openApp(folder.path);
    expect((await app.get('app:start', undefined)).reminders).toEqual({ quiet: {}, toldOn: null });
    const reminders = {
      quiet: { 'c-1/a/b/c/2026-11-25': '2026-11-22', 'c-2/a/b/c/2026-11-26': null },
      toldOn: '2026-11-20',
    };
    await app.get('reminders:save', reminders);
    expect((await (await openApp(folder.path)).get('app:start', undefined)).reminders).toEqual(reminders);
    expect(await app.get('reminders:tell', { title: '期限提醒', body: '2 项期限' })).toEqual({ shown: true });
    expect(app.told).toEqual(['期限提醒 2 项期限']);
  });
});
