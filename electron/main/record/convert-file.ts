import { basename } from 'node:path/posix';
import { sealedPlace } from '#main/record/evidence-files.ts';
import { batchNamed, batchName } from './batch.ts';
import { isSealedBytes, Locked, SealBroken, SealedOtherwise, type Cipher } from '#main/store/cipher.ts';
import { readEnvelope, readHeader, writeEnvelope } from '#main/store/envelope.ts';
import { isSealed, openEnvelope, writeSealed } from '#main/store/sealed-envelope.ts';

/** What a file is turned into. */
export type Form = 'sealed' | 'plain';

/**
 * True for a file that tells of a client: packs, locks, and what a backup says of itself do not. `path`: below the data
 * folder, with `/`; backups and what was replaced lie a folder deeper.
 */
export function tellsOfClients(path: string): boolean {
  return /^(?:exchange\/|(?:(?:backups|replaced)\/[^/]+\/)?(?:workspace\.json|clients\/))/.test(path);
}

/**
 * What a stored file holds, as it was before it was sealed; null where that cannot be told: it is sealed under another
 * key, or altered.
 */
export function plainForm(path: string, bytes: Buffer, cipher: Cipher | null): Buffer | null {
  if (!isToConvert(bytes, 'plain')) return bytes;
  return cipher === null ? null : openFile(path, bytes, cipher);
}

/** Where bytes stand that are no whole file of ours, such as what was kept aside: nobody opens those but a person. */
const keptAside = 'kept aside';

/** True where a file that begins so is in the other form than `form`. */
export function isToConvert(beginning: Buffer, form: Form): boolean {
  const header = readHeader(beginning);
  const isInSeal = isSealedBytes(beginning) || (header !== null && isSealed(header));
  return isInSeal !== (form === 'sealed');
}

/**
 * The bytes of a file in the other form, or null where they are in it already or cannot be brought into it, since they
 * are sealed under another key or their seal is broken. `path`: below the data folder, with `/`.
 */
export function convertFile(path: string, bytes: Buffer, form: Form, cipher: Cipher): Buffer | null {
  if (!isToConvert(bytes, form)) return null;
  return form === 'sealed' ? sealFile(path, bytes, cipher) : openFile(path, bytes, cipher);
}

function sealFile(path: string, bytes: Buffer, cipher: Cipher): Buffer {
  const place = placeOf(path);
  const envelope = place === null ? null : readEnvelope(bytes);
  if (place === null || envelope === null) return cipher.seal(bytes, placeOfWhole(path) ?? keptAside);
  return writeSealed(envelope, { cipher, place });
}

function openFile(path: string, bytes: Buffer, cipher: Cipher): Buffer | null {
  try {
    if (isSealedBytes(bytes)) return cipher.open(bytes, placeOfWhole(path) ?? keptAside);
    const [place, envelope] = [placeOf(path), readEnvelope(bytes)];
    if (place === null || envelope === null) return null;
    return writeEnvelope(openEnvelope(envelope, { cipher, place }, basename(path)));
  } catch (error) {
    if (error instanceof SealBroken || error instanceof SealedOtherwise || error instanceof Locked) return null;
    throw error;
  }
}

/** The name a file of ours is sealed under, wherever its copy stands; null for any other file. */
function placeOf(path: string): string | null {
  const name = basename(path);
  if (/^workspace\.json(?:\.backup|\.[0-9a-f]{12}\.tmp)?(?:\.corrupt-.*)?$/.test(name)) return 'workspace.json';
  const [, client, file] = /(?:^|\/)(c-[0-9a-z]{10})\/([^/]+)$/.exec(path) ?? [];
  const batch = file === undefined ? null : batchNamed(file.replace(/\.corrupt-.*$/, ''));
  return client === undefined || batch === null ? null : `${client}/${batchName(batch.device, batch.number)}`;
}

/** What a file of an exchange's memory is sealed under. `name`: its name in the folder `exchange`. */
export function exchangePlace(name: string): string {
  return `exchange/${name}`;
}

/** The name a file is sealed under that is sealed whole, its form and all. */
function placeOfWhole(path: string): string | null {
  const [, kept] = /^exchange\/([^/]+\.json)$/.exec(path) ?? [];
  if (kept !== undefined) return exchangePlace(kept);
  const [, client, sum] = /(?:^|\/)(c-[0-9a-z]{10})\/evidence\/([0-9a-f]{64})$/.exec(path) ?? [];
  return client === undefined || sum === undefined ? null : sealedPlace(client, sum);
}
