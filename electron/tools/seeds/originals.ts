import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import type { Problem } from './problems.ts';
import type { TextLine } from './read-body.ts';
import { displayName, readChecked } from './seed-file.ts';

const Manifest = z.array(
  z.strictObject({
    id: z.string(),
    file: z.string().regex(/^[a-z]{2}-\d{4}\.txt$/, 'expected a file name such as sh-2023.txt'),
    sha256: z.string().length(64),
    bytes: z.int(),
    /** The name under which the file was given. */
    givenName: z.string(),
  }),
);
const Furniture = z.record(z.string(), z.array(z.strictObject({ line: z.string().min(1), why: z.string().min(1) })));
const RestoredOrder = z.array(
  z.strictObject({ measure: z.string(), order: z.int().min(0), sentence: z.string().min(1) }),
);

/** One given file: its text and what is known of it. */
export interface Original {
  readonly id: string;
  /** Name under `seeds/originals`. */
  readonly file: string;
  readonly sha256: string;
  readonly text: string;
  /** Whole lines, without dressing, that are of the page and not of the document. */
  readonly furniture: ReadonlySet<string>;
  /** Sentences in the order of the document; null where the given text is in order. */
  readonly restored: readonly string[] | null;
}

/** Reads `originals/`, `page-furniture.yaml` and `restored-order/`: what the policies are compared with. */
export async function readOriginals(
  folder: string,
): Promise<{ originals: ReadonlyMap<string, Original>; problems: readonly Problem[] }> {
  const manifest = await readChecked(folder, 'originals/manifest.json', Manifest);
  const furniture = await readChecked(folder, 'page-furniture.yaml', Furniture);
  const problems: Problem[] = [...manifest.problems, ...furniture.problems];
  const originals = new Map<string, Original>();
  for (const { id, file, sha256 } of manifest.value ?? []) {
    const bytes = await readGiven(folder, file, sha256);
    if ('problem' in bytes) {
      problems.push(bytes.problem);
      continue;
    }
    const order = await readChecked(folder, `restored-order/${id}.json`, RestoredOrder);
    problems.push(...order.problems);
    originals.set(id, {
      id,
      file,
      sha256,
      text: bytes.text,
      furniture: new Set((furniture.value?.[id] ?? []).map((entry) => entry.line)),
      restored: order.value?.map((fragment) => fragment.sentence) ?? null,
    });
  }
  return { originals, problems };
}

async function readGiven(
  folder: string,
  file: string,
  sha256: string,
): Promise<{ readonly text: string } | { readonly problem: Problem }> {
  const name = displayName(folder, `originals/${file}`);
  const bytes = await readFile(join(folder, 'originals', file)).catch(() => null);
  const problem = (message: string): { problem: Problem } => ({ problem: { file: name, line: 1, column: 1, message } });
  if (bytes === null) return problem('the manifest lists this given file, but it cannot be read; put it back.');
  if (createHash('sha256').update(bytes).digest('hex') !== sha256) {
    return problem(
      'the given file does not have the sha256 of the manifest; restore it, a given file is never edited.',
    );
  }
  return { text: bytes.toString('utf8') };
}

/**
 * The document's own text in a given file: without page furniture, blank lines, spaces at the edges of lines and the
 * dressing of markdown (headings, bold, escapes, links). Nothing else is taken away.
 */
export function documentLines(original: Pick<Original, 'text' | 'furniture'>): readonly TextLine[] {
  return original.text
    .split('\n')
    .map((raw, index) => ({ text: undress(raw), line: index + 1 }))
    .filter(({ text }) => text !== '' && !original.furniture.has(text));
}

function undress(line: string): string {
  return line
    .replaceAll(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/^#+ /, '')
    .replaceAll('**', '')
    .replaceAll(/\\+_/g, '_')
    .trim();
}
