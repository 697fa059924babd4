import { createHash } from 'node:crypto';

/** What stands around every stored body, so that a torn, truncated or altered file is known as such. */
export interface Envelope {
  /** Version of the body's format, from 1. */
  readonly version: number;
  /** Rises with every write of a file: of two whole copies the higher is the newer. */
  readonly sequence: number;
  /** JSON text, UTF-8. */
  readonly body: Buffer;
}

/** The header keeps this form in every version, so that an older app can tell a newer file from a damaged one. */
const header =
  /^(?:\uFEFF)?\{"version":(\d{1,9}),"sequence":(\d{1,15}),"length":(\d{1,15}),"sha256":"([0-9a-f]{64})","body":/;
/** Bytes that are enough to read a header. */
export const longestHeader = 200;
const ending = '}\n';

/** The bytes of a file: JSON text whose `length` and `sha256` vouch for the body, and for version and sequence too. */
export function writeEnvelope({ version, sequence, body }: Envelope): Buffer {
  const sum = sumOf(version, sequence, body);
  return Buffer.concat([
    Buffer.from(
      `{"version":${version},"sequence":${sequence},"length":${body.length},"sha256":"${sum}","body":`,
      'latin1',
    ),
    body,
    Buffer.from(ending, 'latin1'),
  ]);
}

/** Version and sequence that the beginning of a file claims, unproved; null where it does not begin as a file does. */
export function readHeader(beginning: Buffer): Pick<Envelope, 'version' | 'sequence'> | null {
  const match = matchHeader(beginning);
  return match === null ? null : { version: Number(match[1]), sequence: Number(match[2]) };
}

/**
 * The envelope, or null where the bytes are not a whole one. The sum of one whose version `isVouched` need not be reckoned,
 * since something else vouches for its body.
 */
export function readEnvelope(bytes: Buffer, isVouched: (version: number) => boolean = never): Envelope | null {
  const match = matchHeader(bytes);
  if (match === null) return null;
  const [version, sequence, length] = [Number(match[1]), Number(match[2]), Number(match[3])];
  const start = Buffer.byteLength(match[0], 'utf8');
  if (bytes.length !== start + length + ending.length) return null;
  const body = bytes.subarray(start, start + length);
  if (bytes.toString('latin1', start + length) !== ending) return null;
  return isVouched(version) || sumOf(version, sequence, body) === match[4] ? { version, sequence, body } : null;
}

const never = (): boolean => false;

function matchHeader(bytes: Buffer): RegExpExecArray | null {
  return header.exec(bytes.toString('utf8', 0, longestHeader));
}

function sumOf(version: number, sequence: number, body: Uint8Array): string {
  return createHash('sha256').update(`${version}:${sequence}:`).update(body).digest('hex');
}
