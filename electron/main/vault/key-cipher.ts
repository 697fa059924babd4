import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';
import { isSealedBytes, SealBroken, SealedOtherwise, sealMark, type Cipher } from '#main/store/cipher.ts';

const algorithm = 'aes-256-gcm';
const idLength = 8;
const nonceLength = 12;
const tagLength = 16;

/** Names a key without telling anything of it: 16 hexadecimal digits. */
export function keyIdOf(key: Uint8Array): string {
  return Buffer.from(hkdfSync('sha256', key, '', 'portolan key id', idLength)).toString('hex');
}

/**
 * Seals with AES-256-GCM: mark, id of the key, a nonce drawn anew each time, the ciphertext, its tag. A file under
 * another key is told from a damaged one by the id.
 */
export class KeyCipher implements Cipher {
  /** The key's id. */
  readonly id: string;
  readonly #id: Buffer;
  #key: Buffer | null;

  /** `key`: 32 bytes, copied. */
  constructor(key: Uint8Array) {
    this.#key = Buffer.from(key);
    this.id = keyIdOf(key);
    this.#id = Buffer.from(this.id, 'hex');
  }

  seal(plain: Uint8Array, place: string): Buffer {
    const nonce = randomBytes(nonceLength);
    const cipher = createCipheriv(algorithm, this.#held(), nonce, { authTagLength: tagLength });
    cipher.setAAD(Buffer.from(place));
    const body = cipher.update(plain);
    return Buffer.concat([sealMark, this.#id, nonce, body, cipher.final(), cipher.getAuthTag()]);
  }

  open(sealed: Uint8Array, place: string): Buffer {
    const bytes = Buffer.from(sealed.buffer, sealed.byteOffset, sealed.byteLength).subarray(sealMark.length);
    if (!isSealedBytes(sealed) || bytes.length < idLength + nonceLength + tagLength) throw new SealBroken();
    if (!this.#id.equals(bytes.subarray(0, idLength))) throw new SealedOtherwise();
    const nonce = bytes.subarray(idLength, idLength + nonceLength);
    const decipher = createDecipheriv(algorithm, this.#held(), nonce, { authTagLength: tagLength });
    decipher.setAAD(Buffer.from(place));
    decipher.setAuthTag(bytes.subarray(-tagLength));
    try {
      const body = decipher.update(bytes.subarray(idLength + nonceLength, -tagLength));
      const rest = decipher.final();
      return rest.length === 0 ? body : Buffer.concat([body, rest]);
    } catch (error) {
      throw new SealBroken(undefined, { cause: error });
    }
  }

  /** The key, for another slot; a copy. */
  copyKey(): Buffer {
    return Buffer.from(this.#held());
  }

  /** Wipes the key from memory; from then on nothing is sealed or opened. */
  forget(): void {
    this.#key?.fill(0);
    this.#key = null;
  }

  #held(): Buffer {
    if (this.#key === null) throw new SealedOtherwise('The key was forgotten.');
    return this.#key;
  }
}
