import { cp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { client, device, layDownRecord, sampleChange } from '#test/helpers/sample-operations.ts';
import { snapshotOf } from '#test/helpers/snapshot.ts';
import { temporaryFolder } from '#test/helpers/temporary-folder.ts';
import { clientFolder } from '#main/record/client-folders.ts';
import { ClientRecord } from '#main/record/client-record.ts';
import { WorkspaceFile } from '#main/record/workspace-file.ts';
import { Locked } from '#main/store/cipher.ts';
import { readEnvelope, writeEnvelope } from '#main/store/envelope.ts';
import { Vault } from '#main/vault/vault.ts';
import { openWorkspace } from '#main/workspace/open.ts';

const passphrase = '海上的风向 2026';
const looks = { language: 'zh-CN', theme: 'dark', textSize: 115 } as const;
const cost = { N: 2 ** 14, r: 8, p: 1 };

const openVault = (dataFolder: string, now = Date.now): Promise<Vault> => Vault.open({ dataFolder, cost, now });

/** A workspace of one client, with what a crash and a repair left, a copy of all of it, and a piece of evidence. */
async function lay(folder: string): Promise<void> {
  await layDownRecord(clientFolder(folder, client), 5, 3);
  const workspace = await openWorkspace(folder);
  await workspace.record(client);
  await workspace.settle();
  const place = clientFolder(folder, client);
  const bytes = await readFile(join(place, `${device}-1.json`));
  await writeFile(join(place, `${device}-2.json.0123456789ab.tmp`), bytes.subarray(0, 300));
  await writeFile(join(place, `${device}-1.json.corrupt-20261120T101500`), bytes.subarray(0, 310));
  await writeFile(join(place, `${device}-1.json.corrupt-20261120T101501`), '');
  const copy = join(folder, 'backups', '2026-11-20 10.15');
  await cp(join(folder, 'clients'), join(copy, 'clients'), { recursive: true });
  await cp(join(folder, 'workspace.json'), join(copy, 'workspace.json'));
}

/** Turned on, as after a restart: locked. */
async function laySealed(folder: string): Promise<{ readonly vault: Vault; readonly code: string }> {
  await lay(folder);
  const code = await (await openVault(folder)).turnOn(passphrase, looks);
  return { vault: await openVault(folder), code };
}

test('turned on, no file tells anything; turned off again, every file is byte for byte what it was', async () => {
  await using folder = await temporaryFolder();
  await lay(folder.path);
  const before = await snapshotOf(folder.path);
  const vault = await openVault(folder.path);
  const seen: string[] = [];
  await vault.turnOn(passphrase, looks, ({ done, total }) => seen.push(`${done}/${total}`));
  const sealed = await snapshotOf(folder.path);
  const files = Object.entries(before).filter(([, sum]) => sum !== 'folder');
  for (const [path, sum] of files) {
    expect(sealed[path]).not.toBe(sum);
    expect((await readFile(join(folder.path, path))).includes('甲公司')).toBe(false);
  }
  expect(seen.at(0)).toBe(`0/${files.length}`);
  expect(seen.at(-1)).toBe(`${files.length}/${files.length}`);
  await vault.turnOff();
  expect(await snapshotOf(folder.path)).toEqual(before);
  expect(vault.stored).toBeNull();
});

test('after a restart the passphrase opens what was sealed, and work goes on sealed', async () => {
  await using folder = await temporaryFolder();
  const { vault } = await laySealed(folder.path);
  expect(vault.isLocked).toBe(true);
  expect(vault.stored?.appearance).toEqual(looks);
  expect(await vault.unlock(passphrase)).toEqual({ outcome: 'done', code: null });
  const workspace = await openWorkspace(folder.path, { cipher: vault.cipher });
  const record = await workspace.record(client);
  expect(record.operations).toHaveLength(5);
  await record.append({ kind: 'client.rename', payload: { name: '乙公司' } });
  expect(record.status.state).toBe('saved');
  const written = await readFile(join(clientFolder(folder.path, client), `${device}-2.json`));
  expect(written.includes('乙公司')).toBe(false);
  expect(JSON.parse(written.toString('utf8'))).toMatchObject({ version: 1_000_001 });
  await workspace.settle();
  const again = await openWorkspace(folder.path, { cipher: vault.cipher });
  expect((await again.record(client)).operations).toHaveLength(6);
  await again.settle();
});

test('the same words in full width or in another form of Unicode are the same passphrase', async () => {
  await using folder = await temporaryFolder();
  await lay(folder.path);
  await (await openVault(folder.path)).turnOn('Café 2026 路', looks);
  expect((await (await openVault(folder.path)).unlock('Ｃａｆｅ\u0301 ２０２６ 路')).outcome).toBe('done');
});

test('without the key a sealed workspace is locked, not damaged, and not a byte of it changes', async () => {
  await using folder = await temporaryFolder();
  await laySealed(folder.path);
  await rm(join(folder.path, 'vault.json'));
  await rm(join(folder.path, 'vault.json.backup'));
  const before = await snapshotOf(folder.path);
  await expect(openWorkspace(folder.path)).rejects.toBeInstanceOf(Locked);
  await expect(ClientRecord.open({ folder: clientFolder(folder.path, client), client, device })).rejects.toBeInstanceOf(
    Locked,
  );
  expect(await snapshotOf(folder.path)).toEqual(before);
});

test('with the key of another lock it is locked too', async () => {
  await using folder = await temporaryFolder();
  await using other = await temporaryFolder();
  await laySealed(folder.path);
  const { vault } = await laySealed(other.path);
  await vault.unlock(passphrase);
  const before = await snapshotOf(folder.path);
  await expect(openWorkspace(folder.path, { cipher: vault.cipher })).rejects.toBeInstanceOf(Locked);
  expect(await snapshotOf(folder.path)).toEqual(before);
});

test('wrong passphrases are held back for ever longer, never for more than a minute, and harm nothing', async () => {
  await using folder = await temporaryFolder();
  await laySealed(folder.path);
  let now = 0;
  const vault = await openVault(folder.path, () => now);
  const before = await snapshotOf(folder.path);
  const pauses: number[] = [];
  for (let attempt = 0; attempt < 8; attempt += 1) {
    const answer = await vault.unlock('not this one');
    pauses.push(answer.outcome === 'wrong' ? answer.pause : -1);
    const held = vault.pause.left > 0 ? await vault.unlock(passphrase) : null;
    if (held !== null) expect(held).toEqual({ outcome: 'wait', pause: vault.pause.left });
    now += vault.pause.left;
  }
  expect(pauses).toEqual([0, 0, 5000, 10_000, 20_000, 40_000, 60_000, 60_000]);
  expect((await vault.unlock(passphrase)).outcome).toBe('done');
  expect(await snapshotOf(folder.path)).toEqual(before);
});

test('the recovery code, however it is typed, opens the lock and sets a new passphrase', async () => {
  await using folder = await temporaryFolder();
  const { vault, code } = await laySealed(folder.path);
  expect(code).toMatch(/^(?:[2-9A-HJKMNP-TV-Y]{5}-){4}[2-9A-HJKMNP-TV-Y]{5}$/);
  expect((await vault.recover(code.slice(1), 'another one 3')).outcome).toBe('mistyped');
  expect((await vault.recover(code.toLowerCase().replaceAll('-', ' '), 'another one 3')).outcome).toBe('done');
  const later = await openVault(folder.path);
  expect((await later.unlock(passphrase)).outcome).toBe('wrong');
  expect((await later.unlock('another one 3')).outcome).toBe('done');
});

test('changing the passphrase or the code touches no other file, and the old ones open nothing, in no copy', async () => {
  await using folder = await temporaryFolder();
  const { vault, code } = await laySealed(folder.path);
  const { 'vault.json': _, 'vault.json.backup': __, ...before } = await snapshotOf(folder.path);
  expect((await vault.change('not this one', 'another one 3')).outcome).toBe('wrong');
  expect((await vault.change(passphrase, 'another one 3')).outcome).toBe('done');
  const renewed = await vault.renewCode('another one 3');
  expect(renewed.outcome === 'done' && renewed.code).toMatch(/-/);
  const { 'vault.json': ___, 'vault.json.backup': ____, ...after } = await snapshotOf(folder.path);
  expect(after).toEqual(before);
  await rm(join(folder.path, 'vault.json'));
  const fromBackup = await openVault(folder.path);
  expect((await fromBackup.unlock(passphrase)).outcome).toBe('wrong');
  expect((await fromBackup.recover(code, 'yet another 4')).outcome).toBe('wrong');
  expect((await fromBackup.unlock('another one 3')).outcome).toBe('done');
});

test('two files exchanged within a client, and a sequence made higher by hand, are noticed', async () => {
  await using folder = await temporaryFolder();
  const { vault } = await laySealed(folder.path);
  await vault.unlock(passphrase);
  const place = clientFolder(folder.path, client);
  const [first, second] = [1, 2].map((number) => join(place, `${device}-${number}.json`)) as [string, string];
  const whole = await readFile(first);
  for (const path of [first, second]) await rm(`${path}.backup`);
  await rename(first, `${first}.swap`);
  await rename(second, first);
  await rename(`${first}.swap`, second);
  const options = { folder: place, client, device, cipher: vault.cipher };
  await expect(ClientRecord.open(options)).rejects.toMatchObject({ name: 'RepairNeeded' });
  await rm(second);
  const sealed = readEnvelope(whole);
  if (sealed === null) throw new Error('The file is not whole.');
  // Whole by its own account: whoever can write the file can count its hash.
  await writeFile(first, writeEnvelope({ ...sealed, sequence: 900 }));
  await expect(ClientRecord.open(options)).rejects.toMatchObject({ name: 'RepairNeeded' });
});

test('a file put in plain beside the sealed ones is read, and sealed by the next opening', async () => {
  await using folder = await temporaryFolder();
  const { vault } = await laySealed(folder.path);
  await using plain = await temporaryFolder();
  await lay(plain.path);
  const name = join('clients', client, `${device}-1.json`);
  await cp(join(plain.path, name), join(folder.path, name));
  await vault.unlock(passphrase);
  const workspace = await openWorkspace(folder.path, { cipher: vault.cipher });
  expect((await workspace.record(client)).operations).toHaveLength(5);
  await workspace.settle();
  await vault.finish();
  expect((await readFile(join(folder.path, name))).includes('甲公司')).toBe(false);
});

test('slots that would stall the app or hold nothing back are not taken for slots', async () => {
  await using folder = await temporaryFolder();
  await laySealed(folder.path);
  const path = join(folder.path, 'vault.json');
  const envelope = readEnvelope(await readFile(path));
  const stored = JSON.parse(envelope?.body.toString('utf8') ?? '') as { passphrase: object };
  for (const bad of [{ N: 2 ** 21 }, { N: 2 }, { N: 3 * 2 ** 14 }, { N: 2 ** 20, r: 16 }, { p: 99 }]) {
    const body = Buffer.from(JSON.stringify({ ...stored, passphrase: { ...stored.passphrase, ...bad } }));
    await writeFile(path, writeEnvelope({ version: 1, sequence: 9, body }));
    await writeFile(`${path}.backup`, writeEnvelope({ version: 1, sequence: 9, body }));
    const vault = await openVault(folder.path);
    expect([vault.isDamaged, vault.isLocked, vault.stored]).toEqual([true, true, null]);
  }
});

test('locked, the key is gone from memory: what still holds the cipher can neither read nor write', async () => {
  await using folder = await temporaryFolder();
  const { vault } = await laySealed(folder.path);
  await vault.unlock(passphrase);
  const { cipher } = vault;
  vault.lock();
  expect(vault.isLocked).toBe(true);
  await expect(WorkspaceFile.open({ dataFolder: folder.path, cipher })).rejects.toBeInstanceOf(Locked);
});

test('a client that was sealed and is answered on for long opens whole', async () => {
  await using folder = await temporaryFolder();
  const { vault } = await laySealed(folder.path);
  await vault.unlock(passphrase);
  const options = { folder: clientFolder(folder.path, client), client, device, cipher: vault.cipher, batchSize: 3 };
  const record = await ClientRecord.open(options);
  for (let index = 6; index < 20; index += 1) await record.append(sampleChange(index));
  const again = await ClientRecord.open(options);
  expect(again.operations).toEqual(record.operations);
  expect(again.notices.filter(({ kind }) => kind !== 'damaged')).toEqual([]);
});
