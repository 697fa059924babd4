import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** The words of one namespace in one language, by dotted key, in the order of the file. */
export type FlatWords = ReadonlyMap<string, string>;

/** The words of one language by namespace, and sentences about files that could not be read as words. */
export interface LanguageWords {
  readonly namespaces: ReadonlyMap<string, FlatWords>;
  readonly problems: readonly string[];
}

/** Reads `<folder>/<language>/*.json`; a missing folder holds no namespaces. */
export async function readLanguage(folder: string, language: string): Promise<LanguageWords> {
  const names = await readdir(join(folder, language)).catch(() => []);
  const namespaces = new Map<string, FlatWords>();
  const problems: string[] = [];
  for (const name of names.filter((file) => file.endsWith('.json')).toSorted()) {
    const file = `${language}/${name}`;
    const words = new Map<string, string>();
    try {
      const content: unknown = JSON.parse(await readFile(join(folder, language, name), 'utf8'));
      flatten(content, '', words, (key) =>
        problems.push(`${file}: \`${key}\` is neither a sentence nor a group of them; write a text in quotes or {…}.`),
      );
    } catch (error) {
      problems.push(`${file}: this is not JSON (${error instanceof Error ? error.message : 'unreadable'}); mend it.`);
    }
    namespaces.set(name.slice(0, -'.json'.length), words);
  }
  return { namespaces, problems };
}

/** The words as the file holds them: groups nested, two spaces, a line feed at the end, as Prettier leaves it. */
export function toJson(words: FlatWords): string {
  const root: Tree = {};
  for (const [key, text] of words) {
    const parts = key.split('.');
    const last = parts.pop() ?? key;
    let group = root;
    for (const part of parts) group = groupIn(group, part);
    group[last] = text;
  }
  return `${JSON.stringify(root, null, 2)}\n`;
}

interface Tree {
  [key: string]: string | Tree;
}

function groupIn(parent: Tree, key: string): Tree {
  const existing = parent[key];
  if (typeof existing === 'object') return existing;
  const group: Tree = {};
  parent[key] = group;
  return group;
}

function flatten(value: unknown, prefix: string, into: Map<string, string>, refuse: (key: string) => void): void {
  if (typeof value === 'string') into.set(prefix, value);
  else if (typeof value !== 'object' || value === null || Array.isArray(value)) refuse(prefix);
  else {
    for (const [key, inner] of Object.entries(value)) {
      flatten(inner, prefix === '' ? key : `${prefix}.${key}`, into, refuse);
    }
  }
}
