import { readdir } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { WorkInHand } from '#main/backups/work-in-hand.ts';
import { addClient, backUp, openBackedUp } from '#test/helpers/backed-up.ts';
import { snapshotOf } from '#test/helpers/snapshot.ts';
import { temporaryFolder } from '#test/helpers/temporary-folder.ts';
import type { BackupProgress } from '#shared/backups/contract.ts';

test('a backup that is cancelled leaves nothing, is no failure of the disk, and the next one is taken', async () => {
  await using folder = await temporaryFolder();
  const { workspace, keeper } = await openBackedUp(folder.path);
  await addClient(workspace, 3, 'paper');
  const told: (BackupProgress | null)[] = [];
  const inHand = new WorkInHand((progress) => told.push(progress));
  const cancelled = inHand.run('back-up', (step) =>
    keeper.backUp('by-hand', (done, total) => {
      if (done === 2) inHand.cancel();
      step(done, total);
    }),
  );
  await expect(cancelled).rejects.toThrow('cancelled');
  expect(await readdir(keeper.first)).toEqual([]);
  expect((await keeper.state()).first).toMatchObject({ count: 0, failure: null });
  await inHand.run('back-up', (step) => keeper.backUp('by-hand', step));
  expect((await keeper.state()).first.count).toBe(1);
  expect(told[0]).toEqual({ task: 'back-up', done: 0, total: 0 });
  expect(told.at(-1)).toBeNull();
});

test('a cancel that comes when nothing is under way cancels nothing that comes later', async () => {
  const inHand = new WorkInHand(() => undefined);
  inHand.cancel();
  expect(
    await inHand.run('look', async (step) => {
      step(1, 2);
      return 'looked';
    }),
  ).toBe('looked');
});

test('replacing everything can be cancelled up to its end, and then nothing has changed but for the backup before it', async () => {
  await using folder = await temporaryFolder();
  const app = await openBackedUp(folder.path);
  const client = await addClient(app.workspace, 4, 'paper');
  const id = await backUp(app);
  const { operations } = await app.workspace.record(client);
  const inHand = new WorkInHand(() => undefined);
  const cancelled = inHand.run('replace', (step) =>
    app.restoring.replaceAll(id, (done, total) => {
      if (done > total / 2) inHand.cancel();
      step(done, total);
    }),
  );
  await expect(cancelled).rejects.toThrow('cancelled');
  expect((await readdir(folder.path)).filter((name) => name.startsWith('restoring'))).toEqual([]);
  const again = await openBackedUp(folder.path);
  expect((await again.workspace.record(client)).operations).toEqual(operations);
  expect(again.workspace.device).toBe(app.workspace.device);
});

test('putting back stops between two clients when it is cancelled, and says what was put back', async () => {
  await using folder = await temporaryFolder();
  const app = await openBackedUp(folder.path);
  const clients = [
    await addClient(app.workspace, 2),
    await addClient(app.workspace, 2),
    await addClient(app.workspace, 2),
  ];
  const id = await backUp(app);
  const inHand = new WorkInHand(() => undefined);
  const results = await inHand.run('put-back', (step) =>
    app.restoring.putBack(id, clients, (done, total) => {
      if (done === 1) inHand.cancel();
      step(done, total);
    }),
  );
  expect(results.map(({ client }) => client)).toEqual(clients.slice(0, 1));
});

test('looking into a backup that is cancelled has written nothing', async () => {
  await using folder = await temporaryFolder();
  const app = await openBackedUp(folder.path);
  await addClient(app.workspace, 2);
  const id = await backUp(app);
  await app.workspace.settle();
  const before = await snapshotOf(folder.path);
  const inHand = new WorkInHand(() => undefined);
  const cancelled = inHand.run('preview', (step) =>
    app.restoring.preview(id, (done, total) => {
      inHand.cancel();
      step(done, total);
    }),
  );
  await expect(cancelled).rejects.toThrow('cancelled');
  expect(await snapshotOf(folder.path)).toEqual(before);
});
