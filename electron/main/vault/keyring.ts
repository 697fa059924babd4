import { safeStorage } from 'electron';

/** The computer's own keyring; a port, so that the vault knows no Electron. */
export interface Keyring {
  readonly isAvailable: () => boolean;
  /** Throws where the keyring refuses. */
  readonly protect: (secret: string) => Buffer;
  readonly reveal: (kept: Buffer) => string;
}

/** What Windows, macOS and Linux offer to programs of the person who is signed in. */
export const systemKeyring: Keyring = {
  // Without a keyring Linux would keep the key under a password that stands in Chromium's source.
  isAvailable: () =>
    safeStorage.isEncryptionAvailable() &&
    (process.platform !== 'linux' || safeStorage.getSelectedStorageBackend() !== 'basic_text'),
  protect: (secret) => safeStorage.encryptString(secret),
  reveal: (kept) => safeStorage.decryptString(kept),
};
