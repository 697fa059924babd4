import { createHash } from 'node:crypto';
import { zipSync, type Zippable } from 'fflate';
import { sealPack } from '#tools/pack/make-pack.ts';
import type { SigningKey } from '#tools/pack/keys.ts';
import type { PackManifest, PackProblem } from '#shared/packs/schema.ts';

/** A pack taken apart: its manifest, and its other files by name. */
export interface OpenPack {
  readonly manifest: PackManifest;
  readonly files: ReadonlyMap<string, Uint8Array>;
}

/** One pack that must be refused, and the first thing that is said of it. */
export interface HostilePack {
  readonly name: string;
  readonly bytes: Buffer;
  readonly problem: Partial<PackProblem> & Pick<PackProblem, 'kind'>;
}

/** Every way of breaking a good pack that an attacker or a bad medium has, made from one. */
export function hostilePacks(
  good: Buffer,
  pack: OpenPack,
  key: SigningKey,
  stranger: SigningKey,
): readonly HostilePack[] {
  const { manifest, files } = pack;
  const bundle = new TextDecoder().decode(files.get('bundle.json'));
  const signed = (change: Partial<Record<keyof PackManifest, unknown>>, by = key): Buffer =>
    sealPack({ ...manifest, ...change }, files, by);
  const withBundle = (text: string): Buffer => {
    const changed = new Map([...files, ['bundle.json', Buffer.from(text)] as const]);
    return sealPack({ ...manifest, files: listed(changed) }, changed, key);
  };
  const raw = (more: Zippable, less: readonly string[] = []): Buffer => {
    const signature = partsOf(manifest, files, key);
    const content: Zippable = { ...signature, ...more };
    for (const name of less) delete content[name];
    return Buffer.from(zipSync(content));
  };
  const some = Buffer.from('x');
  const longer = Buffer.from(`${bundle}${' '.repeat(100_000)}`);
  return [
    { name: 'nothing at all', bytes: Buffer.alloc(0), problem: { kind: 'not-a-pack' } },
    { name: 'no zip', bytes: Buffer.from('这不是资料包'.repeat(200)), problem: { kind: 'not-a-pack' } },
    { name: 'a zip cut short', bytes: good.subarray(0, good.length - 2000), problem: { kind: 'not-a-pack' } },
    { name: 'a zip without its beginning', bytes: good.subarray(2000), problem: { kind: 'not-a-pack' } },
    {
      name: 'a zip of something else',
      bytes: Buffer.from(zipSync({ 'a.txt': some })),
      problem: { kind: 'not-a-pack' },
    },
    {
      name: 'more than 32 MB',
      bytes: Buffer.alloc(32 * 1024 * 1024 + 1),
      problem: { kind: 'too-large', megabytes: 32 },
    },
    { name: 'no signature', bytes: raw({}, ['manifest.sig']), problem: { kind: 'unsigned' } },
    {
      name: 'an empty signature',
      bytes: raw({ 'manifest.sig': new Uint8Array() }),
      problem: { kind: 'wrong-signature' },
    },
    {
      name: 'the signature of another key under the name of a trusted one',
      bytes: sealPack(manifest, files, stranger),
      problem: { kind: 'wrong-signature', fingerprint: key.fingerprint },
    },
    {
      name: 'the key of a stranger',
      bytes: signed({ publisher: { name: manifest.publisher.name, key: stranger.fingerprint } }, stranger),
      problem: { kind: 'unknown-publisher', fingerprint: stranger.fingerprint },
    },
    {
      name: 'a manifest altered after it was signed',
      bytes: raw({ 'manifest.json': Buffer.from(JSON.stringify({ ...manifest, version: 9 })) }),
      problem: { kind: 'wrong-signature', fingerprint: key.fingerprint },
    },
    { name: 'a manifest that is no JSON', bytes: raw({ 'manifest.json': some }), problem: { kind: 'manifest' } },
    { name: 'a signed manifest of another shape', bytes: signed({ files: 'all' }), problem: { kind: 'manifest' } },
    {
      name: 'one file altered, of the same length',
      bytes: raw({ 'bundle.json': Buffer.from(bundle.replace('深圳', '浅圳')) }),
      problem: { kind: 'altered', file: 'bundle.json' },
    },
    {
      name: 'one file longer than it was signed',
      bytes: raw({ 'bundle.json': Buffer.from(`${bundle} `) }),
      problem: { kind: 'altered', file: 'bundle.json' },
    },
    {
      name: 'a file that nobody signed',
      bytes: raw({ 'more.txt': some }),
      problem: { kind: 'unlisted', file: 'more.txt' },
    },
    { name: 'a signed file gone', bytes: raw({}, ['bundle.json']), problem: { kind: 'missing', file: 'bundle.json' } },
    ...[
      '../evil.txt',
      'sources/../../evil.txt',
      '/etc/evil',
      'C:/evil',
      'a\\b.txt',
      'sources/.hidden',
      'a//b',
      'nul\u0000l',
      '恶.txt',
    ].map((name) => ({
      name: `the name ${JSON.stringify(name)}`,
      bytes: raw({ [name]: some }),
      problem: { kind: 'bad-name' as const },
    })),
    {
      name: 'a folder',
      bytes: raw({ 'sources/': new Uint8Array() }),
      problem: { kind: 'not-a-file', file: 'sources/' },
    },
    {
      name: 'a link',
      bytes: raw({ 'sources/link': [Buffer.from('/etc/passwd'), { os: 3, attrs: 0o120777 << 16 }] }),
      problem: { kind: 'not-a-file', file: 'sources/link' },
    },
    {
      name: 'the same name twice',
      bytes: renamed(raw({ bundle2json: some }), 'bundle2json', 'bundle.json'),
      problem: { kind: 'duplicate', file: 'bundle.json' },
    },
    {
      name: 'the same name in capitals',
      bytes: raw({ 'BUNDLE.json': some }),
      problem: { kind: 'duplicate', file: 'BUNDLE.json' },
    },
    {
      name: 'a file of 25 MB',
      bytes: raw({ 'sources/large': [noise(25), { level: 0 }] }),
      problem: { kind: 'file-too-large', file: 'sources/large' },
    },
    {
      name: 'a bomb of 20 MB of zeroes',
      bytes: raw({ 'sources/zeroes': new Uint8Array(20 * 1024 * 1024) }),
      problem: { kind: 'bomb', file: 'sources/zeroes' },
    },
    {
      name: 'many files that are large together',
      bytes: raw(Object.fromEntries([1, 2, 3, 4].map((n) => [`sources/part${n}`, twentyFold()]))),
      problem: { kind: 'bomb', file: 'sources/part4' },
    },
    {
      name: 'a file that unpacks to more than it claims',
      bytes: claiming(raw({ 'bundle.json': longer }), 'bundle.json', longer.length, longer.length - 100_000),
      problem: { kind: 'unreadable', file: 'bundle.json' },
    },
    {
      name: 'more than 2000 files',
      bytes: raw(Object.fromEntries(Array.from({ length: 2001 }, (_, n) => [`sources/f${n}`, some]))),
      problem: { kind: 'too-many-files', most: 2000 },
    },
    {
      name: 'a newer format',
      bytes: signed({ formatVersion: 2 }),
      problem: { kind: 'newer-format' },
    },
    {
      name: 'a newer app needed',
      bytes: signed({ minimumApp: '7.0.0' }),
      problem: { kind: 'newer-app', needed: '7.0.0', here: '0.1.0' },
    },
    {
      name: 'a bundle that is no JSON',
      bytes: withBundle('{"edition":'),
      problem: { kind: 'schema', place: 'bundle.json' },
    },
    {
      name: 'a bundle of another shape',
      bytes: withBundle(bundle.replace('"region":"shenzhen"', '"region":"mars"')),
      problem: { kind: 'schema', place: 'policies.4.region' },
    },
    {
      name: 'a bundle nested without end',
      bytes: withBundle(`${'['.repeat(100_000)}${']'.repeat(100_000)}`),
      problem: { kind: 'schema' },
    },
    {
      name: 'a condition nested deeper than any sentence',
      bytes: withBundle(
        bundle.replace(/"holds":\{/, `"holds":${'{"not":'.repeat(90)}{"ref":"x"}${'}'.repeat(90)},"more":{`),
      ),
      problem: { kind: 'schema' },
    },
    {
      name: 'a text changed under its quotes',
      bytes: withBundle(bundle.replace('推广落实跨境电商出口税收政策', '推广落实跨境电商出口退税政策')),
      problem: { kind: 'meaning', fault: 'quote' },
    },
    {
      name: 'an edition that is not that of its content',
      bytes: withBundle(bundle.replace(/"edition":"./, (found) => `"edition":"${found.endsWith('0') ? '1' : '0'}`)),
      problem: { kind: 'meaning', fault: 'edition' },
    },
  ];
}

/** The list a manifest has of these files. */
function listed(files: ReadonlyMap<string, Uint8Array>): PackManifest['files'] {
  return [...files].map(([name, bytes]) => ({
    name,
    bytes: bytes.length,
    sha256: createHash('sha256').update(bytes).digest('hex'),
  }));
}

function partsOf(manifest: PackManifest, files: ReadonlyMap<string, Uint8Array>, key: SigningKey): Zippable {
  const text = Buffer.from(`${JSON.stringify(manifest, null, 1)}\n`);
  return { 'manifest.json': text, 'manifest.sig': key.sign(text), ...Object.fromEntries(files) };
}

/** Gives an entry another name of the same length, in both places where a zip has it. */
function renamed(zip: Buffer, from: string, to: string): Buffer {
  return Buffer.from(zip.toString('latin1').replaceAll(from, to), 'latin1');
}

/** Has an entry claim another size, in both places where a zip has it. */
function claiming(zip: Buffer, name: string, size: number, claim: number): Buffer {
  const lied = Buffer.from(zip);
  for (const [signature, sizeAt, nameAt] of [
    [0x04034b50, 22, 30],
    [0x02014b50, 24, 46],
  ] as const) {
    for (let at = 0; at + nameAt + name.length <= lied.length; at += 1) {
      if (lied.readUInt32LE(at) !== signature) continue;
      if (lied.toString('latin1', at + nameAt, at + nameAt + name.length) !== name) continue;
      if (lied.readUInt32LE(at + sizeAt) === size) lied.writeUInt32LE(claim, at + sizeAt);
    }
  }
  return lied;
}

/** Megabytes that do not pack. */
function noise(megabytes: number): Uint8Array {
  const block = createHash('sha512').update('noise').digest();
  return Buffer.alloc(megabytes * 1024 * 1024, block);
}

/** 20 MB that pack to about a twentieth: below the ratio that makes a bomb of one file. */
function twentyFold(): Uint8Array {
  const blocks: Buffer[] = [];
  for (let n = 0; n < 20 * 16; n += 1) {
    const seed = createHash('sha512').update(String(n)).digest();
    blocks.push(...Array.from({ length: 48 }, (_, k) => createHash('sha512').update(seed).update(String(k)).digest()));
    blocks.push(Buffer.alloc(64 * 1024 - 48 * 64, n));
  }
  return Buffer.concat(blocks);
}
