import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { laySealed, sealedGoldens } from './lay-sealed.ts';

/**
 * `npm run golden -- v2`: lays a golden data folder under a passphrase as the app of today writes it. One that is there
 * is never made anew: what an earlier app wrote is the point of it.
 */
async function main(version: string): Promise<void> {
  if (!/^v[1-9]\d*$/.test(version)) throw new Error('Name the version that is to be laid, such as v2.');
  const folder = join(sealedGoldens, version);
  await mkdir(sealedGoldens, { recursive: true });
  await mkdir(folder);
  const golden = await laySealed(folder);
  await writeFile(`${folder}.json`, `${JSON.stringify(golden, null, 2)}\n`, { flag: 'wx' });
  console.log(`${folder}: ${golden.clients.length} clients, opened by ${golden.passphrase}`);
}

const [version = ''] = process.argv.slice(2);
await main(version);
