import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Bundle } from '#shared/corpus/bundle-schema.ts';
import { readOriginals } from './originals.ts';
import { restoredPieces } from './restored-pieces.ts';
import { scriptTexts } from './script-texts.ts';

/**
 * What lies beside a bundle and is read only when a reader asks for it: the given files (`originals/`), where restored
 * pieces stand in them (`restored.json`), and the documents in the other script (`scripts.json`).
 */
export async function readingFiles(folder: string, { policies }: Bundle): Promise<ReadonlyMap<string, Buffer>> {
  const { originals } = await readOriginals(folder);
  const given = [...originals.values()];
  const files = new Map<string, Buffer>();
  for (const { file } of given) files.set(`originals/${file}`, await readFile(join(folder, 'originals', file)));
  const restored = given.flatMap((original) => {
    const policy = policies.find(({ id }) => id === original.id);
    const pieces = policy === undefined ? null : restoredPieces(original, policy.articles);
    return pieces === null ? [] : [[original.id, pieces]];
  });
  files.set('restored.json', Buffer.from(JSON.stringify(Object.fromEntries(restored))));
  files.set('scripts.json', Buffer.from(JSON.stringify(scriptTexts(policies))));
  return files;
}
