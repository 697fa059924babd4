import { crc32 } from 'node:zlib';
import { fromBufferPromise } from 'yauzl';
import type { TableFault } from '#shared/tables/contract.ts';
import { mostInWhole, mostParts, mostUnpacked } from './limits.ts';

/**
 * Unpacks every part of a workbook once and throws it away: the sizes it declares are within bounds and true, and each
 * part is what its checksum says. Only then may a reader be given it. Null where it is sound.
 */
export async function faultOfArchive(
  bytes: Buffer,
): Promise<Extract<TableFault, 'damaged' | 'tooLarge' | 'notATable'> | null> {
  try {
    const archive = await fromBufferPromise(bytes, { lazyEntries: true, validateEntrySizes: true });
    if (archive.entryCount > mostParts) return 'tooLarge';
    const sizes = { all: 0, whole: 0 };
    let isWorkbook = false;
    for await (const part of archive.eachEntry()) {
      isWorkbook ||= part.fileName.startsWith('xl/');
      if (!/\.(xml|rels)$/i.test(part.fileName)) continue;
      sizes.all += part.uncompressedSize;
      if (!/^xl\/worksheets\//i.test(part.fileName)) sizes.whole += part.uncompressedSize;
      if (sizes.all > mostUnpacked || sizes.whole > mostInWhole) return 'tooLarge';
      // A part that says it is empty would be read by other sizes than those checked here.
      if (part.uncompressedSize === 0) return 'damaged';
      let sum = 0;
      for await (const piece of await archive.openReadStreamPromise(part)) {
        // True because the stream was not asked to decode its bytes.
        sum = crc32(piece as Buffer, sum);
      }
      if (sum !== part.crc32) return 'damaged';
    }
    return isWorkbook ? null : 'notATable';
  } catch {
    // Whatever the archive does wrong, to the person it is one thing.
    return 'damaged';
  }
}
