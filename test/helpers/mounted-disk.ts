import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { ClientRecord } from '#main/record/client-record.ts';
import { client, creation, device, sampleChange } from '#test/helpers/sample-operations.ts';

/**
 * A program to be run in a mount namespace of its own: fills a real, tiny disk and makes it read-only, and prints as
 * JSON what the record said at each turn.
 */
async function workOnTinyDisk(mountPoint: string): Promise<void> {
  const remount = (settings: string): void => void execFileSync('mount', ['-o', `remount,${settings}`, mountPoint]);
  execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=96k', 'tmpfs', mountPoint]);
  const options = { folder: join(mountPoint, client), client, device };
  const record = await ClientRecord.create(options, creation);
  const said: unknown[] = [record.status.state];
  for (let index = 1; record.status.state === 'saved' && index < 2000; index += 1)
    await record.append(sampleChange(index));
  await record.append(sampleChange(1));
  said.push([record.status.state, record.status.reason, record.status.unsaved]);
  const stored = (await ClientRecord.open(options)).operations.length;
  said.push(record.operations.length - stored);
  remount('size=4m');
  said.push((await record.retry()).state);
  remount('ro');
  await record.append(sampleChange(2));
  said.push([record.status.state, record.status.reason, record.status.unsaved]);
  said.push((await ClientRecord.open(options)).notices);
  remount('rw');
  await record.append(sampleChange(3));
  said.push(record.status.state);
  said.push((await ClientRecord.open(options)).operations.length - record.operations.length);
  process.stdout.write(JSON.stringify(said));
}

const [mountPoint] = process.argv.slice(2);
if (mountPoint === undefined) throw new Error('Say where to mount.');
await workOnTinyDisk(mountPoint);
