import { join } from 'node:path';
import { expect, test } from 'vitest';
import { replication } from '#main/replication/index.ts';
import { account, couchServer, type CouchServer } from '#test/helpers/couch-server.ts';
import { answered, beginClient, meetingAt, statesOf, type Meeting } from '#test/helpers/exchanging.ts';
import { temporaryFolder } from '#test/helpers/temporary-folder.ts';

const passphrase = 'eight herons stand';

async function atOneServer(server: CouchServer, folder: string, names: readonly string[]): Promise<readonly Meeting[]> {
  const access = { url: server.url('exchange'), ...account };
  const all: Meeting[] = [];
  for (const name of names) {
    const opened = await replication.join(access, passphrase);
    all.push(
      await meetingAt(join(folder, name), (_workspace, memory) =>
        replication.open(access, opened, memory, new AbortController().signal),
      ),
    );
  }
  return all;
}

async function dump(server: CouchServer): Promise<string> {
  const { rows } = await server.database('exchange').allDocs({ include_docs: true, attachments: true, binary: true });
  return rows
    .map(({ id, doc }) => {
      const { _attachments: files = {} } = doc as { _attachments?: Record<string, { data: Buffer }> };
      const contents = Object.values(files).map(({ data }) => data.toString('latin1'));
      return [id, JSON.stringify(doc), ...contents].join('\n');
    })
    .join('\n');
}

test('10 000 operations between three workspaces converge through a server that sees none of their words', async () => {
  await using folder = await temporaryFolder();
  await using server = await couchServer();
  const people = await atOneServer(server, folder.path, ['one', 'two', 'three']);
  const [first] = people;
  if (first === undefined) throw new Error('unreachable');
  const client = await beginClient(first, 'PLANTEDNAME', 100);
  for (const { meet } of people) await meet();
  await Promise.all(
    people.map(async ({ workspace }, who) => {
      const record = await workspace.record(client);
      const count = 3300;
      await Promise.all(
        Array.from({ length: count }, (_, index) =>
          record.append(answered(`PLANTEDFACT${who}x${index % 50}`, index % 2 === 0)),
        ),
      );
    }),
  );
  for (const { meet } of [...people, ...people]) await meet();
  const counts = await Promise.all(
    people.map(async ({ workspace }) => (await workspace.record(client)).operations.length),
  );
  expect(counts).toEqual([10_001, 10_001, 10_001]);
  const [here, ...others] = await statesOf(people, client);
  for (const other of others) expect(other).toEqual(here);
  const kept = await dump(server);
  expect(kept.length).toBeGreaterThan(1_000_000);
  for (const word of ['PLANTED', client, 'answer.set', ...people.map(({ workspace }) => workspace.device)]) {
    expect(kept.includes(word)).toBe(false);
  }
  expect(await first.meet()).toEqual({ came: 0, went: 0, waiting: 0, ignored: [] });
}, 120_000);

test('a server that stops in the middle is gone on with where it stopped', async () => {
  await using folder = await temporaryFolder();
  let stopAt = Number.POSITIVE_INFINITY;
  let stopped: Promise<void> = Promise.resolve();
  await using server: CouchServer = await couchServer((count) => {
    if (count === stopAt) stopped = server.stop();
  });
  const people = await atOneServer(server, folder.path, ['one', 'two']);
  const [one, two] = people;
  if (one === undefined || two === undefined) throw new Error('unreachable');
  const client = await beginClient(one, '甲', 2600);
  stopAt = server.asked() + 5;
  await expect(one.meet()).rejects.toMatchObject({ problem: 'unreachable' });
  await stopped;
  await expect(one.meet()).rejects.toMatchObject({ problem: 'unreachable' });
  await server.start();
  const before = server.asked();
  expect(await one.meet()).toMatchObject({ came: 0 });
  // Not all six again.
  expect(server.asked() - before).toBeLessThan(8);
  stopAt = server.asked() + 4;
  await expect(two.meet()).rejects.toMatchObject({ problem: 'unreachable' });
  await stopped;
  await server.start();
  stopAt = Number.POSITIVE_INFINITY;
  await two.meet();
  const [here, there] = await statesOf(people, client);
  expect(there).toEqual(here);
}, 60_000);

test('a wrong password, a wrong passphrase and what is no such server are told apart, and nothing is written', async () => {
  await using folder = await temporaryFolder();
  await using server = await couchServer();
  const access = { url: server.url('exchange'), ...account };
  await atOneServer(server, folder.path, ['one']);
  const before = await dump(server);
  await expect(replication.join({ ...access, password: 'wrong' }, passphrase)).rejects.toMatchObject({
    problem: 'refused-password',
  });
  await expect(replication.join(access, 'another passphrase')).rejects.toMatchObject({ problem: 'wrong-passphrase' });
  await expect(replication.join(access, '')).rejects.toMatchObject({ problem: 'passphrase-needed' });
  await expect(replication.join({ ...access, url: 'ftp://127.0.0.1/a' }, passphrase)).rejects.toMatchObject({
    problem: 'bad-address',
  });
  await expect(replication.join({ ...access, url: 'http://127.0.0.1:1/a' }, passphrase)).rejects.toMatchObject({
    problem: 'unreachable',
  });
  expect(await dump(server)).toBe(before);
});

test('a foreign document, one that was altered and one under another name are ignored, and the rest goes on', async () => {
  await using folder = await temporaryFolder();
  await using server = await couchServer();
  const people = await atOneServer(server, folder.path, ['one', 'two']);
  const [one, two] = people;
  if (one === undefined || two === undefined) throw new Error('unreachable');
  const client = await beginClient(one, '甲', 600);
  await beginClient(one, '乙');
  await one.meet();
  const database = server.database('exchange');
  await database.put({ _id: 'shopping-list', milk: 1 });
  const { rows } = await database.allDocs({ include_docs: true, attachments: true, binary: true });
  const ours = rows.filter(({ id }) => id.startsWith('p-'));
  const [altered] = ours;
  // The documents this app puts there.
  const document = altered?.doc as { _id: string; _rev: string; _attachments: { sealed: { data: Buffer } } };
  const data = Buffer.from(document._attachments.sealed.data);
  data[data.length - 1] = (data.at(-1) ?? 0) ^ 1;
  const file = (bytes: Buffer) => ({ sealed: { content_type: 'application/octet-stream', data: bytes } });
  await database.put({ ...document, _attachments: file(data) });
  const misplaced = `p-${'0'.repeat(64)}`;
  await database.put({ _id: misplaced, _attachments: file(document._attachments.sealed.data) });
  const { came, ignored } = await two.meet();
  expect(Object.fromEntries(ignored.map(({ name, reason }) => [name, reason]))).toEqual({
    'shopping-list': 'foreign',
    [document._id]: 'damaged',
    [misplaced]: 'damaged',
  });
  expect(came).toBeLessThan(605);
  // Who holds what was altered puts it there again, and who refused it takes it then.
  await one.meet();
  expect((await two.meet()).ignored.map(({ name }) => name).toSorted()).toEqual(
    [misplaced, 'shopping-list'].toSorted(),
  );
  await (await one.workspace.record(client)).append(answered('after', true));
  for (const { meet } of people) await meet();
  const [here, there] = await statesOf(people, client);
  expect(there).toEqual(here);
  for (const { meet } of people) expect(await meet()).toMatchObject({ came: 0, went: 0 });
});
