import { createHash } from 'node:crypto';
import { cp, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { isMap, isSeq, parse, parseDocument, stringify } from 'yaml';
import { BadPack } from './bad-pack.ts';
import { leaveOut } from './leave-out.ts';
import type { PackSettings } from './pack-yaml.ts';

/** Folders of the seeds that a pack may have too; their files replace those of the same name. */
const folders = ['originals', 'policies', 'rules', 'checklists', 'measures', 'samples', 'restored-order'] as const;
/** Lists of the seeds that a pack may have too; their entries replace those with the same id. */
const lists = ['facts.yaml', 'constants.yaml', 'contradictions.yaml', 'glossary.yaml'] as const;
const policyId = /^[a-z]{2}-\d{4}$/;
const others = ['pack.yaml', 'page-furniture.yaml'] as const;

/**
 * Lays an author's folder over the seeds, in `merged`, which must be empty. Resolves with the way from a file of
 * `merged` back to the author's file. Rejects with BadPack where the folder holds what no pack can have.
 */
export async function layOver(
  seeds: string,
  folder: string,
  merged: string,
  settings: PackSettings,
): Promise<ReadonlyMap<string, string>> {
  await cp(seeds, merged, { recursive: true });
  await rm(join(merged, 'schemas'), { recursive: true, force: true });
  const written = await filesIn(folder);
  const removed = await remove(merged, new Set(settings.remove));
  const unknown = settings.remove.filter((id) => !removed.has(id));
  if (unknown.length > 0) {
    throw new BadPack(
      unknown.map(
        (id) => `${folder}/pack.yaml: there is nothing called \`${id}\` to remove; mend its spelling or drop it.`,
      ),
    );
  }
  const origins = new Map<string, string>();
  for (const name of written) {
    const [inner, file] = name.split('/');
    if (inner === 'pack.yaml') continue;
    origins.set(await place(folder, name, inner ?? '', file, merged, settings.id), join(folder, name));
  }
  await leaveOutCitations(merged, settings.remove);
  await listOriginals(merged, written);
  return origins;
}

async function filesIn(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => null);
  if (entries === null) throw new BadPack([`${folder} is no folder that can be read; name the folder with pack.yaml.`]);
  const names: string[] = [];
  const strange: string[] = [];
  for (const entry of entries) {
    const name = join(entry.parentPath, entry.name).slice(join(folder, '/').length).replaceAll('\\', '/');
    if (entry.isDirectory() || entry.name.startsWith('.') || name.toLowerCase() === 'readme.md') continue;
    const [inner = '', file, ...deeper] = name.split('/');
    const isKnown =
      file === undefined
        ? [...lists, ...others].some((known) => known === inner)
        : folders.some((known) => known === inner) && deeper.length === 0 && /^[A-Za-z0-9][\w.-]*$/.test(file);
    if (isKnown && entry.isFile()) names.push(name);
    else
      strange.push(
        `${folder}/${name}: a pack has no such file; see docs/packs.md for where things go and how they are named.`,
      );
  }
  if (strange.length > 0) throw new BadPack(strange.toSorted());
  return names.toSorted();
}

/** Puts one file of the author where the compiler finds it; resolves with that place. */
async function place(
  folder: string,
  name: string,
  inner: string,
  file: string | undefined,
  merged: string,
  pack: string,
): Promise<string> {
  const text = await readFile(join(folder, name));
  if (file !== undefined) {
    await mkdir(join(merged, inner), { recursive: true });
    await writeFile(join(merged, name), text);
    return name;
  }
  if (inner === 'page-furniture.yaml') {
    const known: unknown = parse(await readFile(join(merged, inner), 'utf8').catch(() => '{}'));
    const added: unknown = parse(text.toString('utf8'));
    await writeFile(join(merged, inner), stringify(Object.assign({}, known, added)));
    return inner;
  }
  const target = `${inner.replace('.yaml', '')}/${pack}.yaml`;
  await cutFrom(join(merged, inner), idsIn(text.toString('utf8')), new Set());
  await mkdir(join(merged, target, '..'), { recursive: true });
  await writeFile(join(merged, target), text);
  return target;
}

function idsIn(text: string): ReadonlySet<string> {
  const { contents } = parseDocument(text);
  const items = isSeq(contents) ? contents.items : [];
  return new Set(items.flatMap((item) => (isMap(item) ? [String(item.get('id') ?? item.get('term'))] : [])));
}

/** Takes what is named away from the copy of the seeds; resolves with the names that were found. */
async function remove(merged: string, ids: ReadonlySet<string>): Promise<ReadonlySet<string>> {
  const found = new Set<string>();
  if (ids.size === 0) return found;
  for (const inner of folders) {
    for (const file of await readdir(join(merged, inner)).catch(() => [])) {
      const id = file.replace(/\.[a-z]+$/, '');
      if (!ids.has(id) || file === 'manifest.json') continue;
      found.add(id);
      await rm(join(merged, inner, file));
    }
  }
  const policies = new Set([...found].filter((id) => policyId.test(id)));
  for (const file of lists) {
    for (const id of idsIn(await readFile(join(merged, file), 'utf8').catch(() => ''))) if (ids.has(id)) found.add(id);
    await cutFrom(join(merged, file), ids, policies);
  }
  return found;
}

/** A document that goes takes the citations of it along, wherever others stand beside them. */
async function leaveOutCitations(merged: string, ids: readonly string[]): Promise<void> {
  const policies = new Set(ids.filter((id) => policyId.test(id)));
  for (const inner of ['checklists', 'measures', 'facts', 'constants', 'contradictions']) {
    for (const file of await readdir(join(merged, inner)).catch(() => [])) {
      await cutFrom(join(merged, inner, file), new Set(), policies);
    }
  }
}

async function cutFrom(path: string, ids: ReadonlySet<string>, policies: ReadonlySet<string>): Promise<void> {
  const text = await readFile(path, 'utf8').catch(() => null);
  if (text === null) return;
  const rest = leaveOut(text, ids, policies);
  if (rest !== text) await writeFile(path, rest);
}

/** Authors give the files; their sums are worked out, and those of documents that went away are dropped. */
async function listOriginals(merged: string, written: readonly string[]): Promise<void> {
  const path = join(merged, 'originals', 'manifest.json');
  // True because the seeds' own check holds the manifest to this form, here and before every build.
  const rows = JSON.parse(await readFile(path, 'utf8')) as { id: string; file: string }[];
  const present = new Set(await readdir(join(merged, 'originals')));
  const given = written.filter((name) => name.startsWith('originals/') && name.endsWith('.txt'));
  const added = await Promise.all(
    given.map(async (name) => {
      const bytes = await readFile(join(merged, name));
      const file = basename(name);
      const sha256 = createHash('sha256').update(bytes).digest('hex');
      return { id: file.replace('.txt', ''), file, sha256, bytes: bytes.length, givenName: file };
    }),
  );
  const files = new Set(added.map(({ file }) => file));
  const kept = rows.filter(({ file }) => present.has(file) && !files.has(file));
  await writeFile(path, `${JSON.stringify([...kept, ...added], null, 2)}\n`);
}
