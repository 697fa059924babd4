import { randomBytes, scrypt } from 'node:crypto';
import { chacha20poly1305 } from '@noble/ciphers/chacha.js';
import { Stanza, type Identity, type Recipient } from 'age-encryption';

/** log2 of scrypt's work factor: what `age` itself writes; about a second, and 256 MiB while it lasts. */
const written = 18;
/** The most that is read. Every step doubles time and memory, and a file may ask for anything. */
const mostRead = 19;
const label = 'age-encryption.org/v1/scrypt';
const nonce = new Uint8Array(12);

/** Why a passphrase does not open a file: it is not the one; the file asks for too much work; it is closed by a key. */
export type StanzaFault = 'wrong-passphrase' | 'too-costly' | 'other-key' | 'damaged-encryption';

/** Closes a file by a passphrase as the format says, with the system's scrypt, which leaves the window free meanwhile. */
export function passphraseRecipient(passphrase: string): Recipient {
  return {
    wrapFileKey: async (fileKey) => {
      const salt = randomBytes(16);
      const key = await keyOf(passphrase, salt, written);
      const body = chacha20poly1305(key, nonce).encrypt(fileKey);
      return [new Stanza(['scrypt', unpadded(salt), String(written)], body)];
    },
  };
}

/** Opens one; `onFault` hears why it cannot. */
export function passphraseIdentity(passphrase: string, onFault: (fault: StanzaFault) => void): Identity {
  const fail = (fault: StanzaFault): null => {
    onFault(fault);
    return null;
  };
  return {
    unwrapFileKey: async (stanzas) => {
      const stanza = stanzas.find(({ args }) => args[0] === 'scrypt');
      if (stanza === undefined) return fail('other-key');
      const [, salt = '', factor = ''] = stanza.args;
      const isSound = stanzas.length === 1 && stanza.args.length === 3 && stanza.body.length === 32;
      if (!isSound || !/^[A-Za-z0-9+/]{22}$/.test(salt) || !/^[1-9]\d{0,8}$/.test(factor)) {
        return fail('damaged-encryption');
      }
      if (Number(factor) > mostRead) return fail('too-costly');
      const key = await keyOf(passphrase, Buffer.from(salt, 'base64'), Number(factor));
      try {
        return chacha20poly1305(key, nonce).decrypt(stanza.body);
      } catch {
        return fail('wrong-passphrase');
      }
    },
  };
}

function keyOf(passphrase: string, salt: Uint8Array, factor: number): Promise<Buffer> {
  const cost = 2 ** factor;
  const salted = Buffer.concat([Buffer.from(label), salt]);
  return new Promise((resolve, reject) => {
    scrypt(passphrase, salted, 32, { N: cost, r: 8, p: 1, maxmem: 256 * 8 * cost }, (error, key) => {
      if (error === null) resolve(key);
      else reject(error);
    });
  });
}

function unpadded(bytes: Buffer): string {
  return bytes.toString('base64').replace(/=+$/, '');
}
