import { readdir } from 'node:fs/promises';
import { snapshotOf } from '#test/helpers/snapshot.ts';
import { clientFolder } from '#main/record/client-folders.ts';
import { Locked, type Cipher } from '#main/store/cipher.ts';
import { Vault } from '#main/vault/vault.ts';
import { openWorkspace } from '#main/workspace/open.ts';
import type { Notice } from '#shared/ipc/contract.ts';

/**
 * whole: all is there and nothing had to be told. mended: all is there, and it is told that a copy was used. told: the
 * newest is not there, which is told. stopped: a client does not open, which is told, and not a byte of it is touched.
 * LOST: something is not there and nothing says so.
 */
export type Kept = 'whole' | 'mended' | 'told' | 'stopped' | 'LOST';

/** Opens a data folder of these clients, each of `count` operations, with the dark theme, and says what was kept. */
export async function judgeFolder(
  folder: string,
  clients: readonly string[],
  count: number,
  cipher: Cipher | null = null,
): Promise<Kept> {
  const workspace = await openWorkspace(folder, { cipher });
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

/** The same for one under a passphrase: where no key comes of it, not a byte may change, and the lock says so. */
export async function judgeSealed(
  folder: string,
  clients: readonly string[],
  count: number,
  passphrase: string,
): Promise<Kept> {
  const before = await snapshotOf(folder);
  const vault = await Vault.open({ dataFolder: folder });
  const isOpened = vault.stored !== null && (await vault.unlock(passphrase)).outcome === 'done';
  try {
    // Without slots a start knows of no lock, and must come upon what is sealed; with slots of no use it says so itself.
    if (isOpened || !vault.isLocked) return await judgeFolder(folder, clients, count, vault.cipher);
  } catch (error) {
    if (!(error instanceof Locked)) throw error;
  }
  return JSON.stringify(await snapshotOf(folder)) === JSON.stringify(before) ? 'stopped' : 'LOST';
}

/** What a notice says was kept aside is there. */
async function areKept(folder: string, notices: readonly Notice[]): Promise<boolean> {
  for (const { kept, client } of notices) {
    const names = await readdir(client === null ? folder : clientFolder(folder, client));
    if (kept !== null && !names.includes(kept)) return false;
  }
  return true;
}
