import { cp, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ClientRecord } from '#main/record/client-record.ts';
import type { Change } from '#shared/record/schema.ts';

const otherDevice = 'd-2222aaaa';

/**
 * Does to the one client of a data folder, while the app is closed, what two computers did without knowing of each
 * other: `ours` as this one, `theirs` as another one whose files are then put beside.
 */
export async function workApart(dataFolder: string, ours: readonly Change[], theirs: readonly Change[]): Promise<void> {
  const [client = ''] = await readdir(join(dataFolder, 'clients'));
  const folder = join(dataFolder, 'clients', client);
  const workspace = JSON.parse(await readFile(join(dataFolder, 'workspace.json'), 'utf8')) as {
    readonly body: { readonly device: string };
  }; // the app has just written it
  const elsewhere = await mkdtemp(join(tmpdir(), 'portolan-other-'));
  await cp(folder, elsewhere, { recursive: true });
  const here = await ClientRecord.open({ folder, client, device: workspace.body.device });
  for (const change of ours) await here.append(change);
  const there = await ClientRecord.open({ folder: elsewhere, client, device: otherDevice, by: '李顾问' });
  for (const change of theirs) await there.append(change);
  await here.incoming(await there.outgoing());
  await rm(elsewhere, { recursive: true, force: true });
}
