import { Locked, SealedOtherwise, type Seal } from '#main/store/cipher.ts';
import type { Envelope } from '#main/store/envelope.ts';

/**
 * Added to the version of a sealed body: an app that knows no seals takes the file for a newer one, which it neither
 * reads nor touches, and not for a damaged one.
 */
const sealedFrom = 1_000_000;

/** True where the body is sealed; a header is enough to tell. */
export function isSealed({ version }: Pick<Envelope, 'version'>): boolean {
  return version > sealedFrom;
}

/**
 * The envelope with its body sealed, as a JSON string in base64: the file stays JSON text, which every tool that copies
 * files leaves as it is. Version and sequence are sealed with it, so that neither can be altered.
 */
export function sealEnvelope({ version, sequence, body }: Envelope, { cipher, place }: Seal): Envelope {
  const sealed = cipher.seal(body, placeOf(place, version, sequence));
  return { version: version + sealedFrom, sequence, body: Buffer.from(`"${sealed.toString('base64')}"`, 'latin1') };
}

/**
 * The envelope as it was sealed; one that is not sealed is returned as it is. Throws SealBroken where it is not what
 * was sealed for this file, Locked, with the file's `name`, where there is no key to it.
 */
export function openEnvelope(envelope: Envelope, seal: Seal | null, name: string): Envelope {
  if (!isSealed(envelope)) return envelope;
  if (seal === null) throw new Locked(name);
  const version = envelope.version - sealedFrom;
  const sealed = Buffer.from(envelope.body.toString('latin1', 1, envelope.body.length - 1), 'base64');
  try {
    const body = seal.cipher.open(sealed, placeOf(seal.place, version, envelope.sequence));
    return { version, sequence: envelope.sequence, body };
  } catch (error) {
    throw error instanceof SealedOtherwise ? new Locked(name) : error;
  }
}

function placeOf(place: string, version: number, sequence: number): string {
  return `${place}:${version}:${sequence}`;
}
