import { createHash } from 'node:crypto';

/** What stands around every stored body, so that a torn, truncated or altered file is known as such. */
export interface Envelope {
  /** Version of the body's format, from 1. */
  readonly version: number;
  /** Rises with every write of a file: of two whole copies the higher is the newer. */
  readonly sequence: number;
  readonly body: string;
}

/** The header keeps this form in every version, so that an older app can tell a newer file from a damaged one. */
const header =
  /^(?:\uFEFF)?\{"version":(\d{1,9}),"sequence":(\d{1,15}),"length":(\d{1,15}),"sha256":"([0-9a-f]{64})","body":/;
const longestHeader = 200;
const ending = '}\n';

/** The bytes of a file: JSON text whose `length` and `sha256` vouch for the body, and for version and sequence too. */
export function writeEnvelope({ version, sequence, body }: Envelope): Buffer {
  const bytes = Buffer.from(body, 'utf8');
  const sum = sumOf(version, sequence, bytes);
  return Buffer.concat([
    Buffer.from(
      `{"version":${version},"sequence":${sequence},"length":${bytes.length},"sha256":"${sum}","body":`,
      'latin1',
    ),
    bytes,
    Buffer.from(ending, 'latin1'),
  ]);
}

/** The envelope, or null where the bytes are not a whole one. */
export function readEnvelope(bytes: Buffer): Envelope | null {
  const match = header.exec(bytes.toString('utf8', 0, longestHeader));
  if (match === null) return null;
  const [version, sequence, length] = [Number(match[1]), Number(match[2]), Number(match[3])];
  const start = Buffer.byteLength(match[0], 'utf8');
  if (bytes.length !== start + length + ending.length) return null;
  const body = bytes.subarray(start, start + length);
  if (bytes.toString('latin1', start + length) !== ending) return null;
  if (sumOf(version, sequence, body) !== match[4]) return null;
  return { version, sequence, body: body.toString('utf8') };
}

function sumOf(version: number, sequence: number, body: Uint8Array): string {
  return createHash('sha256').update(`${version}:${sequence}:`).update(body).digest('hex');
}
