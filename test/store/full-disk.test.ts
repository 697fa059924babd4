import { execFile, spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { faultyDisk, type FaultyDisk } from '#test/helpers/faulty-file-system.ts';
import { client, creation, device, sampleChange } from '#test/helpers/sample-operations.ts';
import { temporaryFolder } from '#test/helpers/temporary-folder.ts';
import { ClientRecord } from '#main/record/client-record.ts';

/** What a record says while its disk fills up, grows, is made read-only and writable again. */
const expected = ['saved', ['failed', 'disk-full', 2], 2, 'saved', ['failed', 'read-only', 1], [], 'saved', 0];

const program = join(import.meta.dirname, '..', 'helpers', 'mounted-disk.ts');
const mayMount = spawnSync('unshare', ['-m', 'sh', '-c', 'mount -t tmpfs tmpfs /mnt']).status === 0;

test('a disk that is full or read-only keeps the work in memory, says so, and takes it all once it can', async () => {
  await using folder = await temporaryFolder();
  const said = mayMount ? await onRealDisk(folder.path) : await onFaultyDisk(folder.path);
  expect(said).toEqual(expected);
});

test('the same holds where the faults are planted', async () => {
  await using folder = await temporaryFolder();
  expect(await onFaultyDisk(folder.path)).toEqual(expected);
});

async function onRealDisk(folder: string): Promise<unknown> {
  const run = promisify(execFile);
  const { stdout } = await run('unshare', ['-m', process.execPath, '--import', 'tsx', program, folder]);
  return JSON.parse(stdout);
}

async function onFaultyDisk(folder: string): Promise<unknown> {
  await using disk: FaultyDisk = faultyDisk();
  const options = { folder, client, device, fileSystem: disk.fileSystem };
  const record = await ClientRecord.create(options, creation);
  const said: unknown[] = [record.status.state];
  // Opening a temporary file goes well, and writing it does not.
  disk.plant({ call: 2, mode: 'from-then-on', code: 'ENOSPC' });
  await record.append(sampleChange(1));
  await record.append(sampleChange(2));
  said.push([record.status.state, record.status.reason, record.status.unsaved]);
  said.push(record.operations.length - (await ClientRecord.open({ folder, client, device })).operations.length);
  disk.plant(null);
  said.push((await record.retry()).state);
  disk.plant({ call: 1, mode: 'from-then-on', code: 'EROFS' });
  await record.append(sampleChange(3));
  said.push([record.status.state, record.status.reason, record.status.unsaved]);
  said.push((await ClientRecord.open({ folder, client, device })).notices);
  disk.plant(null);
  await record.append(sampleChange(4));
  said.push(record.status.state);
  said.push((await ClientRecord.open(options)).operations.length - record.operations.length);
  return said;
}
