import { setImmediate } from 'node:timers/promises';
import { Zip, ZipDeflate, ZipPassThrough } from 'fflate';

/** One file to be put into an archive; its bytes are asked for when it is its turn. */
export interface ArchivePart {
  readonly name: string;
  readonly read: () => Promise<Uint8Array>;
  /** False for what is packed already, as pictures and PDFs are. */
  readonly isText: boolean;
}

/**
 * Makes a zip of the parts, in their order; the same parts make the same bytes. `onPart` hears how many are done, and
 * ends the work by throwing. Other work goes on between two parts.
 */
export async function writeZip(parts: readonly ArchivePart[], onPart: (done: number) => void): Promise<Buffer> {
  const pieces: Uint8Array[] = [];
  let failure: Error | null = null;
  const zip = new Zip((error, piece) => {
    if (error === null) pieces.push(piece);
    else failure = error;
  });
  for (const [index, { name, read, isText }] of parts.entries()) {
    onPart(index);
    const bytes = await read();
    const part = isText ? new ZipDeflate(name, { level: 6 }) : new ZipPassThrough(name);
    // Zip keeps the local time; this is the same local time everywhere.
    part.mtime = new Date(1980, 0, 1);
    zip.add(part);
    part.push(bytes, true);
    await setImmediate();
  }
  zip.end();
  if (failure !== null) throw failure;
  return Buffer.concat(pieces);
}
