import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openApp, type TestApp } from '#test/contract/app.ts';
import { hostileHandoffs, openHandoff } from '#test/helpers/hostile-handoffs.ts';
import { snapshotOf } from '#test/helpers/snapshot.ts';
import { temporaryFolder } from '#test/helpers/temporary-folder.ts';
import { fold } from '#shared/record/fold.ts';
import type { Change } from '#shared/record/schema.ts';
import type { ResponseOf } from '#shared/ipc/contract.ts';

const passphrase = '海上的灯塔 2026 lantern';
const document = Buffer.from('证明材料（虚构）'.repeat(2000));
const sha256 = createHash('sha256').update(document).digest('hex');
const answer = (fact: string, value: boolean): Change => ({
  kind: 'answer.set',
  payload: { fact, value, basis: 'stated' },
});
const note = (id: string): Change => ({
  kind: 'note.add',
  payload: { note: id, fact: 'registeredInPilotZone', text: `备注 ${id}` },
});

type Fit = Extract<ResponseOf<'handoff:choose'>, { outcome: 'fit' }>;

interface Desk extends TestApp {
  readonly file: string;
  readonly folder: string;
}

/** An app whose save dialog writes to `file`, and whose open dialog reads it. */
async function desk(root: string, name: string, file: string): Promise<Desk> {
  const folder = join(root, name);
  await mkdir(folder, { recursive: true });
  return { ...(await openApp(folder, file, () => file)), file, folder };
}

async function madeClient(app: TestApp, changes: readonly Change[]): Promise<string> {
  const { summary } = await app.get('client:create', { name: '深圳甲贸易（虚构）', sample: null });
  await make(app, summary.id, changes);
  return summary.id;
}

async function make(app: TestApp, client: string, changes: readonly Change[]): Promise<void> {
  for (const change of changes) await app.get('record:append', { client, change });
}

async function looked(app: TestApp): Promise<Fit> {
  const check = await app.get('handoff:choose', undefined);
  if (check.outcome !== 'fit') throw new Error(`Not taken: ${JSON.stringify(check)}`);
  return check;
}

async function stateOf(app: TestApp, client: string) {
  const { opened } = await app.get('client:open', { client });
  const state = fold(opened.operations);
  if (state === null) throw new Error('No such client.');
  const { operations: _, latest: __, views: ___, standing: ____, ...seen } = state;
  return seen;
}

/** The client with a file of evidence, as the record of a newer app names one. */
async function withEvidence(app: TestApp, folder: string, client: string): Promise<void> {
  const record = await app.workspace.record(client);
  // A kind that this door may not know yet: the record keeps whatever it is given.
  await record.append({ kind: 'evidence.add', payload: { evidence: 'e-1', file: { sha256 } } } as unknown as Change);
  await mkdir(join(folder, 'clients', client, 'evidence'), { recursive: true });
  await writeFile(join(folder, 'clients', client, 'evidence', sha256), document);
}

test(
  'a client travels whole from one computer to another, with its evidence and with who did what',
  { timeout: 60_000 },
  async () => {
    await using root = await temporaryFolder();
    const file = join(root.path, '甲.portolanclient');
    const one = await desk(root.path, 'one', file);
    const client = await madeClient(one, [answer('registeredInPilotZone', true), note('n-1')]);
    await withEvidence(one, one.folder, client);
    const written = await one.get('handoff:export', { client, passphrase });
    expect(written).toMatchObject({ outcome: 'written', operations: 4, evidence: 1, missing: 0, unsaved: 0 });
    expect((await readFile(file)).includes(document.subarray(0, 40))).toBe(false);
    expect(one.offered).toEqual([expect.stringMatching(/^handoff portolanclient 深圳甲贸易（虚构） \d{4}-/)]);

    const two = await desk(root.path, 'two', file);
    const before = await snapshotOf(two.folder);
    const locked = await two.get('handoff:choose', undefined);
    if (locked.outcome !== 'locked') throw new Error('It is not encrypted.');
    const wrong = await two.get('handoff:unlock', { token: locked.token, passphrase: 'another one 42' });
    expect(wrong).toMatchObject({ outcome: 'wrong-passphrase', token: locked.token });
    const check = await two.get('handoff:unlock', { token: locked.token, passphrase });
    expect(check).toMatchObject({ outcome: 'fit', here: [], evidence: 1, isBinned: false });
    expect(await snapshotOf(two.folder)).toEqual(before);

    if (check.outcome !== 'fit') throw new Error('It does not fit.');
    const taken = await two.get('handoff:take', { token: check.token, leftOut: [] });
    expect(taken).toMatchObject({ client, isNew: true, operations: 4, evidence: 1, isSaved: true });
    expect(two.workspace.clients.map(({ id }) => id)).toEqual([client]);
    expect(await stateOf(two, client)).toEqual(await stateOf(one, client));
    expect(await readFile(join(two.folder, 'clients', client, 'evidence', sha256))).toEqual(document);
    const { opened } = await two.get('client:open', { client });
    const { device } = await one.get('app:start', undefined);
    expect(opened.operations.filter(({ id }) => id.startsWith(device))).toHaveLength(4);
    expect((await readdir(join(two.folder, 'clients'))).toSorted()).toEqual([client]);
    await two.workspace.settle();
    const again = await openApp(two.folder);
    expect(await stateOf(again, client)).toEqual(await stateOf(one, client));
  },
);

test('only what was chosen comes in, and the whole import is taken back by one request, also after a restart', async () => {
  await using root = await temporaryFolder();
  const file = join(root.path, '甲.portolanclient');
  const one = await desk(root.path, 'one', file);
  const client = await madeClient(one, [answer('registeredInPilotZone', true)]);
  await one.get('handoff:export', { client, passphrase: null });
  const two = await desk(root.path, 'two', file);
  await two.get('handoff:take', { token: (await looked(two)).token, leftOut: [] });
  await make(one, client, [answer('registeredInPilotZone', false), note('n-1'), note('n-2')]);
  await make(two, client, [note('own')]);
  await one.get('handoff:export', { client, passphrase: null });
  const before = await stateOf(two, client);

  const taken = await two.get('handoff:take', {
    token: (await looked(two)).token,
    leftOut: ['answer/registeredInPilotZone', 'note/n-2'],
  });
  expect(taken).toMatchObject({ isNew: false, operations: 3 });
  const after = await stateOf(two, client);
  expect(after.answers).toEqual(before.answers);
  expect(after.notes.map(({ id }) => id).toSorted()).toEqual(['n-1', 'own']);

  await two.workspace.settle();
  const again = await openApp(two.folder, file, () => file);
  expect(await stateOf(again, client)).toEqual(after);
  const undone = await again.get('handoff:undo', { client, taking: taken.taking });
  expect(undone).toMatchObject({ isSaved: true, kept: 0 });
  expect(await stateOf(again, client)).toEqual(before);
  expect(await again.ask('handoff:undo', { client, taking: taken.taking })).toBe('nothing-to-undo');
});

test('a client that came with a file goes into the bin when that is taken back', async () => {
  await using root = await temporaryFolder();
  const file = join(root.path, '甲.portolanclient');
  const one = await desk(root.path, 'one', file);
  const client = await madeClient(one, [note('n-1')]);
  await one.get('handoff:export', { client, passphrase: null });
  const two = await desk(root.path, 'two', file);
  const taken = await two.get('handoff:take', { token: (await looked(two)).token, leftOut: [] });
  const undone = await two.get('handoff:undo', { client, taking: taken.taking });
  expect(undone.isBinned).toBe(true);
  expect(two.workspace.clients).toEqual([
    expect.objectContaining({ id: client, deletedAt: expect.any(Number) as number }),
  ]);
  expect(await looked(two)).toMatchObject({ isBinned: true });
});

test('taking the same file in twice, or an older one, brings nothing and writes nothing', async () => {
  await using root = await temporaryFolder();
  const file = join(root.path, '甲.portolanclient');
  const one = await desk(root.path, 'one', file);
  const client = await madeClient(one, [note('n-1')]);
  await one.get('handoff:export', { client, passphrase: null });
  const older = await readFile(file);
  await make(one, client, [note('n-2')]);
  await one.get('handoff:export', { client, passphrase: null });
  const two = await desk(root.path, 'two', file);
  await two.get('handoff:take', { token: (await looked(two)).token, leftOut: [] });
  await two.workspace.settle();
  const before = await snapshotOf(two.folder);
  expect(await two.ask('handoff:take', { token: (await looked(two)).token, leftOut: [] })).toBe('bad-request');
  await writeFile(file, older);
  expect(await two.ask('handoff:take', { token: (await looked(two)).token, leftOut: [] })).toBe('bad-request');
  expect(await snapshotOf(two.folder)).toEqual(before);
});

test('a file of evidence that is gone is listed as missing, and the rest travels', async () => {
  await using root = await temporaryFolder();
  const file = join(root.path, '甲.portolanclient');
  const one = await desk(root.path, 'one', file);
  const client = await madeClient(one, [note('n-1')]);
  await withEvidence(one, one.folder, client);
  await writeFile(join(one.folder, 'clients', client, 'evidence', sha256), 'damaged');
  expect(await one.get('handoff:export', { client, passphrase: null })).toMatchObject({ evidence: 0, missing: 1 });
  expect(openHandoff(await readFile(file)).manifest.missing).toEqual([sha256]);
  const two = await desk(root.path, 'two', file);
  expect(await looked(two)).toMatchObject({ evidence: 0, missing: 1 });
});

test('a weak passphrase is refused before a place is asked for', async () => {
  await using root = await temporaryFolder();
  const one = await desk(root.path, 'one', join(root.path, 'a'));
  const client = await madeClient(one, []);
  expect(await one.get('handoff:export', { client, passphrase: '12345' })).toEqual({
    outcome: 'weak',
    weakness: 'short',
  });
  expect(one.offered).toEqual([]);
});

test(
  'hostile files are refused whole with their reason, and not a byte of the data folder changes',
  { timeout: 120_000 },
  async () => {
    await using root = await temporaryFolder();
    const file = join(root.path, '甲.portolanclient');
    const one = await desk(root.path, 'one', file);
    const client = await madeClient(one, [answer('registeredInPilotZone', true), note('n-1'), note('n-2')]);
    await withEvidence(one, one.folder, client);
    await one.get('handoff:export', { client, passphrase: null });
    const good = await readFile(file);
    await one.workspace.settle();
    const before = await snapshotOf(one.folder);
    const hostile = hostileHandoffs(good);
    expect(hostile.length).toBeGreaterThanOrEqual(25);
    for (const { name, bytes, problem } of hostile) {
      const check = await one.get('handoff:receive', { name: `${name}.portolanclient`, bytes: new Uint8Array(bytes) });
      expect.soft(check, name).toMatchObject({ outcome: 'refused', problem });
    }
    expect(await snapshotOf(one.folder)).toEqual(before);
    expect(await one.get('handoff:receive', { name: 'good', bytes: new Uint8Array(good) })).toMatchObject({
      outcome: 'fit',
    });
  },
);

test('letting go of a file ends it, and its token opens nothing any more', async () => {
  await using root = await temporaryFolder();
  const file = join(root.path, '甲.portolanclient');
  const one = await desk(root.path, 'one', file);
  const client = await madeClient(one, [note('n-1')]);
  await one.get('handoff:export', { client, passphrase: null });
  const { token } = await looked(one);
  await one.get('handoff:cancel', { token });
  expect(await one.ask('handoff:take', { token, leftOut: [] })).toBe('bad-request');
  expect(one.handoffSteps.map(({ stage }) => stage)).toEqual(
    expect.arrayContaining(['packing', 'writing', 'checking']),
  );
});

test(
  'under a passphrase what comes in is written sealed, and what goes out is as plain inside as any',
  { timeout: 60_000 },
  async () => {
    await using root = await temporaryFolder();
    const file = join(root.path, '甲.portolanclient');
    const one = await desk(root.path, 'one', file);
    const client = await madeClient(one, [note('n-planted')]);
    await withEvidence(one, one.folder, client);
    await one.get('handoff:export', { client, passphrase: null });
    const two = await desk(root.path, 'two', file);
    await two.get('vault:turn-on', { next: passphrase });
    await two.get('handoff:take', { token: (await looked(two)).token, leftOut: [] });
    const written = await filesIn(two.folder);
    expect(written.map(({ name }) => name)).toContain(sha256);
    for (const { name, bytes } of written) {
      expect.soft(bytes.includes('n-planted'), name).toBe(false);
      expect.soft(bytes.includes(document.subarray(0, 40)), name).toBe(false);
    }
    expect(await two.get('handoff:export', { client, passphrase: null })).toMatchObject({ evidence: 1, missing: 0 });
    expect(Buffer.from(openHandoff(await readFile(file)).files[`evidence/${sha256}`] ?? [])).toEqual(document);
  },
);

test('everything is backed up before a file is taken in, and nothing is taken in where that fails', async () => {
  await using root = await temporaryFolder();
  const file = join(root.path, '甲.portolanclient');
  const one = await desk(root.path, 'one', file);
  const client = await madeClient(one, [note('n-1')]);
  await one.get('handoff:export', { client, passphrase: null });
  const two = await desk(root.path, 'two', file);
  await madeClient(two, [note('own')]);
  const { token } = await looked(two);
  const backups = join(two.folder, 'backups');
  await rm(backups, { recursive: true, force: true });
  await writeFile(backups, 'in the way');
  expect(await two.ask('handoff:take', { token, leftOut: [] })).toBe('disk-failed');
  expect(two.workspace.clients.map(({ id }) => id)).not.toContain(client);
  await rm(backups);
  expect(await two.get('handoff:take', { token, leftOut: [] })).toMatchObject({ client, isNew: true });
  expect(await readdir(backups)).toHaveLength(1);
});

/** Every file below a folder, with what is in it. */
async function filesIn(folder: string) {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile());
  return Promise.all(
    files.map(async ({ name, parentPath }) => ({ name, bytes: await readFile(join(parentPath, name)) })),
  );
}
