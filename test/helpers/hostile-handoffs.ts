import { createHash } from 'node:crypto';
import { zipSync, unzipSync, type Zippable } from 'fflate';
import { batchName, hashOf, lineOf, withLines, type Batch } from '#main/record/batch.ts';
import { headsIn } from '#main/record/foresee.ts';
import { packBatch, unpackBatch } from '#main/record/travelling-batch.ts';
import type { HandoffProblem } from '#shared/handoff/contract.ts';
import type { HandoffManifest } from '#shared/handoff/schema.ts';
import { batchOf, operationOf, thirdDevice } from '#test/helpers/travelling.ts';
import { zipOf } from '#test/helpers/zip-of.ts';

/** A handoff file that must be refused, and the first thing that is said of it. */
export interface HostileHandoff {
  readonly name: string;
  readonly bytes: Buffer;
  readonly problem: Partial<HandoffProblem> & Pick<HandoffProblem, 'kind'>;
}

type Files = Readonly<Record<string, Uint8Array>>;

/** Takes a handoff file apart. */
export function openHandoff(bytes: Buffer): { readonly manifest: HandoffManifest; readonly files: Files } {
  const { 'manifest.json': said, ...files } = unzipSync(bytes);
  // The tests' own app has just written it.
  return { manifest: JSON.parse(new TextDecoder().decode(said)) as HandoffManifest, files };
}

/** Every way of breaking a good handoff file that an attacker or a bad medium has, made from one. */
export function hostileHandoffs(good: Buffer): readonly HostileHandoff[] {
  const { manifest, files } = openHandoff(good);
  const some = Buffer.from('x');
  const [batchPart = '', batchBytes = some] = Object.entries(files).find(([name]) => name.startsWith('batches/')) ?? [];
  const evidencePart = Object.keys(files).find((name) => name.startsWith('evidence/')) ?? '';
  const unpacked = unpackBatch(Buffer.from(batchBytes));
  if (unpacked.kind !== 'batch') throw new Error('The good file has no batch.');
  const { batch } = unpacked;
  const raw = (content: Zippable): Buffer => Buffer.from(zipSync(content));
  const said = (value: unknown): Uint8Array => Buffer.from(JSON.stringify(value));
  const withManifest = (change: Partial<Record<keyof HandoffManifest, unknown>>): Buffer =>
    raw({ 'manifest.json': said({ ...manifest, ...change }), ...files });
  /** Whole and true to itself, but with these batches instead of its own. */
  const withBatches = (batches: readonly Batch[]): Buffer => {
    const own: Files = Object.fromEntries(
      batches.map((one) => [`batches/${batchName(one.device, one.number)}`, packBatch(one)]),
    );
    const heads = headsIn(batches);
    const parts = Object.entries(own).map(([name, bytes]) => ({ name, bytes: bytes.length, sha256: sha256(bytes) }));
    const operations = batches.reduce((sum, { count }) => sum + count, 0);
    const counts = { operations, devices: Object.keys(heads).length, evidence: 0 };
    return raw({ 'manifest.json': said({ ...manifest, heads, parts, counts }), ...own });
  };
  const altered = Buffer.from(batchBytes);
  altered.writeUInt8(altered.readUInt8(200) ^ 1, 200);
  const lines = batch.text.toString('utf8').split(',\n');
  const rewritten = (change: (line: string, index: number) => string): Batch =>
    withLines({ ...batch, count: 0, text: Buffer.alloc(0) }, lines.map(change));
  const manifestText = said(manifest);
  const year = 366 * 24 * 60 * 60 * 1000;
  const ahead = String(Date.now() + year).padStart(15, '0');
  const foreign = { ...operationOf(thirdDevice, 1) };
  const list = (more: readonly unknown[]) => ({ parts: [...manifest.parts, ...more] });
  const stray = Buffer.from('别人的证明');
  return [
    { name: 'nothing at all', bytes: Buffer.alloc(0), problem: { kind: 'not-a-handoff' } },
    { name: 'no zip', bytes: Buffer.from('这不是交接文件'.repeat(200)), problem: { kind: 'not-a-handoff' } },
    { name: 'a file cut short', bytes: good.subarray(0, good.length - 300), problem: { kind: 'not-a-handoff' } },
    { name: 'a file without its beginning', bytes: good.subarray(300), problem: { kind: 'not-a-handoff' } },
    { name: 'a zip of something else', bytes: raw({ 'a.txt': some }), problem: { kind: 'not-a-handoff' } },
    {
      name: 'a manifest that is no JSON',
      bytes: raw({ ...files, 'manifest.json': some }),
      problem: { kind: 'not-a-handoff' },
    },
    {
      name: 'the manifest of a pack',
      bytes: withManifest({ format: 'portolan-pack' }),
      problem: { kind: 'not-a-handoff' },
    },
    { name: 'a newer format', bytes: withManifest({ formatVersion: 2 }), problem: { kind: 'newer-format' } },
    { name: 'a manifest of another shape', bytes: withManifest({ parts: 'all' }), problem: { kind: 'manifest' } },
    { name: 'a part named twice', bytes: withManifest(list(manifest.parts)), problem: { kind: 'manifest' } },
    {
      name: 'a part that leads out of the folder',
      bytes: withManifest(list([{ name: '../../evil', bytes: 1, sha256: sha256(some) }])),
      problem: { kind: 'manifest' },
    },
    ...['../evil.json', 'batches/../../evil', '/etc/evil', 'C:/evil', 'a\\b', '恶.json', 'nul\u0000l'].map((name) => ({
      name: `the name ${JSON.stringify(name)}`,
      bytes: zipOf([{ name, content: 'x' }]),
      problem: { kind: 'bad-name' as const },
    })),
    {
      name: 'two files of one name',
      bytes: zipOf([
        { name: 'manifest.json', content: Buffer.from(manifestText) },
        { name: 'MANIFEST.json', content: Buffer.from(manifestText) },
      ]),
      problem: { kind: 'duplicate' },
    },
    {
      name: 'a bomb',
      bytes: raw({
        'manifest.json': manifestText,
        ...files,
        'evidence/bomb': [Buffer.alloc(8 * 1024 * 1024), { level: 9 }],
      }),
      problem: { kind: 'bomb' },
    },
    {
      name: 'a file that claims to be smaller than it is',
      bytes: zipOf([{ name: 'manifest.json', content: Buffer.from(manifestText), declaredSize: 10 }]),
      problem: { kind: 'unreadable', file: 'manifest.json' },
    },
    {
      name: 'more files than any client has',
      bytes: zipOf(Array.from({ length: 20_001 }, (_, index) => ({ name: `a${index}`, content: '' }))),
      problem: { kind: 'too-many-files', most: 20_000 },
    },
    {
      name: 'a file that nobody listed',
      bytes: raw({ 'manifest.json': manifestText, ...files, 'more.txt': some }),
      problem: { kind: 'unlisted', file: 'more.txt' },
    },
    {
      name: 'a listed batch gone',
      bytes: raw({ 'manifest.json': manifestText, [evidencePart]: files[evidencePart] ?? some }),
      problem: { kind: 'missing' },
    },
    {
      name: 'one bit of a batch changed',
      bytes: raw({ 'manifest.json': manifestText, ...files, [batchPart]: altered }),
      problem: { kind: 'altered', file: batchPart },
    },
    {
      name: 'evidence that is not what it was',
      bytes: raw({ 'manifest.json': manifestText, ...files, [evidencePart]: some }),
      problem: { kind: 'altered', file: evidencePart },
    },
    {
      name: 'a part listed as longer than it is',
      bytes: withManifest({ parts: manifest.parts.map((part) => ({ ...part, bytes: part.bytes + 1 })) }),
      problem: { kind: 'altered' },
    },
    {
      name: 'evidence that no change names',
      bytes: raw({
        'manifest.json': said({
          ...manifest,
          ...list([{ name: `evidence/${sha256(stray)}`, bytes: stray.length, sha256: sha256(stray) }]),
          counts: { ...manifest.counts, evidence: manifest.counts.evidence + 1 },
        }),
        ...files,
        [`evidence/${sha256(stray)}`]: stray,
      }),
      problem: { kind: 'unlisted' },
    },
    {
      name: 'more changes counted than there are',
      bytes: withManifest({ counts: { ...manifest.counts, operations: 9999 } }),
      problem: { kind: 'manifest' },
    },
    { name: 'heads that are not reached', bytes: withManifest({ heads: {} }), problem: { kind: 'manifest' } },
    {
      name: 'another client named on the outside',
      bytes: withManifest({ client: { id: 'c-zzzzzzzzzz', name: '乙' } }),
      problem: { kind: 'batch', reason: 'other-client' },
    },
    {
      name: 'a batch of another client inside',
      bytes: withBatches([batch, batchOf([foreign], thirdDevice, { client: 'c-1111111111' })]),
      problem: { kind: 'batch', reason: 'other-client' },
    },
    {
      name: 'a batch under the name of another one',
      bytes: raw({
        'manifest.json': said({
          ...manifest,
          parts: manifest.parts.map((part) =>
            part.name === batchPart ? { ...part, name: `batches/${thirdDevice}-1.json` } : part,
          ),
        }),
        ...Object.fromEntries(
          Object.entries(files).map(([name, bytes]) => [
            name === batchPart ? `batches/${thirdDevice}-1.json` : name,
            bytes,
          ]),
        ),
      }),
      problem: { kind: 'altered' },
    },
    {
      name: 'a forged answer in the middle of the chain',
      bytes: withBatches([
        rewritten((line, index) => (index === 1 ? line.replace('"payload":{', '"payload":{"more":1,') : line)),
      ]),
      problem: { kind: 'batch', reason: 'broken-chain' },
    },
    {
      name: 'a first batch that is missing',
      bytes: withBatches([
        {
          ...rewritten((line) => line),
          number: 2,
          text: batchOf([operationOf(batch.device, 40), operationOf(batch.device, 41)], batch.device, {
            client: batch.client,
          }).text,
          count: 2,
        },
      ]),
      problem: { kind: 'incomplete' },
    },
    {
      name: 'a clock a year ahead',
      bytes: withBatches([
        chained(
          batch,
          lines.map((line) => line.replace(/"at":"\d{15}/, `"at":"${ahead}`)),
        ),
      ]),
      problem: { kind: 'batch' },
    },
    {
      name: 'a line that is no operation',
      bytes: withBatches([rewritten((line, index) => (index === 1 ? '{}' : line))]),
      problem: { kind: 'batch', reason: 'malformed' },
    },
    {
      name: 'the same changes of a device told differently',
      bytes: withBatches([
        chained(
          batch,
          lines.map((line) => line.replace('"by":""', '"by":"冒名"')),
        ),
      ]),
      problem: { kind: 'batch', reason: 'forked' },
    },
  ];
}

/** The lines as a chain of their own, whatever was done to them. */
function chained(batch: Batch, lines: readonly string[]): Batch {
  const made: string[] = [];
  for (const line of lines) {
    const before = made.at(-1);
    const operation = JSON.parse(line) as Parameters<typeof lineOf>[0]; // a line of a good batch
    made.push(lineOf({ ...operation, prev: before === undefined ? null : hashOf(before) }));
  }
  return withLines({ ...batch, count: 0, text: Buffer.alloc(0) }, made);
}

function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
