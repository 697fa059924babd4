import { createHash } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { zipSync } from 'fflate';
import type { PackManifest } from '#shared/packs/schema.ts';
import { compileSeeds } from '#tools/seeds/compile.ts';
import { formatProblem, type Problem } from '#tools/seeds/problems.ts';
import { readingFiles } from '#tools/seeds/reading-files.ts';
import { BadPack } from './bad-pack.ts';
import type { SigningKey } from './keys.ts';
import { layOver } from './overlay.ts';
import { readPackYaml } from './pack-yaml.ts';

/** A pack ready to be written to a file. */
export interface MadePack {
  readonly bytes: Buffer;
  readonly manifest: PackManifest;
}

/**
 * Makes a signed pack of an author's folder laid over `seeds`: compiled and checked as the app's own documents are.
 * The same folder, seeds and key make the same bytes on every machine. Rejects with BadPack, naming what to mend.
 */
export async function makePack(seeds: string, folder: string, key: SigningKey): Promise<MadePack> {
  const { remove: _, publisher, ...settings } = await readPackYaml(folder);
  const place = await mkdtemp(join(tmpdir(), 'portolan-pack-'));
  try {
    const merged = join(place, 'seeds');
    const origins = await layOver(seeds, folder, merged, { ...settings, publisher, remove: _ });
    const [{ bundle, problems: found }, base] = await Promise.all([compileSeeds(merged), compileSeeds(seeds)]);
    // A word of the project's own glossary that the pack's documents no longer have only finds nothing.
    const problems = found.filter(({ file }) => file !== 'seeds/glossary.yaml');
    if (problems.length > 0) throw new BadPack(problems.map((problem) => formatProblem(atOrigin(problem, origins))));
    const files = new Map([
      ['bundle.json', Buffer.from(JSON.stringify(bundle))],
      ...(await readingFiles(merged, bundle)),
      ...(await sourcesIn(merged)),
    ]);
    const listed = [...files].map(([name, bytes]) => ({ name, bytes: bytes.length, sha256: sha256Of(bytes) }));
    const manifest: PackManifest = {
      format: 'portolan-pack',
      formatVersion: 1,
      ...settings,
      publisher: { name: publisher, key: key.fingerprint },
      base: base.bundle.edition,
      files: listed,
    };
    return { bytes: sealPack(manifest, files, key), manifest };
  } finally {
    await rm(place, { recursive: true, force: true });
  }
}

/** The zip of a manifest, its signature and its files: always the same bytes for the same content. */
export function sealPack(manifest: unknown, files: ReadonlyMap<string, Uint8Array>, key: SigningKey): Buffer {
  const signed = Buffer.from(`${JSON.stringify(manifest, null, 1)}\n`);
  const content = { 'manifest.json': signed, 'manifest.sig': key.sign(signed), ...Object.fromEntries(files) };
  // Zip keeps the local time; this is the same local time everywhere.
  return Buffer.from(zipSync(content, { mtime: new Date(1980, 0, 1), level: 9 }));
}

async function sourcesIn(merged: string): Promise<readonly (readonly [string, Buffer])[]> {
  const entries = await readdir(merged, { recursive: true, withFileTypes: true });
  const names = entries
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(merged.length + 1)
        .replaceAll('\\', '/'),
    )
    .filter((name) => !name.startsWith('originals/') || name.endsWith('.json'))
    .toSorted();
  return Promise.all(names.map(async (name) => [`sources/${name}`, await readFile(join(merged, name))] as const));
}

/** Says a problem of the merged seeds at the file that the author wrote. */
function atOrigin(problem: Problem, origins: ReadonlyMap<string, string>): Problem {
  const origin = origins.get(problem.file.replace(/^seeds\//, ''));
  return origin === undefined ? problem : { ...problem, file: origin };
}

function sha256Of(bytes: Buffer): string {
  return createHash('sha256').update(bytes).digest('hex');
}
