import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { client, device } from '#test/helpers/sample-operations.ts';
import { temporaryFolder } from '#test/helpers/temporary-folder.ts';
import { ClientRecord } from '#main/record/client-record.ts';

const program = join(import.meta.dirname, '..', 'helpers', 'append-forever.ts');
const clients = 2;
const killsEach = 26;

/** Starts the program, kills it at a random moment, and gives back what it had acknowledged by then. */
async function runAndKill(folder: string): Promise<readonly string[]> {
  const child = spawn(process.execPath, ['--import', 'tsx', program, folder], { stdio: ['ignore', 'pipe', 'inherit'] });
  let printed = '';
  const opened = new Promise<void>((resolve, reject) => {
    child.stdout.on('data', (chunk: Buffer) => {
      printed += chunk.toString();
      if (printed.includes('\n')) resolve();
    });
    child.once('exit', () => reject(new Error('The program ended by itself.')));
  });
  const closed = once(child, 'close');
  await opened;
  await pause(Math.random() * 80);
  child.kill('SIGKILL');
  const [, signal] = (await closed) as [unknown, string];
  expect(signal).toBe('SIGKILL');
  // A line that was cut off by the kill was never wholly told.
  return printed.slice(0, printed.lastIndexOf('\n')).split('\n').slice(1);
}

/** Kills again and again, and looks each time; the number of operations that were acknowledged. */
async function killOften(folder: string): Promise<number> {
  const acknowledged = new Set<string>();
  for (let kill = 0; kill < killsEach; kill += 1) {
    for (const id of await runAndKill(folder)) acknowledged.add(id);
    const record = await ClientRecord.open({ folder, client, device });
    const ids = record.operations.map(({ id }) => id);
    expect([...acknowledged].filter((id) => !ids.includes(id))).toEqual([]);
    expect(ids).toEqual(ids.map((_, index) => `${device}-${index + 1}`));
    expect(record.notices.filter(({ kind, kept }) => kind === 'damaged' && kept === null)).toEqual([]);
  }
  return acknowledged.size;
}

test('whatever was acknowledged survives kill -9 at any moment, more than fifty times', async () => {
  await using folder = await temporaryFolder();
  const folders = Array.from({ length: clients }, (_, index) => join(folder.path, String(index)));
  const counts = await Promise.all(folders.map(killOften));
  const acknowledged = counts.reduce((sum, count) => sum + count, 0);
  expect(acknowledged).toBeGreaterThan(clients * killsEach);
  process.stdout.write(`kills: ${clients * killsEach}, acknowledged: ${acknowledged}, lost: 0\n`);
}, 180_000);
