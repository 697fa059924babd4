import { mkdir, readdir, readFile, rename, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { addClient, backUp, openBackedUp, type BackedUp } from '#test/helpers/backed-up.ts';
import { faultyDisk } from '#test/helpers/faulty-file-system.ts';
import { sampleChange } from '#test/helpers/sample-operations.ts';
import { temporaryFolder } from '#test/helpers/temporary-folder.ts';
import { rememberKeyForCopies } from '#main/workspace/key-for-copies.ts';
import { clientFolder } from '#main/record/client-folders.ts';
import { nodeFileSystem, type FileSystem } from '#main/store/file-system.ts';
import { KeyCipher } from '#main/vault/key-cipher.ts';
import { Vault } from '#main/vault/vault.ts';

const passphrase = '海上的风向 2026';
const looks = { language: 'zh-CN', theme: 'dark', textSize: 115 } as const;
const cost = { N: 2 ** 14, r: 8, p: 1 };
const paper = '报关单 甲公司 2026';

interface Laid {
  readonly dataFolder: string;
  readonly usb: string;
  readonly copies: string;
  readonly client: string;
}

/** A workspace with a client, a paper, and `count` copies in a second folder. */
async function lay(root: string, count = 2): Promise<Laid> {
  const [dataFolder, usb] = [join(root, 'data'), join(root, 'usb')];
  await mkdir(usb);
  const app = await openBackedUp(dataFolder);
  await app.keeper.useSecond(usb);
  const client = await addClient(app.workspace, 4, paper);
  for (let index = 0; index < count; index += 1) {
    await (await app.workspace.record(client)).append(sampleChange(10 + index));
    await app.workspace.settle();
    await backUp(app);
    await app.keeper.stop();
  }
  await app.keeper.leave();
  return { dataFolder, usb, copies: join(usb, 'Portolan backups'), client };
}

const openVault = (dataFolder: string): Promise<Vault> => Vault.open({ dataFolder, cost });

async function turnedOn(dataFolder: string): Promise<Vault> {
  const vault = await openVault(dataFolder);
  await vault.turnOn(passphrase, looks);
  return vault;
}

/** As the window turns it off: the key is kept for the copies first. */
async function turnedOff(dataFolder: string, vault: Vault): Promise<void> {
  const app = await openBackedUp(dataFolder, nodeFileSystem, vault.cipher);
  await rememberKeyForCopies(app.workspace, vault.keyForKeyring());
  await app.keeper.leave();
  await vault.turnOff();
}

async function caughtUp(dataFolder: string, vault: Vault | null, fileSystem?: FileSystem): Promise<BackedUp> {
  const app = await openBackedUp(dataFolder, fileSystem, vault?.cipher ?? null);
  await app.keeper.caughtUp();
  return app;
}

/** Everything in the files below a folder, as text. */
async function textsBelow(folder: string): Promise<string> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  return (await Promise.all(files.map((file) => readFile(file, 'utf8')))).join('\n');
}

test('a passphrase that is turned on seals the copies in the second folder too, and turned off it opens them', async () => {
  await using root = await temporaryFolder();
  const { dataFolder, copies, client } = await lay(root.path);
  expect(await textsBelow(copies)).toContain('甲公司');
  const vault = await turnedOn(dataFolder);
  const sealed = await caughtUp(dataFolder, vault);
  expect(await textsBelow(copies)).not.toContain('甲公司');
  expect(await textsBelow(copies)).not.toContain('"kind":"fact.set"');
  const { second } = await sealed.keeper.state();
  expect(second).toMatchObject({ count: 2, behind: null, failure: null });
  const listed = (await sealed.keeper.list()).filter(({ place }) => place === 'second');
  for (const { name } of listed) {
    const preview = await sealed.restoring.preview({ place: 'second', name });
    expect(preview).toMatchObject({ damaged: [], clients: [{ client }] });
  }
  await sealed.keeper.leave();
  await turnedOff(dataFolder, vault);
  const plain = await caughtUp(dataFolder, null);
  expect(await textsBelow(copies)).toContain('甲公司');
  expect((await plain.keeper.state()).second).toMatchObject({ count: 2, behind: null });
  for (const { name } of listed) {
    expect((await plain.restoring.preview({ place: 'second', name })).damaged).toEqual([]);
  }
  // The key of a passphrase that is off is kept no longer than it is needed.
  expect(plain.workspace.backupSettings.formerKeys).toBeUndefined();
});

test('a folder that is away is remembered with how many copies stand there in plain words, and sealed when it is back', async () => {
  await using root = await temporaryFolder();
  const { dataFolder, usb, copies } = await lay(root.path);
  await rename(usb, `${usb}-away`);
  const vault = await turnedOn(dataFolder);
  for (let starts = 0; starts < 2; starts += 1) {
    const app = await caughtUp(dataFolder, vault);
    const expected = { wanted: 'sealed', count: 2, isWorking: false, failure: null };
    expect((await app.keeper.state()).second).toMatchObject({ isReachable: false, behind: expected });
    await app.keeper.leave();
  }
  await rename(`${usb}-away`, usb);
  expect(await textsBelow(copies)).toContain('甲公司');
  const back = await caughtUp(dataFolder, vault);
  expect(await textsBelow(copies)).not.toContain('甲公司');
  expect((await back.keeper.state()).second?.behind).toBeNull();
});

test('turned off, on and off again while the folder is away, every copy is in plain form once it is back', async () => {
  await using root = await temporaryFolder();
  const { dataFolder, usb, copies } = await lay(root.path);
  const vault = await turnedOn(dataFolder);
  await (await caughtUp(dataFolder, vault)).keeper.leave();
  await rename(usb, `${usb}-away`);
  await turnedOff(dataFolder, vault);
  const again = await turnedOn(dataFolder);
  await rename(`${usb}-away`, usb);
  // From the key of before to the key of today.
  const app = await caughtUp(dataFolder, again);
  expect((await app.keeper.state()).second?.behind).toBeNull();
  const [latest] = (await app.keeper.list()).filter(({ place }) => place === 'second');
  if (latest === undefined) throw new Error('There is no copy.');
  expect((await app.restoring.preview({ place: 'second', name: latest.name })).damaged).toEqual([]);
  await app.keeper.leave();
  await rename(usb, `${usb}-away`);
  await turnedOff(dataFolder, again);
  const away = await caughtUp(dataFolder, null);
  expect((await away.keeper.state()).second?.behind).toMatchObject({ wanted: 'plain', count: 2 });
  await away.keeper.leave();
  await rename(`${usb}-away`, usb);
  await caughtUp(dataFolder, null);
  expect(await textsBelow(copies)).toContain('甲公司');
});

test('a copy made before the passphrase opens with it on a computer that has nothing else', async () => {
  await using root = await temporaryFolder();
  const { dataFolder, usb, client } = await lay(root.path, 1);
  const vault = await turnedOn(dataFolder);
  const app = await caughtUp(dataFolder, vault);
  const [copy] = (await app.keeper.list()).filter(({ place }) => place === 'second');
  if (copy === undefined) throw new Error('There is no copy.');
  const elsewhere = join(root.path, 'elsewhere');
  const fresh = await openBackedUp(elsewhere);
  await fresh.keeper.useSecond(usb);
  await fresh.restoring.replaceAll({ place: 'second', name: copy.name });
  await fresh.keeper.leave();
  await openBackedUp(elsewhere).then(
    () => expect.unreachable('It is locked.'),
    () => undefined,
  );
  const found = await openVault(elsewhere);
  expect((await found.unlock(passphrase)).outcome).toBe('done');
  const opened = await openBackedUp(elsewhere, nodeFileSystem, found.cipher);
  expect((await opened.workspace.record(client)).operations.length).toBe(5);
});

test('what did not change between copies takes its room once, sealed as it did plain', async () => {
  await using root = await temporaryFolder();
  const { dataFolder, copies, client } = await lay(root.path, 3);
  const vault = await turnedOn(dataFolder);
  await caughtUp(dataFolder, vault);
  const names = await readdir(copies);
  const evidence = (name: string): string => join(clientFolder(join(copies, name), client), 'evidence');
  const inodes = new Set<number>();
  for (const name of names) {
    for (const file of await readdir(evidence(name))) inodes.add((await stat(join(evidence(name), file))).ino);
  }
  expect(names.length).toBe(3);
  expect(inodes.size).toBe(1);
});

test('copies of another installation are left alone, counted, and what a stopped copy of ours left goes', async () => {
  await using root = await temporaryFolder();
  const { dataFolder, usb, copies } = await lay(root.path, 1);
  const other = await openBackedUp(join(root.path, 'other'));
  await addClient(other.workspace, 3, '提单 2026');
  await other.keeper.useSecond(usb);
  await backUp(other);
  await other.keeper.leave();
  const partial = join(copies, '2026-11-27 10.15.00 hourly.partial');
  await mkdir(partial);
  await writeFile(join(partial, 'workspace.json'), await readFile(join(dataFolder, 'workspace.json')));
  const vault = await turnedOn(dataFolder);
  const app = await caughtUp(dataFolder, vault);
  expect((await app.keeper.state()).second).toMatchObject({ behind: null, othersInPlain: 1 });
  const texts = await textsBelow(copies);
  expect(texts).not.toContain('报关单');
  expect(texts).toContain('提单');
  expect((await readdir(copies)).filter((name) => name.endsWith('.partial'))).toEqual([]);
});

test.each(['on', 'off'] as const)(
  'turned %s, copies can be converted on whichever call to the disk fails, and are whole at every moment',
  async (turn) => {
    await using root = await temporaryFolder();
    const { dataFolder, copies } = await lay(root.path);
    const vault = await turnedOn(dataFolder);
    const kept = vault.keyForKeyring();
    if (turn === 'off') {
      await (await caughtUp(dataFolder, vault)).keeper.leave();
      await turnedOff(dataFolder, vault);
    }
    const key = turn === 'on' ? vault : null;
    let struck = 0;
    for (let call = 1; ; call += 3) {
      await using disk = faultyDisk({ call, mode: 'from-then-on', code: 'EIO' });
      const app = await caughtUp(dataFolder, key, disk.fileSystem);
      if (!disk.wasStruck) break;
      struck += 1;
      await app.keeper.leave();
      const listed = await openBackedUp(dataFolder, nodeFileSystem, key?.cipher ?? null);
      expect((await listed.keeper.state()).second).toMatchObject({ count: 2 });
      for (const { name } of (await listed.keeper.list()).filter(({ place }) => place === 'second')) {
        const cipher = key?.cipher ?? new KeyCipher(Buffer.from(kept, 'base64'));
        const sealed = await openBackedUp(dataFolder, nodeFileSystem, cipher);
        expect((await sealed.restoring.preview({ place: 'second', name })).damaged).toEqual([]);
      }
      await listed.keeper.stop();
    }
    expect(struck).toBeGreaterThan(5);
    const app = await caughtUp(dataFolder, key);
    expect((await app.keeper.state()).second).toMatchObject({ count: 2, behind: null, failure: null });
    expect((await textsBelow(copies)).includes('甲公司')).toBe(turn === 'off');
    for (const { name, place } of await app.keeper.list()) {
      expect((await app.restoring.preview({ place, name })).damaged).toEqual([]);
    }
  },
);
