import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ClientRecord } from '#main/record/client-record.ts';
import { clientFolder, storedClients } from '#main/record/client-folders.ts';
import { nodeFileSystem } from '#main/store/file-system.ts';
import { Vault } from '#main/vault/vault.ts';
import { runKills } from '#test/kills/run-kills.ts';

const passphrase = '海上的风向 2026';

/**
 * `npm run test:kills [-- how many [sealed]]`: kills the built app while it answers, two hundred times unless told
 * otherwise; with `sealed` under a passphrase.
 */
async function main(kills: number, isSealed: boolean): Promise<void> {
  const dataFolder = await mkdtemp(join(tmpdir(), 'portolan-kills-'));
  const started = Date.now();
  const table = await runKills({
    dataFolder,
    kills,
    ...(isSealed ? { passphrase } : {}),
    // The built app may be a copy, so that the project can be built anew meanwhile.
    ...(process.env['PORTOLAN_APP_FOLDER'] === undefined ? {} : { appFolder: process.env['PORTOLAN_APP_FOLDER'] }),
    onKill: ({ kills: done, acknowledged, lost, unreadable }) => {
      if (done % 10 < 2)
        process.stdout.write(`${done} kills, ${acknowledged} acknowledged, ${lost} lost, ${unreadable} unreadable\n`);
    },
  });
  const [client = ''] = await storedClients(nodeFileSystem, dataFolder);
  const device = 'd-00000000';
  const vault = await Vault.open({ dataFolder });
  if (isSealed) await vault.unlock(passphrase);
  const { cipher } = vault;
  const record = await ClientRecord.open({ folder: clientFolder(dataFolder, client), client, device, cipher });
  const seconds = Math.round((Date.now() - started) / 1000);
  const rows = { ...table, 'operations on the disk': record.operations.length, seconds };
  process.stdout.write(`\nkill -9 of the app while answering${isSealed ? ', under a passphrase' : ''}\n`);
  for (const [name, count] of Object.entries(rows))
    process.stdout.write(`${name.padEnd(24)}${String(count).padStart(8)}\n`);
  await rm(dataFolder, { recursive: true, force: true, maxRetries: 10 });
  process.exitCode = table.lost > 0 || table.unreadable > 0 ? 1 : 0;
}

// Until the table is there: a run that ends before it has failed.
process.exitCode = 1;
const [, , kills = '200', form] = process.argv;
await main(Number(kills), form === 'sealed');
