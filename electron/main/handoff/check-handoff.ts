import { hash } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import { readZip, type ArchiveFiles } from '#main/archives/read-zip.ts';
import { ArchiveRefused } from '#main/archives/refusal.ts';
import { batchName, type Batch } from '#main/record/batch.ts';
import { foresee, headsIn } from '#main/record/foresee.ts';
import { unpackBatch } from '#main/record/travelling-batch.ts';
import { handoffLimits } from '#shared/handoff/limits.ts';
import { HandoffHeading, HandoffManifest } from '#shared/handoff/schema.ts';
import { inClockOrder } from '#shared/record/operation.ts';
import type { Operation } from '#shared/record/schema.ts';
import { evidenceNamed } from '#main/record/evidence-files.ts';
import { HandoffRefused, holdOrRefuse } from './refusal.ts';

/** What a handoff file is held against. */
export interface HandoffSurroundings {
  /** The batches that are here of a client; none where it is not here. */
  readonly held: (client: string) => Promise<readonly Batch[]>;
  readonly isPurged: (client: string) => boolean;
  /** Milliseconds since the epoch. */
  readonly now: number;
  /** Hears how many parts of how many are checked; ends the work by throwing. */
  readonly onPart: (done: number, total: number) => void;
}

/** A handoff file that may be taken in: everything about it was checked, and nothing of it was written. */
export interface CheckedHandoff {
  readonly manifest: HandoffManifest;
  readonly batches: readonly Batch[];
  /** In clock order. */
  readonly operations: readonly Operation[];
  /** The hashes of the evidence in it, and one file of it. */
  readonly evidence: readonly string[];
  readonly readEvidence: (sha256: string) => Promise<Buffer>;
}

const manifestName = 'manifest.json';

/**
 * Checks a handoff file from the outside to the inside: its size and names, what it says it is, that every part is
 * what the manifest says, and that its batches hold by themselves and beside what is here. Rejects with HandoffRefused
 * at the first thing that does not hold.
 */
export async function checkHandoff(bytes: Buffer, surroundings: HandoffSurroundings): Promise<CheckedHandoff> {
  try {
    return await check(bytes, surroundings);
  } catch (error) {
    if (!(error instanceof ArchiveRefused)) throw error;
    const { problem } = error;
    throw new HandoffRefused(problem.kind === 'not-an-archive' ? { kind: 'not-a-handoff' } : problem, error);
  }
}

async function check(bytes: Buffer, { held, isPurged, now, onPart }: HandoffSurroundings): Promise<CheckedHandoff> {
  const files = await readZip(bytes, handoffLimits);
  const manifest = await readManifest(files);
  const batches: Batch[] = [];
  const evidence: string[] = [];
  for (const [index, { name, bytes: size, sha256 }] of manifest.parts.entries()) {
    onPart(index, manifest.parts.length);
    const content = await files.read(name);
    holdOrRefuse(files.sizeOf(name) === size && hash('sha256', content, 'hex') === sha256, {
      kind: 'altered',
      file: name,
    });
    const place = name.slice(name.indexOf('/') + 1);
    if (name.startsWith('evidence/')) {
      holdOrRefuse(place === sha256, { kind: 'altered', file: name });
      evidence.push(sha256);
    } else batches.push(readBatch(content, place));
  }
  const { id } = manifest.client;
  const heads = headsIn(batches);
  const count = batches.reduce((sum, batch) => sum + batch.count, 0);
  const { counts } = manifest;
  const isAsCounted =
    counts.operations === count && counts.evidence === evidence.length && isDeepStrictEqual(manifest.heads, heads);
  const alone = foresee(id, [], batches, now);
  refuseBatch(alone.refused);
  holdOrRefuse(isAsCounted && counts.devices === Object.keys(heads).length, { kind: 'manifest' });
  const named = new Set(evidenceNamed(alone.operations));
  const stray = evidence.find((sha256) => !named.has(sha256));
  if (stray !== undefined) throw new HandoffRefused({ kind: 'unlisted', file: `evidence/${stray}` });
  holdOrRefuse(!isPurged(id), { kind: 'purged' });
  refuseBatch(foresee(id, await held(id), batches, now).refused);
  return {
    manifest,
    batches,
    operations: inClockOrder(alone.operations),
    evidence,
    readEvidence: (sha256) => files.read(`evidence/${sha256}`),
  };
}

async function readManifest(files: ArchiveFiles): Promise<HandoffManifest> {
  holdOrRefuse(files.names.includes(manifestName), { kind: 'not-a-handoff' });
  const written = parse(await files.read(manifestName));
  const heading = HandoffHeading.safeParse(written).data;
  if (heading === undefined) throw new HandoffRefused({ kind: 'not-a-handoff' });
  holdOrRefuse(heading.formatVersion === 1, { kind: 'newer-format' });
  const manifest = HandoffManifest.safeParse(written).data;
  if (manifest === undefined) throw new HandoffRefused({ kind: 'manifest' });
  const listed = new Set(manifest.parts.map(({ name }) => name));
  holdOrRefuse(listed.size === manifest.parts.length, { kind: 'manifest' });
  const unlisted = files.names.find((name) => name !== manifestName && !listed.has(name));
  if (unlisted !== undefined) throw new HandoffRefused({ kind: 'unlisted', file: unlisted });
  const missing = [...listed].find((name) => !files.names.includes(name));
  if (missing !== undefined) throw new HandoffRefused({ kind: 'missing', file: missing });
  return manifest;
}

function readBatch(content: Buffer, place: string): Batch {
  const unpacked = unpackBatch(content);
  if (unpacked.kind !== 'batch') {
    const isNewer = unpacked.kind === 'newer-version';
    throw new HandoffRefused(isNewer ? { kind: 'newer-format' } : { kind: 'altered', file: `batches/${place}` });
  }
  const { batch } = unpacked;
  holdOrRefuse(batchName(batch.device, batch.number) === place, { kind: 'altered', file: `batches/${place}` });
  return batch;
}

function refuseBatch(reason: ReturnType<typeof foresee>['refused']): void {
  if (reason === null) return;
  throw new HandoffRefused(reason === 'incomplete' ? { kind: 'incomplete' } : { kind: 'batch', reason });
}

function parse(bytes: Buffer): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch (error) {
    throw new HandoffRefused({ kind: 'not-a-handoff' }, error);
  }
}
