import { mkdir, readdir, readFile, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { Exchanges } from '#main/exchange/exchanges.ts';
import { exchangeHandlers } from '#main/exchange/handlers.ts';
import type { SecretKeeper } from '#main/exchange/secret-keeper.ts';
import type { Cipher } from '#main/store/cipher.ts';
import { Vault } from '#main/vault/vault.ts';
import { openWorkspace } from '#main/workspace/open.ts';
import type { ExchangeView } from '#shared/exchange/contract.ts';
import { answered, beginClient, exchangesOf } from '#test/helpers/exchanging.ts';
import { snapshotOf } from '#test/helpers/snapshot.ts';
import { temporaryFolder } from '#test/helpers/temporary-folder.ts';

const passphrase = 'eight herons stand';

/** What an operating system with a keyring does: only it can read again what it keeps. */
const keyring: SecretKeeper = {
  keeps: () => true,
  protect: (secret) => Buffer.from(secret, 'utf8').toString('base64'),
  reveal: (kept) => Buffer.from(kept, 'base64').toString('utf8'),
};

type More = Parameters<typeof exchangesOf>[1];

/** A workspace, its exchanges, and the door to them; `chosen` is the folder that a person picks. */
async function person(folder: string, chosen: string, more: More = {}, cipher: Cipher | null = null) {
  const workspace = await openWorkspace(folder, { cipher });
  const views: ExchangeView[] = [];
  const exchanges = exchangesOf(workspace, { onChange: (view) => void views.push(view), ...more });
  const ask = exchangeHandlers(exchanges, async () => chosen);
  return { workspace, exchanges, views, ask };
}

type Person = Awaited<ReturnType<typeof person>>;

async function useFolder({ ask }: Person, words = '') {
  const { offer } = await ask['exchange:choose-folder'](undefined);
  if (offer === null) throw new Error('The folder was refused.');
  const used = await ask['exchange:use-folder']({ token: offer.token, passphrase: words });
  return { offer, ...used };
}

async function stopped(...people: readonly Person[]): Promise<void> {
  for (const { exchanges } of people) await exchanges.stop();
}

test('two workspaces set up one folder, exchange through it, and each says what came and went', async () => {
  await using folder = await temporaryFolder();
  await using shared = await temporaryFolder();
  const one = await person(join(folder.path, 'one'), shared.path);
  const other = await person(join(folder.path, 'other'), shared.path);
  const client = await beginClient(one, '甲');
  const begun = await useFolder(one);
  expect(begun).toMatchObject({ offer: { kind: 'begins', isSealed: false }, problem: null });
  await one.ask['exchange:now']({ kind: 'folder' });
  expect(one.exchanges.view.folder).toMatchObject({ isOn: true, state: 'current', went: 4, came: 0, problem: null });
  expect((await useFolder(other)).offer).toMatchObject({ kind: 'joins' });
  await other.ask['exchange:now']({ kind: 'folder' });
  expect(other.exchanges.view.folder).toMatchObject({ state: 'current', came: 4, went: 0 });
  expect((await other.workspace.record(client)).operations).toHaveLength(4);
  expect(other.views.map(({ folder: place }) => place?.state)).toEqual(expect.arrayContaining(['working', 'current']));
  await stopped(one, other);
});

test('a folder that was renamed is unreachable since then, nothing is lost, and it goes on when it is back', async () => {
  await using folder = await temporaryFolder();
  const shared = join(folder.path, 'shared');
  const one = await person(join(folder.path, 'one'), shared);
  await mkdir(shared);
  const client = await beginClient(one, '甲');
  await useFolder(one);
  await one.ask['exchange:now']({ kind: 'folder' });
  await rename(shared, `${shared}-away`);
  await (await one.workspace.record(client)).append(answered('later', true));
  const before = Date.now();
  const failed = await one.ask['exchange:now']({ kind: 'folder' });
  expect(failed.view.folder).toMatchObject({ state: 'failed', problem: 'unreachable', isOn: true });
  const { failingSince = null } = failed.view.folder ?? {};
  expect(failingSince).toBeGreaterThanOrEqual(before);
  await one.ask['exchange:now']({ kind: 'folder' });
  expect(one.exchanges.view.folder?.failingSince).toBe(failingSince);
  expect((await one.workspace.record(client)).operations).toHaveLength(5);
  await rename(`${shared}-away`, shared);
  await one.ask['exchange:now']({ kind: 'folder' });
  expect(one.exchanges.view.folder).toMatchObject({ state: 'current', problem: null, failingSince: null, went: 5 });
  await stopped(one);
});

test('what was typed is remembered where the operating system keeps it, and is asked for again where it does not', async () => {
  await using folder = await temporaryFolder();
  await using shared = await temporaryFolder();
  const home = join(folder.path, 'one');
  const without = await person(home, shared.path);
  await useFolder(without, passphrase);
  expect(without.exchanges.view).toMatchObject({ remembers: false, folder: { isSealed: true } });
  await stopped(without);
  const again = await person(home, shared.path);
  again.exchanges.start();
  expect(again.exchanges.view.folder?.state).toBe('locked');
  const wrong = await again.ask['exchange:unlock']({ kind: 'folder', passphrase: 'another phrase', password: '' });
  expect(wrong).toMatchObject({ problem: 'wrong-passphrase', view: { folder: { state: 'locked' } } });
  await stopped(again);

  const withKeyring = await person(home, shared.path, { secrets: keyring });
  withKeyring.exchanges.start();
  expect(withKeyring.exchanges.view).toMatchObject({ remembers: true, folder: { state: 'locked' } });
  expect(await withKeyring.ask['exchange:unlock']({ kind: 'folder', passphrase, password: '' })).toMatchObject({
    problem: null,
  });
  await stopped(withKeyring);
  const later = await person(home, shared.path, { secrets: keyring });
  later.exchanges.start();
  await later.ask['exchange:now']({ kind: 'folder' });
  expect(later.exchanges.view.folder).toMatchObject({ state: 'current', problem: null });
  await stopped(later);
  // Nothing of the words themselves is on the disk.
  expect(await readFile(join(home, 'workspace.json'), 'utf8')).not.toContain(passphrase);
});

test('what is wrong with a folder or a passphrase is answered as a problem, and nothing is set up', async () => {
  await using folder = await temporaryFolder();
  await using shared = await temporaryFolder();
  const home = join(folder.path, 'one');
  const inside = await person(home, home);
  expect(await inside.ask['exchange:choose-folder'](undefined)).toEqual({ offer: null, problem: 'inside-data' });
  const one = await person(home, shared.path);
  expect(await useFolder(one, 'short')).toMatchObject({ problem: 'passphrase-too-short', view: { folder: null } });
  expect(await one.ask['exchange:use-folder']({ token: 'an old one', passphrase: '' })).toMatchObject({
    problem: 'unreachable',
  });
  await useFolder(one, passphrase);
  await stopped(one);
  const other = await person(join(folder.path, 'other'), shared.path);
  expect(await useFolder(other, 'not the passphrase')).toMatchObject({
    offer: { isSealed: true },
    problem: 'wrong-passphrase',
    view: { folder: null },
  });
  expect(await useFolder(other)).toMatchObject({ problem: 'passphrase-needed', view: { folder: null } });
});

test('turned off nothing is touched, on again it goes on, and what is forgotten stays at the place', async () => {
  await using folder = await temporaryFolder();
  await using shared = await temporaryFolder();
  const one = await person(join(folder.path, 'one'), shared.path);
  const client = await beginClient(one, '甲');
  await useFolder(one);
  await one.ask['exchange:now']({ kind: 'folder' });
  const off = await one.ask['exchange:switch']({ kind: 'folder', isOn: false });
  expect(off.view.folder).toMatchObject({ isOn: false, state: 'off' });
  const before = await snapshotOf(shared.path);
  await (await one.workspace.record(client)).append(answered('later', true));
  await one.ask['exchange:now']({ kind: 'folder' });
  expect(await snapshotOf(shared.path)).toEqual(before);
  await one.ask['exchange:switch']({ kind: 'folder', isOn: true });
  await one.ask['exchange:now']({ kind: 'folder' });
  expect(one.exchanges.view.folder).toMatchObject({ state: 'current', went: 1 });
  const after = await snapshotOf(shared.path);
  expect((await one.ask['exchange:forget']({ kind: 'folder' })).view.folder).toBeNull();
  expect(await snapshotOf(shared.path)).toEqual(after);
});

test('only the clients that were chosen go', async () => {
  await using folder = await temporaryFolder();
  await using shared = await temporaryFolder();
  const one = await person(join(folder.path, 'one'), shared.path);
  const other = await person(join(folder.path, 'other'), shared.path);
  const first = await beginClient(one, '甲');
  await beginClient(one, '乙');
  await one.ask['exchange:choose-clients']({ clients: [first] });
  for (const each of [one, other]) {
    await useFolder(each);
    await each.ask['exchange:now']({ kind: 'folder' });
  }
  expect(other.workspace.clients.map(({ name }) => name)).toEqual(['甲']);
  expect(one.exchanges.view.clients).toEqual([first]);
  await one.ask['exchange:choose-clients']({ clients: null });
  for (const each of [one, other]) await each.ask['exchange:now']({ kind: 'folder' });
  expect(other.workspace.clients.map(({ name }) => name).toSorted()).toEqual(['甲', '乙'].toSorted());
  await stopped(one, other);
});

test('a copy of the app that only looks exchanges nothing, and says so', async () => {
  await using folder = await temporaryFolder();
  await using shared = await temporaryFolder();
  const home = join(folder.path, 'one');
  const one = await person(home, shared.path);
  await beginClient(one, '甲');
  await useFolder(one);
  await one.ask['exchange:now']({ kind: 'folder' });
  await stopped(one);
  const before = [await snapshotOf(home), await snapshotOf(shared.path)];
  let mayWrite = false;
  const looking = await person(home, shared.path, { mayWrite: () => mayWrite });
  looking.exchanges.start();
  await looking.exchanges.now('folder');
  expect(looking.exchanges.view.folder).toMatchObject({ isOn: true, state: 'resting' });
  expect([await snapshotOf(home), await snapshotOf(shared.path)]).toEqual(before);
  // Once it may write it begins, and having begun twice it still runs once.
  mayWrite = true;
  looking.exchanges.start();
  looking.exchanges.start();
  await looking.exchanges.now('folder');
  expect(looking.exchanges.view.folder?.state).toBe('current');
  await stopped(looking);
});

test('no server is brought in before one is named', async () => {
  await using folder = await temporaryFolder();
  let asked = 0;
  const workspace = await openWorkspace(folder.path);
  const exchanges = new Exchanges({
    workspace,
    secrets: keyring,
    mayWrite: () => true,
    openServer: async () => {
      asked += 1;
      throw new Error('unreachable');
    },
    onChange: () => undefined,
    onError: () => undefined,
  });
  exchanges.start();
  exchanges.soon();
  await exchanges.now('server');
  await exchanges.leave();
  expect(exchanges.view.server).toBeNull();
  expect(asked).toBe(0);
});

test('what is known of a place is sealed under a passphrase, when it is turned on, written, and turned off', async () => {
  await using folder = await temporaryFolder();
  await using shared = await temporaryFolder();
  const here = join(folder.path, 'one');
  const one = await person(here, shared.path);
  const client = await beginClient(one, '甲');
  await useFolder(one);
  await one.ask['exchange:now']({ kind: 'folder' });
  await stopped(one);
  await one.workspace.settle();
  const memories = async (): Promise<readonly string[]> => {
    const names = await readdir(join(here, 'exchange'));
    return Promise.all(names.map((name) => readFile(join(here, 'exchange', name), 'latin1')));
  };
  const plain = await memories();
  expect(plain).toEqual([expect.stringContaining(client)]);
  const vault = await Vault.open({ dataFolder: here, cost: { N: 2 ** 14, r: 8, p: 1 } });
  await vault.turnOn('海上的风向 2026', { language: null, theme: 'system', textSize: 100 });
  expect(await memories()).toEqual([expect.not.stringContaining(client)]);
  const sealed = await person(here, shared.path, {}, vault.cipher);
  await sealed.workspace.record(client).then((record) => record.append(answered('one-more', true)));
  sealed.exchanges.start();
  await sealed.ask['exchange:now']({ kind: 'folder' });
  // What stood there before is still known: only what is new goes.
  expect(sealed.exchanges.view.folder).toMatchObject({ state: 'current', went: 1, came: 0 });
  await stopped(sealed);
  expect(await memories()).toEqual([expect.not.stringContaining(client)]);
  await sealed.workspace.settle();
  await vault.turnOff();
  expect(await memories()).toEqual([expect.stringContaining(client)]);
});
