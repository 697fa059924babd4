import { createHash, createPrivateKey, createPublicKey, generateKeyPairSync, sign, type KeyObject } from 'node:crypto';
import { access, readFile, writeFile } from 'node:fs/promises';
import { PublisherFile } from '#shared/packs/schema.ts';
import { BadPack } from './bad-pack.ts';

/** A publisher's private key, and what others know it by. */
export interface SigningKey {
  /** sha256 of the raw public key, hex. */
  readonly fingerprint: string;
  /** 64 bytes of Ed25519 over exactly these bytes. */
  readonly sign: (bytes: Uint8Array) => Buffer;
}

/**
 * Makes a key pair: the private half at `path`, for its owner's eyes only, the publisher's file beside it as
 * `<path>.pub`. A file that is there is never written over: with it every pack it signed would be orphaned.
 */
export async function makeKeys(path: string, name: string): Promise<string> {
  for (const file of [path, `${path}.pub`]) {
    const isThere = await access(file).then(
      () => true,
      () => false,
    );
    if (isThere) throw new BadPack([`${file} is there already; choose another name, a key is never written over.`]);
  }
  const { privateKey, publicKey } = generateKeyPairSync('ed25519');
  const publisher = PublisherFile.safeParse({
    format: 'portolan-publisher',
    formatVersion: 1,
    name,
    key: rawOf(publicKey).toString('base64'),
  }).data;
  if (publisher === undefined)
    throw new BadPack(['the publisher needs a name of 1 to 120 characters; give it with --name.']);
  await writeFile(path, privateKey.export({ format: 'pem', type: 'pkcs8' }), { mode: 0o600, flag: 'wx' });
  await writeFile(`${path}.pub`, `${JSON.stringify(publisher, null, 2)}\n`, { flag: 'wx' });
  return fingerprintOf(publicKey);
}

/** Reads a private key file. Rejects with BadPack where it is none of Ed25519. */
export async function readSigningKey(path: string): Promise<SigningKey> {
  const text = await readFile(path, 'utf8').catch(() => null);
  if (text === null)
    throw new BadPack([`${path} cannot be read; make a key with: npm run pack -- keys --name NAME --out ${path}`]);
  const key = privateKeyIn(text);
  if (key?.asymmetricKeyType !== 'ed25519') {
    throw new BadPack([
      `${path} holds no private Ed25519 key; give the file that npm run pack -- keys made, not its .pub.`,
    ]);
  }
  return { fingerprint: fingerprintOf(createPublicKey(key)), sign: (bytes) => sign(null, bytes, key) };
}

function privateKeyIn(text: string): KeyObject | null {
  try {
    return createPrivateKey(text);
  } catch {
    return null;
  }
}

function fingerprintOf(publicKey: KeyObject): string {
  return createHash('sha256').update(rawOf(publicKey)).digest('hex');
}

/** The 32 bytes at the end of the SPKI form. */
function rawOf(publicKey: KeyObject): Buffer {
  return publicKey.export({ format: 'der', type: 'spki' }).subarray(-32);
}
