import { cp, readFile, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { client, creation, device, layDownRecord, sampleChange } from '#test/helpers/sample-operations.ts';
import { snapshotOf } from '#test/helpers/snapshot.ts';
import { temporaryFolder } from '#test/helpers/temporary-folder.ts';
import { clientFolder } from '#main/record/client-folders.ts';
import { Locked } from '#main/store/cipher.ts';
import { NewerVersion } from '#main/store/failures.ts';
import { readHeader } from '#main/store/envelope.ts';
import { Vault } from '#main/vault/vault.ts';
import { openWorkspace } from '#main/workspace/open.ts';

const passphrase = '海上的风向 2026';
const looks = { language: 'zh-CN', theme: 'dark', textSize: 115 } as const;

/** A workspace of one client with a torn leftover, something kept aside, a backup and a piece of evidence. */
async function lay(folder: string): Promise<void> {
  await layDownRecord(clientFolder(folder, client), 5, 3);
  const workspace = await openWorkspace(folder);
  await workspace.record(client);
  await workspace.settle();
  const place = clientFolder(folder, client);
  const bytes = await readFile(join(place, `${device}-1.json`));
  await writeFile(join(place, `${device}-2.json.0123456789ab.tmp`), bytes.subarray(0, 300));
  await writeFile(join(place, `${device}-1.json.corrupt-20261120T101500`), bytes.subarray(0, 310));
  await cp(folder, join(folder, 'backups', '2026-11-20 10.15'), { recursive: true, filter: (path) => !path.includes('backups') });
}

test('turned on and off again, every file is byte for byte what it was', async () => {
  await using folder = await temporaryFolder();
  await lay(folder.path);
  const before = await snapshotOf(folder.path);
  const vault = await Vault.open({ dataFolder: folder.path });
  await vault.turnOn(passphrase, looks);
  const sealed = await snapshotOf(folder.path);
  const files = Object.entries(before).filter(([, sum]) => sum !== 'folder');
  for (const [path, sum] of files) expect(sealed[path], path).not.toBe(sum);
  await vault.turnOff();
  expect(await snapshotOf(folder.path)).toEqual(before);
});
