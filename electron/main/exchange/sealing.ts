import { createCipheriv, createDecipheriv, createHash, createHmac, hkdfSync, scrypt } from 'node:crypto';

/** The keys of one place, all made of one secret of 32 bytes. */
export interface SealingKeys {
  /** What is kept, or made again of the passphrase. */
  readonly secret: Buffer;
  readonly content: Buffer;
  readonly nonce: Buffer;
  readonly names: Buffer;
}

const magic = Buffer.from('portolan-sealed-1\n', 'latin1');
const nonceLength = 12;
const tagLength = 16;

/** The secret that a passphrase and a salt (hex) make; takes a moment on purpose. */
export function secretOf(passphrase: string, salt: string): Promise<Buffer> {
  const cost = { N: 2 ** 16, r: 8, p: 1, maxmem: 2 ** 27 };
  return new Promise((resolve, reject) => {
    scrypt(passphrase.normalize('NFKC'), Buffer.from(salt, 'hex'), 32, cost, (error, secret) => {
      if (error === null) resolve(secret);
      else reject(error);
    });
  });
}

/** One key for each use, so that none is used for two things. */
export function keysOf(secret: Buffer): SealingKeys {
  const key = (use: string): Buffer => Buffer.from(hkdfSync('sha256', secret, '', `portolan exchange ${use}`, 32));
  return { secret, content: key('content'), nonce: key('nonce'), names: key('names') };
}

/** A name that says nothing to who has no key: 64 hex characters, the same for the same name. */
export function hiddenName(keys: SealingKeys, name: string): string {
  return createHmac('sha256', keys.names).update(name).digest('hex');
}

/**
 * Encrypts bytes for one place under `label`, without which they cannot be read. Equal bytes under equal labels give
 * equal results, so that two writers of one parcel write the same: the nonce is made of both, and so never used for
 * two things.
 */
export function seal(keys: SealingKeys, label: string, bytes: Uint8Array): Buffer {
  const sum = createHash('sha256').update(bytes).digest();
  const nonce = createHmac('sha256', keys.nonce).update(`${label}\n`).update(sum).digest().subarray(0, nonceLength);
  const cipher = createCipheriv('aes-256-gcm', keys.content, nonce).setAAD(Buffer.from(label, 'utf8'));
  const body = Buffer.concat([cipher.update(bytes), cipher.final()]);
  return Buffer.concat([magic, nonce, cipher.getAuthTag(), body]);
}

/** What was sealed under `label`; null where it was changed, stood under another one, or has another key. */
export function unseal(keys: SealingKeys, label: string, sealed: Buffer): Buffer | null {
  if (!isSealed(sealed)) return null;
  const start = magic.length;
  const nonce = sealed.subarray(start, start + nonceLength);
  const tag = sealed.subarray(start + nonceLength, start + nonceLength + tagLength);
  const cipher = createDecipheriv('aes-256-gcm', keys.content, nonce, { authTagLength: tagLength })
    .setAAD(Buffer.from(label, 'utf8'))
    .setAuthTag(tag);
  try {
    return Buffer.concat([cipher.update(sealed.subarray(start + nonceLength + tagLength)), cipher.final()]);
  } catch {
    return null;
  }
}

/** True for what begins as something sealed does. */
export function isSealed(bytes: Buffer): boolean {
  const shortest = magic.length + nonceLength + tagLength;
  return bytes.length >= shortest && bytes.subarray(0, magic.length).equals(magic);
}
