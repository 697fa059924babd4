import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ClientRecord } from '#main/record/client-record.ts';
import { clientFolder, storedClients } from '#main/record/client-folders.ts';
import { nodeFileSystem } from '#main/store/file-system.ts';
import { runKills } from '#test/kills/run-kills.ts';

/** `npm run test:kills [-- how many]`: kills the built app while it answers, two hundred times unless told otherwise. */
async function main(kills: number): Promise<void> {
  const dataFolder = await mkdtemp(join(tmpdir(), 'portolan-kills-'));
  const started = Date.now();
  const table = await runKills({
    dataFolder,
    kills,
    // The built app may be a copy, so that the project can be built anew meanwhile.
    ...(process.env['PORTOLAN_APP_FOLDER'] === undefined ? {} : { appFolder: process.env['PORTOLAN_APP_FOLDER'] }),
    onKill: ({ kills: done, acknowledged, lost, unreadable }) => {
      if (done % 10 < 2)
        process.stdout.write(`${done} kills, ${acknowledged} acknowledged, ${lost} lost, ${unreadable} unreadable\n`);
    },
  });
  const [client = ''] = await storedClients(nodeFileSystem, dataFolder);
  const device = 'd-00000000';
  const record = await ClientRecord.open({ folder: clientFolder(dataFolder, client), client, device });
  const seconds = Math.round((Date.now() - started) / 1000);
  const rows = { ...table, 'operations on the disk': record.operations.length, seconds };
  process.stdout.write('\nkill -9 of the app while answering\n');
  for (const [name, count] of Object.entries(rows))
    process.stdout.write(`${name.padEnd(24)}${String(count).padStart(8)}\n`);
  await rm(dataFolder, { recursive: true, force: true, maxRetries: 10 });
  if (table.lost > 0 || table.unreadable > 0) process.exitCode = 1;
}

await main(Number(process.argv[2] ?? 200));
