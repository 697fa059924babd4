import { cp, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { client, creation, device, sampleLines } from '#test/helpers/sample-operations.ts';
import { temporaryFolder } from '#test/helpers/temporary-folder.ts';
import { openRestored } from '#main/backups/open-restored.ts';
import { clientFolder } from '#main/record/client-folders.ts';
import { ClientRecord } from '#main/record/client-record.ts';
import { WorkspaceFile } from '#main/record/workspace-file.ts';
import type { Format } from '#main/store/copies.ts';
import { DurableFile } from '#main/store/durable-file.ts';
import { writeEnvelope } from '#main/store/envelope.ts';
import { batchSteps, workspaceSteps } from '#main/store/migrations/index.ts';
import { currentVersion, type Step } from '#main/store/migrations/steps.ts';
import { noReminders } from '#shared/deadlines/schema.ts';
import { defaultSettings, noSearches, nothingRead } from '#shared/workspace/schema.ts';

const golden = join(import.meta.dirname, '..', 'fixtures', 'migrations');

const add = (from: number): Step => ({
  from,
  to: from + 1,
  migrate: (body) => ({ ...(body as object), [`step${from}`]: true }), // every body in this test is an object
});

const format = (steps: readonly Step[]): Format<unknown> => ({
  steps,
  encode: (value) => Buffer.from(JSON.stringify(value)),
  decode: (body) => JSON.parse(body.toString('utf8')),
});

test('an old file takes every step from its own version on, in order, and is written as the newest', async () => {
  await using folder = await temporaryFolder();
  const path = join(folder.path, 'x.json');
  await writeFile(path, writeEnvelope({ version: 2, sequence: 4, body: Buffer.from('{"old":1}') }));
  const file = new DurableFile(path, format([add(1), add(2), add(3)]));
  const value = await file.read();
  expect(JSON.stringify(value)).toBe('{"old":1,"step2":true,"step3":true}');
  expect(JSON.parse(await readFile(path, 'utf8'))).toMatchObject({ version: 2 });
  await file.write(value);
  expect(JSON.parse(await readFile(path, 'utf8'))).toMatchObject({ version: 4, sequence: 5, body: { step3: true } });
  expect(JSON.parse(await readFile(`${path}.backup`, 'utf8'))).toMatchObject({ version: 2, body: { old: 1 } });
});

test('a list of steps that skips, repeats or starts late is refused', () => {
  expect(currentVersion([])).toBe(1);
  expect(currentVersion([add(1), add(2)])).toBe(3);
  for (const steps of [[add(2)], [add(1), add(1)], [add(1), add(3)], [{ ...add(1), to: 3 }]]) {
    expect(() => currentVersion(steps)).toThrow(RangeError);
  }
});

test('the released steps rise by one', () => {
  expect([currentVersion(batchSteps), currentVersion(workspaceSteps)]).toEqual([1, 1]);
});

test('the files of version 1 open as they were written', async () => {
  await using folder = await temporaryFolder();
  await cp(join(golden, 'v1'), folder.path, { recursive: true });
  const file = await WorkspaceFile.open({ dataFolder: folder.path });
  expect(file.workspace).toEqual({
    version: 1,
    device,
    settings: { ...defaultSettings, language: 'zh-HK', theme: 'dark', asOf: '2026-11-20' },
    clients: [{ id: client, ...creation.payload }],
    focus: client,
    places: { [client]: { checklist: 'vat-no-invoice', step: 'zone' } },
    searches: noSearches,
    reading: nothingRead,
    reminders: noReminders,
  });
  expect([file.notices, file.unopened]).toEqual([[], []]);
  const record = await ClientRecord.open({ folder: clientFolder(folder.path, client), client, device });
  expect(record.operations).toEqual(sampleLines(32).map(({ operation }) => operation));
  expect(record.notices).toEqual([]);
});

test('before files may be brought into a newer form a backup is taken, once, and nothing is looked at while there is only one', async () => {
  await using folder = await temporaryFolder();
  await cp(join(golden, 'v1'), folder.path, { recursive: true });
  await (await openRestored(folder.path)).settle();
  const backups = join(folder.path, 'backups');
  await expect(readdir(backups)).rejects.toThrow('ENOENT');
  const next = { batch: 2, workspace: 1 };
  for (let start = 0; start < 2; start += 1) {
    const workspace = await openRestored(folder.path, {}, next);
    expect((await workspace.record(client)).operations.length).toBe(32);
    await workspace.settle();
    expect(await readdir(backups)).toEqual([expect.stringMatching(/ before-migration$/)]);
  }
  const [name = ''] = await readdir(backups);
  const kept = await readFile(join(backups, name, 'clients', client, `${device}-1.json`));
  expect(kept).toEqual(await readFile(join(golden, 'v1', 'clients', client, `${device}-1.json`)));
  await (await openRestored(folder.path, { mayWrite: () => false }, { batch: 3, workspace: 1 })).settle();
  expect(await readdir(backups)).toHaveLength(1);
});
