import { readdir, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { clearUnusedFiles, unusedFiles } from '#main/evidence/unused-files.ts';
import { clientFolder } from '#main/record/client-folders.ts';
import { nodeFileSystem } from '#main/store/file-system.ts';
import { openWorkspace } from '#main/workspace/open.ts';
import type { OpenWorkspace } from '#main/workspace/open-workspace.ts';
import type { Change } from '#shared/record/schema.ts';
import { addClient } from '#test/helpers/backed-up.ts';
import { sha256Of } from '#test/helpers/sha256.ts';
import { temporaryFolder } from '#test/helpers/temporary-folder.ts';

const day = 24 * 60 * 60 * 1000;
const paper = '报关单 2026';

const placeOf = ({ folder }: OpenWorkspace) => ({ fileSystem: nodeFileSystem, dataFolder: folder, cipher: null });

function added(words: string): Change {
  const file = { sha256: sha256Of(words), name: '报关单.txt', bytes: Buffer.byteLength(words), type: 'text' as const };
  const days = { receivedOn: null, from: null, to: null, expiresOn: null };
  const payload = { evidence: 'e-1', label: '报关单', paper: null, file, ...days, note: '', facts: [] };
  return { kind: 'evidence.add', payload };
}

/** A client with one kept file that is `age` old. */
async function lay(folder: string, age = 31 * day) {
  const workspace = await openWorkspace(folder);
  const client = await addClient(workspace, 3, paper);
  const path = join(clientFolder(folder, client), 'evidence', sha256Of(paper));
  const then = (Date.now() - age) / 1000;
  await utimes(path, then, then);
  return { workspace, client, path };
}

test('a file that no operation speaks of is found with its size after thirty days, and cleared', async () => {
  await using folder = await temporaryFolder();
  const { workspace, client } = await lay(folder.path);
  const expected = [{ client, sha256: sha256Of(paper), bytes: Buffer.byteLength(paper) }];
  expect(await unusedFiles(workspace, placeOf(workspace), Date.now())).toEqual(expected);
  expect(await clearUnusedFiles(workspace, placeOf(workspace), Date.now())).toEqual(expected);
  expect(await readdir(join(clientFolder(folder.path, client), 'evidence'))).toEqual([]);
  await workspace.settle();
});

test('one that is younger stays: what speaks of it may be on its way', async () => {
  await using folder = await temporaryFolder();
  const { workspace } = await lay(folder.path, 29 * day);
  expect(await unusedFiles(workspace, placeOf(workspace), Date.now())).toEqual([]);
  await workspace.settle();
});

test('a withdrawn paper, one whose adding was undone, and one of a client in the bin are spoken of', async () => {
  await using folder = await temporaryFolder();
  const { workspace, client } = await lay(folder.path);
  const record = await workspace.record(client);
  await record.append(added(paper));
  await record.append({ kind: 'evidence.withdraw', payload: { evidence: 'e-1', withdrawn: true } });
  expect(await unusedFiles(workspace, placeOf(workspace), Date.now())).toEqual([]);
  await record.undo();
  await record.undo();
  expect(await unusedFiles(workspace, placeOf(workspace), Date.now())).toEqual([]);
  await workspace.follow(client, await record.append({ kind: 'client.delete', payload: { deleted: true } }));
  expect(await unusedFiles(workspace, placeOf(workspace), Date.now())).toEqual([]);
  await workspace.settle();
});

test('while files are exchanged none is called unused, since another computer may bring what speaks of them', async () => {
  await using folder = await temporaryFolder();
  const { workspace } = await lay(folder.path);
  const marker = { id: 'a'.repeat(16), lock: null };
  // Only that a place is named matters here; the shape of its marker is not looked at.
  const place = { isOn: false, path: join(folder.path, 'elsewhere'), marker } as unknown as NonNullable<
    OpenWorkspace['exchange']['folder']
  >;
  await workspace.save({ exchange: { folder: place } });
  expect(await unusedFiles(workspace, placeOf(workspace), Date.now())).toEqual([]);
  await workspace.settle();
});

test('of a client that did not open whole nothing is called unused', async () => {
  await using folder = await temporaryFolder();
  const { workspace, client } = await lay(folder.path);
  await workspace.settle();
  const own = clientFolder(folder.path, client);
  const [batch] = (await readdir(own)).filter((name) => name.endsWith('.json'));
  if (batch === undefined) throw new Error('There is no file of operations.');
  await writeFile(join(own, batch), 'torn');
  const again = await openWorkspace(folder.path);
  expect(await unusedFiles(again, placeOf(again), Date.now())).toEqual([]);
  await again.settle();
});
