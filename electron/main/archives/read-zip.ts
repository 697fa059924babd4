import { buffer } from 'node:stream/consumers';
import { fromBufferPromise, type Entry, type ZipFile } from 'yauzl';
import { ArchiveRefused, holdArchive } from './refusal.ts';

/** What an archive may hold at most. Bytes, unless a name says otherwise; looked at before anything is unpacked. */
export interface ArchiveLimits {
  /** The archive as it is handed over. */
  readonly archive: number;
  readonly files: number;
  /** One file unpacked, and all of them. */
  readonly file: number;
  readonly unpacked: number;
  /** How many times larger a file may get by unpacking, and the size below which it is too small to be a bomb. */
  readonly ratio: number;
  readonly ratioFrom: number;
}

/** The files of an archive by name, each unpacked when asked for and never larger than it claims to be. */
export interface ArchiveFiles {
  readonly names: readonly string[];
  /** Bytes the file claims to have unpacked; 0 for one that is not there. */
  readonly sizeOf: (name: string) => number;
  /** Rejects with ArchiveRefused where the file is not there or not what it claims to be. */
  readonly read: (name: string) => Promise<Buffer>;
}

/** Names of ours are plain: no way out of a folder, no drive, no other script can be hidden in them. */
const plainName =
  /^[A-Za-z0-9][A-Za-z0-9_-]*(?:\.[A-Za-z0-9_-]+)*(?:\/[A-Za-z0-9][A-Za-z0-9_-]*(?:\.[A-Za-z0-9_-]+)*)*$/;
const longestName = 200;

/**
 * Opens a zip that nobody vouches for yet. Every claim it makes about itself is held against the limits before a
 * single byte is unpacked. Rejects with ArchiveRefused.
 */
export async function readZip(bytes: Buffer, limits: ArchiveLimits): Promise<ArchiveFiles> {
  const { archive, files, unpacked } = limits;
  holdArchive(bytes.length <= archive, { kind: 'too-large', megabytes: archive / 1024 / 1024 });
  const zip = await open(bytes);
  holdArchive(zip.entryCount <= files, { kind: 'too-many-files', most: files });
  const entries = new Map<string, Entry>();
  let sum = 0;
  try {
    for await (const entry of zip.eachEntry()) {
      const name = entry.fileNameRaw.toString('latin1');
      checkEntry(name, entry, limits);
      holdArchive(!entries.has(name.toLowerCase()), { kind: 'duplicate', file: shown(name) });
      sum += entry.uncompressedSize;
      holdArchive(sum <= unpacked, { kind: 'bomb', file: shown(name) });
      entries.set(name.toLowerCase(), entry);
    }
  } catch (error) {
    throw error instanceof ArchiveRefused ? error : new ArchiveRefused({ kind: 'not-an-archive' }, error);
  }
  const byName = new Map([...entries.values()].map((entry) => [entry.fileNameRaw.toString('latin1'), entry]));
  return {
    names: [...byName.keys()],
    sizeOf: (name) => byName.get(name)?.uncompressedSize ?? 0,
    read: (name) => unpack(zip, byName.get(name), name),
  };
}

async function open(bytes: Buffer): Promise<ZipFile> {
  try {
    return await fromBufferPromise(bytes, { decodeStrings: false, validateEntrySizes: true });
  } catch (error) {
    throw new ArchiveRefused({ kind: 'not-an-archive' }, error);
  }
}

const [stored, deflated] = [0, 8];

function checkEntry(name: string, entry: Entry, limits: ArchiveLimits): void {
  const file = shown(name);
  holdArchive(!isSpecial(entry) && !name.endsWith('/'), { kind: 'not-a-file', file });
  holdArchive(name.length <= longestName && plainName.test(name), { kind: 'bad-name', file });
  const { compressedSize, uncompressedSize, compressionMethod } = entry;
  const isKnown = compressionMethod === stored || compressionMethod === deflated;
  holdArchive(isKnown && !entry.isEncrypted(), { kind: 'unreadable', file });
  holdArchive(uncompressedSize <= limits.file, { kind: 'file-too-large', file });
  const isBomb = uncompressedSize > limits.ratioFrom && uncompressedSize > compressedSize * limits.ratio;
  holdArchive(!isBomb, { kind: 'bomb', file });
}

/** Links, devices and whatever else a Unix archive can say a file is. */
function isSpecial({ externalFileAttributes }: Entry): boolean {
  const type = (externalFileAttributes >>> 16) & 0o170000;
  return type !== 0 && type !== 0o100000;
}

async function unpack(zip: ZipFile, entry: Entry | undefined, name: string): Promise<Buffer> {
  if (entry === undefined) throw new ArchiveRefused({ kind: 'missing', file: shown(name) });
  try {
    // Ends with an error at the first byte beyond the claimed size.
    return await buffer(await zip.openReadStreamPromise(entry));
  } catch (error) {
    throw new ArchiveRefused({ kind: 'unreadable', file: shown(name) }, error);
  }
}

/** A name as a sentence can hold it, whatever the archive put into it. */
function shown(name: string): string {
  return name.replaceAll(/[^\x20-\x7e]/g, '?').slice(0, 80);
}
