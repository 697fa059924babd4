import { describe, expect, it } from 'vitest';
import { digestOf } from '#shared/clients/digest.ts';
import { fold } from '#shared/record/fold.ts';
import type { RequestOf } from '#shared/ipc/contract.ts';
import { openApp, type TestApp } from '#test/contract/app.ts';
import { temporaryFolder } from '#test/helpers/temporary-folder.ts';

type Rows = RequestOf<'clients:import'>['rows'];

async function stateOf(app: TestApp, client: string) {
  const state = fold((await app.get('client:open', { client })).opened.operations);
  if (state === null) throw new Error('The client is empty.');
  return state;
}

const rows: Rows = [
  {
    client: null,
    name: '甲公司',
    changes: [
      { kind: 'answer.set', payload: { fact: 'registeredCity', value: 'guangzhou', basis: 'stated' } },
      { kind: 'profile.set', payload: { field: 'platforms', value: '亚马逊' } },
    ],
  },
  { client: null, name: '乙公司', changes: [] },
];

describe('the line of a client in the list', () => {
  it('says what its record says, after every kind of change and at the next start', async () => {
    await using folder = await temporaryFolder();
    const app = await openApp(folder.path);
    const { summary } = await app.get('client:create', { name: '甲公司', sample: null });
    const other = await app.get('client:create', { name: '乙公司', sample: null });
    const changes: RequestOf<'record:append'>['change'][] = [
      { kind: 'answer.set', payload: { fact: 'registeredCity', value: 'shanghai', basis: 'stated' } },
      { kind: 'answer.unknown', payload: { fact: 'netProceeds', reason: 'notSure' } },
      { kind: 'profile.set', payload: { field: 'brands', value: '海风' } },
      { kind: 'client.colour', payload: { colour: 6 } },
    ];
    for (const change of changes) await app.get('record:append', { client: summary.id, change });
    await app.get('record:undo', { client: summary.id });
    const state = await stateOf(app, summary.id);
    await app.get('client:open', { client: other.summary.id });
    // As the app does before it ends: whoever switches does not wait for the list to be written.
    await app.workspace.settle();
    const { clients } = await (await openApp(folder.path)).get('app:start', undefined);
    expect(clients[0]).toMatchObject({ colour: summary.colour, digest: digestOf(state) });
    expect(clients[0]?.digest).toMatchObject({
      facts: { registeredCity: 'shanghai' },
      profile: { brands: '海风' },
      open: 1,
      answered: 1,
    });
  });
});

describe('importing a list of clients', () => {
  it('makes each row a client with its profile, on the disk, without leaving the one in focus', async () => {
    await using folder = await temporaryFolder();
    const app = await openApp(folder.path);
    const focus = await app.get('client:create', { name: '在办', sample: null });
    const { imported, stoppedBy, clients } = await app.get('clients:import', { rows });
    expect(stoppedBy).toBeNull();
    expect(imported.map(({ isNew }) => isNew)).toEqual([true, true]);
    expect(clients.map(({ name, digest }) => [name, digest?.facts, digest?.profile])).toEqual([
      ['甲公司', { registeredCity: 'guangzhou' }, { platforms: '亚马逊' }],
      ['乙公司', {}, {}],
    ]);
    const start = await (await openApp(folder.path)).get('app:start', undefined);
    expect(start.focus?.id).toBe(focus.summary.id);
    expect(start.clients.map(({ name }) => name)).toEqual(['在办', '甲公司', '乙公司']);
  });

  it('is taken back as a whole: new clients are in the bin, changes that still stand are undone, later ones stay', async () => {
    await using folder = await temporaryFolder();
    const app = await openApp(folder.path);
    const { summary } = await app.get('client:create', { name: '丙公司', sample: null });
    const client = summary.id;
    const set = (value: string) => ({ kind: 'profile.set' as const, payload: { field: 'goods' as const, value } });
    await app.get('record:append', { client, change: set('灯具') });
    const changes: Rows[number]['changes'] = [
      set('鞋'),
      { kind: 'profile.set', payload: { field: 'banks', value: '中国银行' } },
    ];
    const first = await app.get('clients:import', { rows: [...rows, { client, name: '丙公司', changes }] });
    await app.get('record:append', {
      client,
      change: { kind: 'profile.set', payload: { field: 'banks', value: '建设银行' } },
    });
    const { kept, clients } = await app.get('clients:undo-import', { imported: first.imported });
    expect(kept).toBe(1);
    expect(clients.map(({ name, deletedAt }) => [name, deletedAt !== null])).toEqual([
      ['丙公司', false],
      ['甲公司', true],
      ['乙公司', true],
    ]);
    expect((await stateOf(app, client)).profile).toEqual({ goods: '灯具', banks: '建设银行' });
  });
});

describe('a client made after the pattern of another', () => {
  it('has its profile and answers, but no notes, days, papers or contact unless asked', async () => {
    await using folder = await temporaryFolder();
    const app = await openApp(folder.path);
    const { summary } = await app.get('client:create', { name: '甲公司', sample: null });
    const client = summary.id;
    const changes: RequestOf<'record:append'>['change'][] = [
      { kind: 'answer.set', payload: { fact: 'registeredCity', value: 'shanghai', basis: 'evidenced' } },
      { kind: 'answer.set', payload: { fact: 'netProceeds', value: true, basis: 'stated' } },
      { kind: 'answer.set', payload: { fact: 'exportDate', value: '2026-03-01', basis: 'stated' } },
      { kind: 'profile.set', payload: { field: 'platforms', value: '亚马逊' } },
      { kind: 'profile.set', payload: { field: 'contact', value: '王' } },
      { kind: 'note.add', payload: { note: 'n', fact: 'netProceeds', text: '问银行' } },
    ];
    for (const change of changes) await app.get('record:append', { client, change });
    const request = { client, name: '乙公司', answers: 'profile', dates: false, notes: false } as const;
    const lean = await app.get('client:duplicate', request);
    const state = fold(lean.opened.operations);
    expect(state?.profile).toEqual({ platforms: '亚马逊' });
    expect(Object.entries(state?.answers ?? {}).map(([fact, { answer }]) => [fact, answer])).toEqual([
      ['registeredCity', { known: 'shanghai', basis: 'stated' }],
    ]);
    expect(state?.notes).toEqual([]);
    const full = await app.get('client:duplicate', { ...request, answers: 'all', dates: true, notes: true });
    const whole = fold(full.opened.operations);
    expect(Object.keys(whole?.answers ?? {}).sort()).toEqual(['exportDate', 'netProceeds', 'registeredCity']);
    expect(whole?.notes.map(({ text }) => text)).toEqual(['问银行']);
  });
});
