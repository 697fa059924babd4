import type { OpenWorkspace } from './open-workspace.ts';

/**
 * Keeps the key of a passphrase that is about to be turned off for as long as copies in the second folder need it; it is
 * sealed with the rest until that is turned off, and wiped once all copies are open.
 */
export async function rememberKeyForCopies(workspace: OpenWorkspace, key: string): Promise<void> {
  const { backupSettings } = workspace;
  if (backupSettings.second === null) return;
  const formerKeys = [...new Set([...(backupSettings.formerKeys ?? []), key])];
  await workspace.save({ backups: { ...backupSettings, formerKeys } });
}
