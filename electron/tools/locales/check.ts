import { readdir, readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { checkLocales } from './check-locales.ts';
import { findUses, type SourceFile } from './find-uses.ts';
import { readLanguage } from './locale-files.ts';

const root = process.cwd();
const folder = join(root, 'shared', 'i18n', 'locales');
const words = {
  'zh-CN': await readLanguage(folder, 'zh-CN'),
  'zh-HK': await readLanguage(folder, 'zh-HK'),
  en: await readLanguage(folder, 'en'),
};
const sources = await readSources(['renderer/src', 'electron/main', 'shared']);
const problems = checkLocales(words, findUses(sources));

if (problems.length > 0) {
  for (const problem of problems) console.error(problem);
  console.error(
    `${problems.length} problem${problems.length === 1 ? '' : 's'} in the words of the app: mend the lines above.`,
  );
  process.exitCode = 1;
} else {
  const keys = [...words['zh-CN'].namespaces.values()].reduce((sum, namespace) => sum + namespace.size, 0);
  console.log(`locales: ${keys} keys in ${words['zh-CN'].namespaces.size} namespaces, three languages`);
}

async function readSources(folders: readonly string[]): Promise<readonly SourceFile[]> {
  const found = await Promise.all(
    folders.map((inner) => readdir(join(root, inner), { recursive: true, withFileTypes: true })),
  );
  const files = found
    .flat()
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name));
  return Promise.all(
    files.map(async (file) => ({
      file: relative(root, file).replaceAll('\\', '/'),
      text: await readFile(file, 'utf8'),
    })),
  );
}
