import { join } from 'node:path';
import { z } from 'zod';
import type { Format } from '#main/store/copies.ts';
import { DurableFile } from '#main/store/durable-file.ts';
import type { FileSystem } from '#main/store/file-system.ts';
import { vaultSteps } from '#main/store/migrations/index.ts';
import { Appearance, AutoLock } from '#shared/vault/schema.ts';
import { Slot } from './slot.ts';

/** The file of the lock, beside `workspace.json`; nothing in it opens anything without a secret. */
export const vaultName = 'vault.json';

/** `vault.json`: the data key, wrapped, and what the lock screen has to know. */
export const StoredVault = z.looseObject({
  version: z.literal(1),
  keyId: z.string().regex(/^[0-9a-f]{16}$/),
  /** The journal of turning on and off: while it is not `on`, files of both forms are there. */
  state: z.enum(['turning-on', 'on', 'turning-off']),
  passphrase: Slot,
  recovery: Slot,
  /** The data key as the computer's own keyring gave it back, base64; null where that was not asked for. */
  computer: z.base64().max(10_000).nullable(),
  autoLock: AutoLock,
  appearance: Appearance,
});
export type StoredVault = z.infer<typeof StoredVault>;

const vaultFormat: Format<StoredVault> = {
  steps: vaultSteps,
  encode: (vault) => Buffer.from(JSON.stringify(vault)),
  decode: (body) => StoredVault.parse(JSON.parse(body.toString('utf8'))),
};

/** The file, not read yet. */
export function vaultFile(dataFolder: string, fileSystem: FileSystem): DurableFile<StoredVault> {
  return new DurableFile(join(dataFolder, vaultName), vaultFormat, { fileSystem });
}
