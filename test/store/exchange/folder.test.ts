import { createHash } from 'node:crypto';
import { cp, mkdir, readdir, readFile, rename, rm, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { folderPlace } from '#main/exchange/folder-place.ts';
import { writeFolderMarker } from '#main/exchange/folder-marker.ts';
import { newMarker } from '#main/exchange/marker.ts';
import { writeEnvelope } from '#main/store/envelope.ts';
import { answered, atOneFolder, beginClient, meetingAt, statesOf } from '#test/helpers/exchanging.ts';
import { temporaryFolder } from '#test/helpers/temporary-folder.ts';

async function filesOf(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .toSorted();
}

async function two(folder: string, passphrase = '') {
  const { all, ...rest } = await atOneFolder(folder, ['one', 'two'], passphrase);
  const [one, other] = all;
  if (one === undefined || other === undefined) throw new Error('unreachable');
  return { one, other, all, ...rest };
}

test('a client begun at one workspace is at the other, and what is answered there comes back', async () => {
  await using folder = await temporaryFolder();
  const { one, other, all } = await two(folder.path);
  const client = await beginClient(one, '晨光贸易（虚构）');
  expect(await one.meet()).toMatchObject({ came: 0, went: 4, ignored: [] });
  expect(await other.meet()).toMatchObject({ came: 4, went: 0, ignored: [] });
  await (await other.workspace.record(client)).append(answered('fact9', true));
  expect(await other.meet()).toMatchObject({ came: 0, went: 1 });
  expect(await one.meet()).toMatchObject({ came: 1, went: 0 });
  const [here, there] = await statesOf(all, client);
  expect(here).toEqual(there);
  expect(other.workspace.clients.map(({ name }) => name)).toEqual(['晨光贸易（虚构）']);
  expect(await one.meet()).toEqual({ came: 0, went: 0, waiting: 0, ignored: [] });
});

test('files are never written over, and only our own beginnings of a longer file that has stood there go', async () => {
  await using folder = await temporaryFolder();
  const { one, other, shared } = await two(folder.path);
  const client = await beginClient(one, '甲', 1);
  await one.meet();
  await other.meet();
  const [first = ''] = (await filesOf(shared)).filter((name) => name.endsWith('.portolanbatch'));
  const before = await readFile(join(shared, first));
  await (await one.workspace.record(client)).append(answered('fact1', true));
  await one.meet();
  expect(await readFile(join(shared, first))).toEqual(before);
  expect(await filesOf(shared)).toHaveLength(3);
  await one.meet();
  expect(await filesOf(shared)).toEqual([
    `${client}/${one.workspace.device}-1-3.portolanbatch`,
    'portolan-exchange.json',
  ]);
  expect(await other.meet()).toMatchObject({ came: 1 });
  await other.meet();
  expect(await filesOf(shared)).toHaveLength(2);
});

test('an empty folder, one that is gone and one without its marker are unreachable; nothing is written, nothing deleted', async () => {
  await using folder = await temporaryFolder();
  const { one, shared } = await two(folder.path);
  await beginClient(one, '甲');
  await one.meet();
  const away = join(folder.path, 'away');
  await rename(shared, away);
  await expect(one.meet()).rejects.toMatchObject({ problem: 'unreachable' });
  await mkdir(shared);
  await expect(one.meet()).rejects.toMatchObject({ problem: 'unreachable' });
  expect(await readdir(shared)).toEqual([]);
  await rm(shared, { recursive: true });
  await rename(away, shared);
  expect(await one.meet()).toEqual({ came: 0, went: 0, waiting: 0, ignored: [] });
});

test('another exchange in the same place is told apart, and nothing is done with it', async () => {
  await using folder = await temporaryFolder();
  const { one, shared } = await two(folder.path);
  await beginClient(one, '甲');
  await rm(shared, { recursive: true });
  await writeFolderMarker(shared, (await newMarker('')).marker);
  await expect(one.meet()).rejects.toMatchObject({ problem: 'other-exchange' });
  expect(await readdir(shared)).toEqual(['portolan-exchange.json']);
});

test('what is foreign, cut short, empty, too large or of another client is left where it is, named, and breaks nothing', async () => {
  await using folder = await temporaryFolder();
  const { one, other, shared, all } = await two(folder.path);
  const client = await beginClient(one, '甲');
  const second = await beginClient(one, '乙');
  await one.meet();
  const { device } = one.workspace;
  const good = join(shared, client, `${device}-1-4.portolanbatch`);
  const put = (name: string, content: string | Buffer) => writeFile(join(shared, client, name), content);
  await writeFile(join(shared, '会议记录.docx'), 'foreign');
  await mkdir(join(shared, '照片'));
  await put('notes.txt', 'foreign');
  await put('d-99999999-1-4.portolanbatch', (await readFile(good)).subarray(0, 200));
  await put('d-99999998-1-4.portolanbatch', '');
  await put('d-99999997-1-4.portolanbatch', await readFile(good));
  await put('d-99999996-1-4.portolanbatch', writeEnvelope({ version: 9, sequence: 1, body: Buffer.from('{}') }));
  await put('d-99999995-1-4.portolanbatch', 'x');
  await truncate(join(shared, client, 'd-99999995-1-4.portolanbatch'), 200 * 1024 * 1024);
  await cp(good, join(shared, second, `${device}-7-4.portolanbatch`));
  await put('.DS_Store', 'x');
  await put('d-99999994-1-4.portolanbatch.0123456789ab.tmp', 'x');
  const { came, ignored } = await other.meet();
  expect(came).toBe(8);
  expect(Object.fromEntries(ignored.map(({ name, reason }) => [name, reason]))).toEqual({
    '会议记录.docx': 'foreign',
    照片: 'foreign',
    [`${client}/notes.txt`]: 'foreign',
    [`${client}/d-99999999-1-4`]: 'damaged',
    [`${client}/d-99999998-1-4`]: 'damaged',
    [`${client}/d-99999997-1-4`]: 'refused',
    [`${client}/d-99999996-1-4`]: 'newer-version',
    [`${client}/d-99999995-1-4`]: 'oversized',
    [`${second}/${device}-7-4`]: 'refused',
  });
  const [here, there] = await statesOf(all, client);
  expect(here).toEqual(there);
});

test('a file that is still being copied is taken once it is whole', async () => {
  await using folder = await temporaryFolder();
  const { one, other, shared } = await two(folder.path);
  const client = await beginClient(one, '甲');
  await one.meet();
  const path = join(shared, client, `${one.workspace.device}-1-4.portolanbatch`);
  const whole = await readFile(path);
  await writeFile(path, whole.subarray(0, whole.length - 30));
  expect(await other.meet()).toMatchObject({ came: 0, ignored: [{ reason: 'damaged' }] });
  expect(other.workspace.clients).toEqual([]);
  await writeFile(path, whole);
  expect(await other.meet()).toMatchObject({ came: 4, ignored: [] });
});

test('a copy that a synchronising program made beside a file is read where the file itself is not whole', async () => {
  await using folder = await temporaryFolder();
  const { one, other, shared } = await two(folder.path, 'a long passphrase');
  const client = await beginClient(one, '甲');
  await one.meet();
  const path = join(shared, client, `${one.workspace.device}-1-4.portolanbatch`);
  await cp(path, join(shared, client, `${one.workspace.device}-1-4 (PC 的冲突副本 2026-11-27).portolanbatch`));
  await writeFile(path, '');
  expect(await other.meet()).toMatchObject({ came: 4 });
});

test('names in capitals are the same names', async () => {
  await using folder = await temporaryFolder();
  const { one, other, shared } = await two(folder.path);
  const client = await beginClient(one, '甲');
  await one.meet();
  const name = `${one.workspace.device}-1-4.portolanbatch`;
  await rename(join(shared, client, name), join(shared, client, name.toUpperCase()));
  await rename(join(shared, client), join(shared, client.toUpperCase()));
  expect(await other.meet()).toMatchObject({ came: 4, ignored: [] });
});

test('what somebody took out of the folder is left there again', async () => {
  await using folder = await temporaryFolder();
  const { one, shared } = await two(folder.path);
  const client = await beginClient(one, '甲');
  await one.meet();
  await rm(join(shared, client), { recursive: true });
  await one.meet();
  expect(await readdir(join(shared, client))).toEqual([`${one.workspace.device}-1-4.portolanbatch`]);
});

test('a gap waits, and is closed by what comes later', async () => {
  await using folder = await temporaryFolder();
  const { one, other, shared, all } = await two(folder.path);
  const client = await beginClient(one, '甲', 1100);
  await one.meet();
  const second = join(shared, client, `${one.workspace.device}-2-500.portolanbatch`);
  await rename(second, join(folder.path, 'held-back'));
  expect(await other.meet()).toMatchObject({ came: 500, waiting: 1 });
  await rename(join(folder.path, 'held-back'), second);
  expect(await other.meet()).toMatchObject({ came: 601, waiting: 0 });
  const [here, there] = await statesOf(all, client);
  expect(here).toEqual(there);
});

test('with a passphrase nobody who keeps the folder can read it, equal batches are equal files, and another passphrase reads nothing', async () => {
  await using folder = await temporaryFolder();
  const { one, other, shared } = await two(folder.path, 'eight herons stand');
  const client = await beginClient(one, '机密的名字', 5);
  await one.meet();
  expect(await other.meet()).toMatchObject({ came: 6 });
  const path = join(shared, client, `${one.workspace.device}-1-6.portolanbatch`);
  const sealed = await readFile(path);
  for (const word of ['机密的名字', 'answer.set', 'fact1']) expect(sealed.includes(word)).toBe(false);
  await rm(path);
  await other.meet();
  expect(await readFile(path)).toEqual(sealed);
  await rename(path, join(shared, client, `${one.workspace.device}-2-6.portolanbatch`));
  const third = await atOneFolder(join(folder.path, 'x'), ['three'], 'another passphrase');
  await cp(join(shared, client), join(third.shared, client), { recursive: true });
  expect(await third.all[0]?.meet()).toMatchObject({ came: 0, ignored: [{ reason: 'damaged' }] });
});

test('evidence that an operation speaks of travels with it, whole; anything else in its folder stays there', async () => {
  await using folder = await temporaryFolder();
  const { one, other, shared } = await two(folder.path);
  const client = await beginClient(one, '甲');
  const content = Buffer.from('报关单（虚构）');
  const sha256 = createHash('sha256').update(content).digest('hex');
  const own = join(folder.path, 'one', 'clients', client, 'evidence');
  await mkdir(own);
  await writeFile(join(own, sha256), content);
  // A kind that this version may not know yet: kept and passed on all the same.
  const change = { kind: 'evidence.add', payload: { file: { sha256, name: 'a.pdf', size: content.length } } };
  await (await one.workspace.record(client)).append(change as never);
  await one.meet();
  await writeFile(join(shared, client, 'evidence', 'ab'.repeat(32)), 'nobody speaks of this');
  await other.meet();
  const theirs = join(folder.path, 'two', 'clients', client, 'evidence');
  expect(await readdir(theirs)).toEqual([sha256]);
  expect(await readFile(join(theirs, sha256))).toEqual(content);
});

test('a client that was put back from an older copy takes again what had come since', async () => {
  await using folder = await temporaryFolder();
  const { one, other, shared, opened } = await two(folder.path);
  const client = await beginClient(one, '甲');
  for (const { meet } of [one, other]) await meet();
  await other.workspace.settle();
  const home = join(folder.path, 'two');
  await cp(home, join(folder.path, 'copy'), { recursive: true });
  await (await one.workspace.record(client)).append(answered('since', true));
  for (const { meet } of [one, other]) await meet();
  await other.workspace.settle();
  await rm(home, { recursive: true });
  await rename(join(folder.path, 'copy'), home);
  // What was known of the folder is newer than the records.
  const back = await meetingAt(home, ({ device }) => folderPlace({ path: shared, device, ...opened }), other.memory);
  expect((await back.workspace.record(client)).operations).toHaveLength(4);
  expect(await back.meet()).toMatchObject({ came: 1 });
  const [here, there] = await statesOf([one, back], client);
  expect(there).toEqual(here);
});
