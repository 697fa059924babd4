import { readdir } from 'node:fs/promises';
import { snapshotOf } from '#test/helpers/snapshot.ts';
import { clientFolder } from '#main/record/client-folders.ts';
import { openWorkspace } from '#main/workspace/open.ts';
import type { Notice } from '#shared/ipc/contract.ts';

/**
 * whole: all is there and nothing had to be told. mended: all is there, and it is told that a copy was used. told: the
 * newest is not there, which is told. stopped: a client does not open, which is told, and not a byte of it is touched.
 * LOST: something is not there and nothing says so.
 */
export type Kept = 'whole' | 'mended' | 'told' | 'stopped' | 'LOST';

/** Opens a data folder of these clients, each of `count` operations, with the dark theme, and says what was kept. */
export async function judgeFolder(folder: string, clients: readonly string[], count: number): Promise<Kept> {
  const workspace = await openWorkspace(folder);
  const notices: Notice[] = [...workspace.notices];
  let isWhole = workspace.settings.theme === 'dark';
  let isStopped = false;
  for (const client of clients) {
    if (!workspace.clients.some(({ id }) => id === client) && !workspace.unopened.includes(client)) return 'LOST';
    const before = await snapshotOf(clientFolder(folder, client));
    const record = await workspace.record(client).catch(() => null);
    if (record === null) {
      isStopped = true;
      const after = await snapshotOf(clientFolder(folder, client));
      if (!workspace.unopened.includes(client) || JSON.stringify(after) !== JSON.stringify(before)) return 'LOST';
      continue;
    }
    notices.push(...record.notices);
    isWhole &&= record.operations.length === count;
  }
  if (!(await areKept(folder, notices))) return 'LOST';
  if (isStopped) return 'stopped';
  if (isWhole) return notices.length === 0 ? 'whole' : 'mended';
  return notices.length === 0 ? 'LOST' : 'told';
}

/** What a notice says was kept aside is there. */
async function areKept(folder: string, notices: readonly Notice[]): Promise<boolean> {
  for (const { kept, client } of notices) {
    const names = await readdir(client === null ? folder : clientFolder(folder, client));
    if (kept !== null && !names.includes(kept)) return false;
  }
  return true;
}
