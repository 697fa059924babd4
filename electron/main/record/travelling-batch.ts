import { batchFormat, type Batch } from '#main/record/batch.ts';
import { readEnvelope, writeEnvelope } from '#main/store/envelope.ts';
import { currentVersion, migrateBody } from '#main/store/migrations/steps.ts';

/** A batch out of the bytes it travelled as, or why there is none in them. */
export type Unpacked =
  | { readonly kind: 'batch'; readonly batch: Batch }
  /** cut short, altered or never a batch / written by a newer version of the app. */
  | { readonly kind: 'damaged' | 'newer-version' };

/**
 * The bytes a batch travels as: those of a file of the client's folder. Equal batches give equal bytes, whatever their
 * files here went through, so that what is at the other end already can be told by its name and its bytes.
 */
export function packBatch(batch: Batch): Buffer {
  const version = currentVersion(batchFormat.steps);
  return writeEnvelope({ version, sequence: batch.count, body: batchFormat.encode(batch) });
}

/** Reads bytes that travelled, of this version or an older one; what the batch says is still to be judged by `incoming`. */
export function unpackBatch(bytes: Buffer): Unpacked {
  const envelope = readEnvelope(bytes);
  if (envelope === null) return { kind: 'damaged' };
  if (envelope.version > currentVersion(batchFormat.steps)) return { kind: 'newer-version' };
  try {
    const body = migrateBody(batchFormat.steps, envelope.body, envelope.version);
    return { kind: 'batch', batch: batchFormat.decode(body) };
  } catch {
    return { kind: 'damaged' };
  }
}
