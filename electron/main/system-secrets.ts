import type { SecretKeeper } from '#main/exchange/secret-keeper.ts';
import { systemKeyring } from '#main/vault/keyring.ts';

/** What the operating system keeps for this person. Where it refuses, nothing is kept and the secret is asked for again. */
export const systemSecrets: SecretKeeper = {
  keeps: () => systemKeyring.isAvailable(),
  protect: (secret) => {
    try {
      return systemKeyring.isAvailable() ? systemKeyring.protect(secret).toString('base64') : null;
    } catch {
      return null;
    }
  },
  reveal: (kept) => {
    try {
      return systemKeyring.isAvailable() ? systemKeyring.reveal(Buffer.from(kept, 'base64')) : null;
    } catch {
      return null;
    }
  },
};
