import { z } from 'zod';
import { readZip, type ArchiveFiles as PackFiles } from '#main/archives/read-zip.ts';
import { ArchiveRefused } from '#main/archives/refusal.ts';
import { Bundle } from '#shared/corpus/bundle-schema.ts';
import { meaningFault } from '#shared/corpus/check-meaning.ts';
import { RestoredPiece, ScriptTexts } from '#shared/corpus/given-schema.ts';
import { packLimits } from '#shared/packs/limits.ts';
import { PackHeading, PackManifest, type InstalledPack } from '#shared/packs/schema.ts';
import { isAtLeast } from '#shared/packs/version.ts';
import { sha256Of, sha256OfText } from './hash.ts';
import { fingerprintOf, isSignedBy } from './keys.ts';
import { holdOrRefuse, PackRefused } from './refusal.ts';

/** What a pack is held against. */
export interface Surroundings {
  readonly appVersion: string;
  /** Name and raw public key (base64) of everyone whose packs are taken. */
  readonly publishers: readonly { readonly name: string; readonly key: string }[];
  readonly installed: readonly Pick<InstalledPack, 'id' | 'version'>[];
}

/** A pack that may be installed: everything about it was checked, and nothing of it was written. */
export interface CheckedPack {
  readonly manifest: PackManifest;
  /** The name under which the key is trusted here, not the one that the pack claims. */
  readonly publisher: { readonly name: string; readonly fingerprint: string };
  readonly bundle: Bundle;
  /** What a reader asks for beside the bundle, under the names it has in the data folder. */
  readonly reading: ReadonlyMap<string, Buffer>;
  /** The pack as it was handed over. */
  readonly bytes: Buffer;
}

const [manifestName, signatureName, bundleName] = ['manifest.json', 'manifest.sig', 'bundle.json'];

/**
 * Checks a pack from the outside to the inside: its size and its names, who signed it, that every file is the signed
 * one, that it is made for this app and is not older than what is here, and that its bundle has the right shape and
 * holds together. Rejects with PackRefused at the first thing that does not hold.
 */
export async function checkPack(bytes: Buffer, surroundings: Surroundings): Promise<CheckedPack> {
  try {
    return await check(bytes, surroundings);
  } catch (error) {
    if (!(error instanceof ArchiveRefused)) throw error;
    const { problem } = error;
    throw new PackRefused(problem.kind === 'not-an-archive' ? { kind: 'not-a-pack' } : problem, error);
  }
}

async function check(bytes: Buffer, surroundings: Surroundings): Promise<CheckedPack> {
  const files = await readZip(bytes, packLimits);
  const { manifest, publisher } = await readManifest(files, surroundings);
  await checkFiles(files, manifest);
  checkFitness(manifest, surroundings);
  const bundle = readBundle(await files.read(bundleName));
  return { manifest, publisher, bundle, reading: await readReading(files, bundle), bytes };
}

async function readManifest(
  files: PackFiles,
  { publishers }: Surroundings,
): Promise<Pick<CheckedPack, 'manifest' | 'publisher'>> {
  holdOrRefuse(files.names.includes(manifestName), { kind: 'not-a-pack' });
  holdOrRefuse(files.names.includes(signatureName), { kind: 'unsigned' });
  const signed = await files.read(manifestName);
  const written = parse(signed);
  const heading = PackHeading.safeParse(written).data;
  if (heading === undefined) throw new PackRefused({ kind: 'manifest' });
  const fingerprint = heading.publisher.key;
  const publisher = publishers.find(({ key }) => fingerprintOf(key) === fingerprint);
  if (publisher === undefined) throw new PackRefused({ kind: 'unknown-publisher', fingerprint });
  const isSigned = isSignedBy(publisher.key, signed, await files.read(signatureName));
  holdOrRefuse(isSigned, { kind: 'wrong-signature', fingerprint });
  holdOrRefuse(heading.formatVersion === 1, { kind: 'newer-format' });
  const manifest = PackManifest.safeParse(written).data;
  if (manifest === undefined) throw new PackRefused({ kind: 'manifest' });
  return { manifest, publisher: { name: publisher.name, fingerprint } };
}

/** Every file is listed and every listed file is there, byte for byte as it was signed. */
async function checkFiles(files: PackFiles, { files: listed }: PackManifest): Promise<void> {
  const names = new Set(listed.map(({ name }) => name));
  holdOrRefuse(names.size === listed.length && !names.has(manifestName) && !names.has(signatureName), {
    kind: 'manifest',
  });
  const unlisted = files.names.find((name) => name !== manifestName && name !== signatureName && !names.has(name));
  if (unlisted !== undefined) throw new PackRefused({ kind: 'unlisted', file: unlisted });
  const missing = [bundleName, ...names].find((name) => !names.has(name) || !files.names.includes(name));
  if (missing !== undefined) throw new PackRefused({ kind: 'missing', file: missing });
  for (const { name, bytes, sha256 } of listed) {
    holdOrRefuse(files.sizeOf(name) === bytes && sha256Of(await files.read(name)) === sha256, {
      kind: 'altered',
      file: name,
    });
  }
}

function checkFitness({ id, version, minimumApp }: PackManifest, { appVersion, installed }: Surroundings): void {
  holdOrRefuse(isAtLeast(appVersion, minimumApp), { kind: 'newer-app', needed: minimumApp, here: appVersion });
  const versions = installed.filter((pack) => pack.id === id).map((pack) => pack.version);
  holdOrRefuse(!versions.includes(version), { kind: 'installed', version });
  const newest = Math.max(0, ...versions);
  holdOrRefuse(version > newest, { kind: 'older', version, installed: Math.max(newest, 1) });
}

function readBundle(bytes: Buffer): Bundle {
  const written = parse(bytes, { kind: 'schema', place: bundleName });
  const read = safely(() => Bundle.safeParse(written));
  if (read?.data === undefined) {
    const place = read?.error?.issues[0]?.path.map(String).join('.') ?? '';
    throw new PackRefused({ kind: 'schema', place: place.slice(0, 120) || bundleName }, read?.error);
  }
  const { data: bundle } = read;
  const fault = meaningFault(bundle, sha256OfText);
  if (fault !== null) throw new PackRefused({ kind: 'meaning', fault: fault.fault, place: fault.place.slice(0, 120) });
  return bundle;
}

/** The given files by the ids of their documents, a form that no pack can choose, and what was worked out of them. */
async function readReading(files: PackFiles, { policies }: Bundle): Promise<CheckedPack['reading']> {
  const reading = new Map<string, Buffer>();
  for (const { id, original } of policies) {
    const file = `originals/${id}.txt`;
    const given = await files.read(file);
    holdOrRefuse(original.file === `${id}.txt` && sha256Of(given) === original.sha256, { kind: 'altered', file });
    reading.set(file, given);
  }
  for (const [name, schema] of [
    ['restored.json', z.record(z.string(), z.array(RestoredPiece))],
    ['scripts.json', ScriptTexts],
  ] as const) {
    const content = await files.read(name);
    holdOrRefuse(schema.safeParse(parse(content, { kind: 'schema', place: name })).success, {
      kind: 'schema',
      place: name,
    });
    reading.set(name, content);
  }
  return reading;
}

function parse(bytes: Buffer, problem: ConstructorParameters<typeof PackRefused>[0] = { kind: 'manifest' }): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch (error) {
    throw new PackRefused(problem, error);
  }
}

/** What is nested too deep for the reader of shapes ends in its own error. */
function safely<T>(read: () => T): T | null {
  try {
    return read();
  } catch {
    return null;
  }
}
