import { createHash, createPublicKey, verify } from 'node:crypto';
import { PublisherFile } from '#shared/packs/schema.ts';

/** The beginning of every Ed25519 public key in the SPKI form; the raw 32 bytes follow. */
const spkiHead = Buffer.from('302a300506032b6570032100', 'hex');

/** How a publisher is known: sha256 of its raw public key, hex. `key` is in base64. */
export function fingerprintOf(key: string): string {
  return createHash('sha256').update(Buffer.from(key, 'base64')).digest('hex');
}

/** True where `signature` over exactly these bytes was made with the private half of `key` (raw, base64). */
export function isSignedBy(key: string, bytes: Buffer, signature: Buffer): boolean {
  try {
    const spki = Buffer.concat([spkiHead, Buffer.from(key, 'base64')]);
    return verify(null, bytes, createPublicKey({ key: spki, format: 'der', type: 'spki' }), signature);
  } catch {
    return false;
  }
}

/** A publisher's file; null where the bytes are none. */
export function readPublisherFile(bytes: Buffer): PublisherFile | null {
  try {
    const { data } = PublisherFile.safeParse(JSON.parse(bytes.toString('utf8')));
    if (data === undefined) return null;
    const spki = Buffer.concat([spkiHead, Buffer.from(data.key, 'base64')]);
    createPublicKey({ key: spki, format: 'der', type: 'spki' });
    return data;
  } catch {
    return null;
  }
}
