import { readdirSync } from 'node:fs';
import { extname, join, relative, sep } from 'node:path';
import type { Language } from '#shared/i18n/languages.ts';

/** One built file the window may ask for. */
export interface PageFile {
  readonly path: string;
  readonly type: string;
}

/** The built files by their whole address: what is not in here does not exist for the window. */
export type PageFiles = ReadonlyMap<string, PageFile>;

const types: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
};

/**
 * Lists the folder once, before the window asks; at once, since nothing else can be done at a start before it is known.
 * Files of a kind not named above are left out, such as source maps.
 */
export function listPageFiles(folder: string, home: string): PageFiles {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  const files = new Map<string, PageFile>();
  for (const entry of entries) {
    const type = types[extname(entry.name)];
    if (!entry.isFile() || type === undefined) continue;
    const path = join(entry.parentPath, entry.name);
    const name = relative(folder, path).split(sep).join('/');
    files.set(home + (name === 'index.html' ? '' : encodeURI(name)), { path, type });
  }
  return files;
}

/** The address of the window's words in a language; null where the build made none. */
export function wordsAmong(files: PageFiles, language: Language): string | null {
  const name = `/assets/words-${language.toLowerCase()}-`;
  return [...files.keys()].find((address) => address.includes(name) && address.endsWith('.js')) ?? null;
}
