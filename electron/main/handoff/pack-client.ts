import { hash } from 'node:crypto';
import { writeZip } from '#main/archives/write-zip.ts';
import { batchName, type Batch } from '#main/record/batch.ts';
import { headsIn } from '#main/record/foresee.ts';
import { packBatch } from '#main/record/travelling-batch.ts';
import type { HandoffManifest } from '#shared/handoff/schema.ts';
import type { Operation } from '#shared/record/schema.ts';
import { evidenceNamed, readEvidence, type EvidencePlace } from '#main/record/evidence-files.ts';

/** Whose client is packed, and out of what. */
export interface ClientToPack extends EvidencePlace {
  readonly name: string;
  readonly batches: readonly Batch[];
  readonly operations: readonly Operation[];
}

/** What the file says of how it was made; `made` in milliseconds since the epoch. */
export interface Making {
  readonly app: string;
  readonly made: number;
  /** Hears how many parts of how many are done; ends the work by throwing. */
  readonly onPart: (done: number, total: number) => void;
}

/** A client as one file, and what is in it. */
export interface PackedClient {
  readonly bytes: Buffer;
  readonly manifest: HandoffManifest;
}

/** Packs all batches of all devices and every file of evidence that is there; what is missing is listed as missing. */
export async function packClient(client: ClientToPack, { app, made, onPart }: Making): Promise<PackedClient> {
  const { client: id, name, batches, operations } = client;
  const parts: { name: string; bytes: number; sha256: string }[] = [];
  const missing: string[] = [];
  const content = new Map<string, Buffer>();
  const named = evidenceNamed(operations);
  const total = batches.length + named.length;
  const add = (part: string, bytes: Buffer, sha256 = hash('sha256', bytes, 'hex')): void => {
    onPart(content.size, total);
    content.set(part, bytes);
    parts.push({ name: part, bytes: bytes.length, sha256 });
  };
  for (const batch of batches) add(`batches/${batchName(batch.device, batch.number)}`, packBatch(batch));
  for (const sha256 of named) {
    const bytes = await readEvidence(client, sha256);
    if (bytes === null) missing.push(sha256);
    else add(`evidence/${sha256}`, bytes, sha256);
  }
  const heads = headsIn(batches);
  const manifest: HandoffManifest = {
    format: 'portolan-handoff',
    formatVersion: 1,
    app,
    made,
    client: { id, name },
    counts: {
      operations: batches.reduce((sum, { count }) => sum + count, 0),
      devices: Object.keys(heads).length,
      evidence: named.length - missing.length,
    },
    heads,
    parts,
    missing,
  };
  const said = Buffer.from(`${JSON.stringify(manifest, null, 1)}\n`);
  const files = [['manifest.json', said] as const, ...content];
  const bytes = await writeZip(
    files.map(([part, read]) => ({ name: part, read: async () => read, isText: part.endsWith('.json') })),
    (done) => onPart(Math.min(done, total), total),
  );
  return { bytes, manifest };
}
