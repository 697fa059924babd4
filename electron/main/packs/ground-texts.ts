import { join } from 'node:path';
import { z } from 'zod';
import { namesIn, type FileSystem } from '#main/store/file-system.ts';
import { replaceFile } from '#main/store/replace-file.ts';
import type { Bundle } from '#shared/corpus/bundle-schema.ts';
import { groundTexts } from '#shared/corpus/grounds.ts';
import { Text } from '#shared/corpus/schema.ts';
import { sha256OfText } from './hash.ts';

const KeptTexts = z.record(
  z.string(),
  z.strictObject({ source: z.string(), name: z.union([z.string(), Text]), text: z.union([z.string(), Text]) }),
);
export type KeptTexts = z.infer<typeof KeptTexts>;

const form = /^texts-[0-9a-f]{12}\.json$/;

/**
 * Keeps the words that answers were given to before another edition comes into use, since the app that carries them may
 * be replaced by a newer one. Written once for each edition.
 */
export async function keepTexts(fileSystem: FileSystem, dataFolder: string, bundle: Bundle): Promise<void> {
  const folder = join(dataFolder, 'packs');
  const name = `texts-${bundle.edition.slice(0, 12)}.json`;
  if ((await namesIn(fileSystem, folder)).includes(name)) return;
  const content = Buffer.from(JSON.stringify(groundTexts(bundle, sha256OfText)));
  await replaceFile(fileSystem, join(folder, name), content, false);
}

/** The words behind marks, of every edition that was in use here; one that cannot be read any more is left out. */
export async function readTexts(fileSystem: FileSystem, dataFolder: string): Promise<KeptTexts> {
  const folder = join(dataFolder, 'packs');
  const names = (await namesIn(fileSystem, folder)).filter((name) => form.test(name));
  const books = await Promise.all(
    names.map(async (name) => {
      try {
        return KeptTexts.parse(JSON.parse((await fileSystem.readFile(join(folder, name))).toString('utf8')));
      } catch {
        return {};
      }
    }),
  );
  return Object.assign({}, ...books);
}
