import { Locked, SealedOtherwise, type Seal } from '#main/store/cipher.ts';
import { writeEnvelope, type Envelope } from '#main/store/envelope.ts';

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
 * The bytes of a file with its body sealed, as a JSON string in base64: it stays JSON text, which every tool that copies
 * files leaves as it is. Version and sequence are sealed with it, so that neither can be altered.
 */
export function writeSealed({ version, sequence, body }: Envelope, { cipher, place }: Seal): Buffer {
  const text = cipher.seal(body, placeOf(place, version, sequence)).toString('base64');
  const length = text.length + 2;
  const quoted = length <= scratch.length ? scratch.subarray(0, length) : Buffer.allocUnsafe(length);
  quoted.fill('"', 0, 1).fill('"', length - 1);
  quoted.write(text, 1, 'latin1');
  return writeEnvelope({ version: version + sealedFrom, sequence, body: quoted });
}

/** What most files fit into, for no longer than one call: asking for memory anew costs more than ciphering. */
const scratch = Buffer.allocUnsafeSlow(512 * 1024);

/** The bytes of base64, good only until the next call. */
function fromBase64(text: string): Buffer {
  const fits = Buffer.byteLength(text, 'base64') <= scratch.length;
  return fits ? scratch.subarray(0, scratch.write(text, 'base64')) : Buffer.from(text, 'base64');
}

/**
 * The envelope as it was sealed; one that is not sealed is returned as it is. Throws SealBroken where it is not what
 * was sealed for this file, Locked, with the file's `name`, where there is no key to it.
 */
export function openEnvelope(envelope: Envelope, seal: Seal | null, name: string): Envelope {
  if (!isSealed(envelope)) return envelope;
  if (seal === null) throw new Locked(name);
  const version = envelope.version - sealedFrom;
  const sealed = fromBase64(envelope.body.toString('latin1', 1, envelope.body.length - 1));
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
