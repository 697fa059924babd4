import { cp, readdir, readFile, rm, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { clientFolder } from '#main/record/client-folders.ts';
import { ClientRecord } from '#main/record/client-record.ts';
import { addClient, backUp, openBackedUp } from '#test/helpers/backed-up.ts';
import { otherDevice, sampleChange } from '#test/helpers/sample-operations.ts';
import { sha256Of } from '#test/helpers/sha256.ts';
import { snapshotOf } from '#test/helpers/snapshot.ts';
import { temporaryFolder } from '#test/helpers/temporary-folder.ts';
import { orThrow } from '#test/helpers/travelling.ts';
import { deviceOf } from '#shared/record/operation.ts';

test('a preview says of each client what the backup has more and what it has less, and writes nothing', async () => {
  await using folder = await temporaryFolder();
  const app = await openBackedUp(folder.path);
  const [same, more, gone] = [
    await addClient(app.workspace, 2),
    await addClient(app.workspace, 3),
    await addClient(app.workspace, 4, 'paper'),
  ];
  const id = await backUp(app);
  await (await app.workspace.record(more)).append(sampleChange(5));
  const late = await addClient(app.workspace, 2);
  await rm(join(clientFolder(folder.path, gone), 'evidence'), { recursive: true });
  await app.workspace.settle();
  const before = await snapshotOf(folder.path);
  const { clients, damaged } = await app.restoring.preview(id);
  expect(await snapshotOf(folder.path)).toEqual(before);
  const find = (client: string) => clients.find((each) => each.client === client);
  expect(damaged).toEqual([]);
  expect(find(same)).toMatchObject({ state: 'same', operations: 2 });
  expect(find(more)).toMatchObject({ state: 'differs', missingHere: 0, missingThere: 1 });
  expect(find(gone)).toMatchObject({ state: 'differs', papersMissingHere: 1, missingThere: 0 });
  expect(find(late)).toMatchObject({ state: 'only-here', missingThere: 2 });
});

test('what is missing is put back, and nothing that came after the backup is lost', async () => {
  await using folder = await temporaryFolder();
  const app = await openBackedUp(folder.path);
  const client = await addClient(app.workspace, 4, 'paper');
  const id = await backUp(app);
  const live = join(clientFolder(folder.path, client), `${app.workspace.device}-1.json`);
  await (await app.workspace.record(client)).append(sampleChange(7));
  const after = (await app.workspace.record(client)).operations;
  await app.workspace.settle();
  await rm(join(clientFolder(folder.path, client), 'evidence'), { recursive: true });
  await truncate(live, 100);
  await truncate(`${live}.backup`, 100);

  const again = await openBackedUp(folder.path);
  await expect(again.workspace.record(client)).rejects.toThrow('repair-needed');
  const results = await again.restoring.putBack(id, [client]);
  expect(results).toMatchObject([{ client, papers: 1, refused: 0 }]);
  const record = await again.workspace.record(client);
  expect(record.operations).toEqual(after.slice(0, 4));
  expect((await readdir(clientFolder(folder.path, client))).filter((name) => name.includes('.corrupt-')).length).toBe(
    2,
  );
  expect(await readFile(join(clientFolder(folder.path, client), 'evidence', sha256Of('paper')), 'utf8')).toBe('paper');

  // What was lost here may still be on another computer: no operation made now may have its id.
  const next = await record.append(sampleChange(8));
  expect(after.map(({ id: given }) => given)).not.toContain(next.id);
  const fresh = await openBackedUp(folder.path);
  expect((await fresh.workspace.record(client)).operations.length).toBe(5);
});

test('a client whose folder is gone is put back', async () => {
  await using folder = await temporaryFolder();
  const app = await openBackedUp(folder.path);
  const client = await addClient(app.workspace, 4);
  const { operations } = await app.workspace.record(client);
  const id = await backUp(app);
  await rm(clientFolder(folder.path, client), { recursive: true });
  const again = await openBackedUp(folder.path);
  expect(again.workspace.unopened).toEqual([client]);
  expect(await again.restoring.putBack(id, [client])).toMatchObject([{ operations: 4 }]);
  expect((await again.workspace.record(client)).operations).toEqual(operations);
  expect(again.workspace.unopened).toEqual([]);
});

test('a client comes back as a copy of its own, under another name, with its papers', async () => {
  await using folder = await temporaryFolder();
  const app = await openBackedUp(folder.path);
  const client = await addClient(app.workspace, 4, 'paper');
  const id = await backUp(app);
  const record = await app.workspace.record(client);
  await app.workspace.follow(client, await record.append({ kind: 'client.delete', payload: { deleted: true } }));
  const before = await snapshotOf(clientFolder(folder.path, client));
  const made = await app.restoring.copy(id, client, '甲公司（恢复）');
  expect(made).toMatchObject({ name: '甲公司（恢复）', operations: 4 });
  expect(await snapshotOf(clientFolder(folder.path, client))).toEqual(before);
  const again = await openBackedUp(folder.path);
  expect(again.workspace.clients.find((each) => each.id === made.client)).toMatchObject({
    name: '甲公司（恢复）',
    deletedAt: null,
  });
  const copy = await again.workspace.record(made.client);
  expect(copy.notices).toEqual([]);
  expect(copy.operations.slice(0, 4)).toEqual(record.operations.slice(0, 4));
  const paper = join(clientFolder(folder.path, made.client), 'evidence', sha256Of('paper'));
  expect(await readFile(paper, 'utf8')).toBe('paper');
});

test('a backup takes the place of everything, and what stood there is kept twice', async () => {
  await using folder = await temporaryFolder();
  const app = await openBackedUp(folder.path);
  const [kept, later] = [await addClient(app.workspace, 3), 'after the backup'];
  const id = await backUp(app);
  const since = await addClient(app.workspace, 5);
  await (await app.workspace.record(kept)).append(sampleChange(4));
  await writeFile(join(folder.path, 'unknown.txt'), later);
  await app.restoring.replaceAll(id);

  const again = await openBackedUp(folder.path);
  expect(again.workspace.notices).toEqual([]);
  expect(again.workspace.clients.map((each) => each.id)).toEqual([kept]);
  expect((await again.workspace.record(kept)).operations.length).toBe(3);
  expect(again.workspace.device).not.toBe(app.workspace.device);
  expect(await readFile(join(folder.path, 'unknown.txt'), 'utf8')).toBe(later);
  const [stood = ''] = await readdir(join(folder.path, 'replaced'));
  expect(await readdir(join(folder.path, 'replaced', stood, 'clients'))).toContain(since);
  const before = (await again.keeper.list()).find(({ reason }) => reason === 'before-restore');
  const { clients } = await again.restoring.preview({ place: 'first', name: orThrow(before).name });
  expect(clients.find(({ client }) => client === since)).toMatchObject({ state: 'not-here', operations: 5 });
  expect(clients.find(({ client }) => client === kept)).toMatchObject({ state: 'differs', missingHere: 1 });
});

test('our own operations that were made after the backup come back from elsewhere and are merged, not refused', async () => {
  await using folder = await temporaryFolder();
  const app = await openBackedUp(folder.path);
  const client = await addClient(app.workspace, 3);
  const id = await backUp(app);
  const record = await app.workspace.record(client);
  for (const index of [4, 5, 6]) await record.append(sampleChange(index));
  const elsewhere = await ClientRecord.receive(
    { folder: join(folder.path, 'elsewhere'), client, device: otherDevice },
    await record.outgoing(),
  );
  const theirs = orThrow(elsewhere.record);
  await app.restoring.replaceAll(id);

  const again = await openBackedUp(folder.path);
  const restored = await again.workspace.record(client);
  for (const index of [7, 8]) await restored.append(sampleChange(index));
  const received = await again.workspace.receive(client, await theirs.outgoing());
  expect(received).toMatchObject({ refused: [], waiting: [], duplicates: 3 });
  expect(received.accepted.length).toBe(3);
  const there = await theirs.incoming(await restored.outgoing());
  expect(there).toMatchObject({ refused: [], waiting: [] });
  const ids = (operations: typeof restored.operations) => operations.map((each) => each.id).toSorted();
  expect(ids(theirs.operations)).toEqual(ids(restored.operations));
  expect(new Set(ids(restored.operations)).size).toBe(8);
  expect(new Set(restored.operations.map((each) => deviceOf(each.id)))).toEqual(
    new Set([app.workspace.device, again.workspace.device]),
  );
});

test('a backup that a person copied over the data folder by hand gets a new device too', async () => {
  await using folder = await temporaryFolder();
  await using moved = await temporaryFolder();
  const app = await openBackedUp(folder.path);
  const client = await addClient(app.workspace, 3);
  const { name } = await backUp(app);
  await cp(join(folder.path, 'backups', name), moved.path, { recursive: true });
  const again = await openBackedUp(moved.path);
  expect(again.workspace.device).not.toBe(app.workspace.device);
  expect((await again.workspace.record(client)).operations.length).toBe(3);
  expect((await openBackedUp(moved.path)).workspace.device).toBe(again.workspace.device);
});

test('a damaged backup replaces nothing, says which file it is, and its whole clients can still be put back', async () => {
  await using folder = await temporaryFolder();
  const app = await openBackedUp(folder.path);
  const [whole, torn] = [await addClient(app.workspace, 3), await addClient(app.workspace, 4)];
  const id = await backUp(app);
  const path = `clients/${torn}/${app.workspace.device}-1.json`;
  const inBackup = join(folder.path, 'backups', id.name, path);
  await truncate(inBackup, 200);
  // Where the record was written more than once, the version before stands beside it.
  await rm(`${inBackup}.backup`, { force: true });
  const preview = await app.restoring.preview(id);
  expect(preview.damaged).toContain(path);
  expect(preview.clients.find(({ client }) => client === torn)?.state).toBe('damaged');
  const before = await snapshotOf(join(folder.path, 'clients'));
  await expect(app.restoring.replaceAll(id)).rejects.toThrow('repair-needed');
  expect(await snapshotOf(join(folder.path, 'clients'))).toEqual(before);
  expect(await readdir(folder.path)).not.toContain('restoring');
  await rm(clientFolder(folder.path, whole), { recursive: true });
  const again = await openBackedUp(folder.path);
  expect(await again.restoring.putBack(id, [whole])).toMatchObject([{ operations: 3, refused: 0 }]);
});
