import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { toHongKong } from './convert.ts';
import { readLanguage, toJson } from './locale-files.ts';

const folder = join(process.cwd(), 'shared', 'i18n', 'locales');
const source = await readLanguage(folder, 'zh-CN');
const former = await readLanguage(folder, 'zh-HK');

if (source.problems.length > 0) {
  for (const problem of source.problems) console.error(problem);
  console.error('zh-HK was not written: mend zh-CN first.');
  process.exitCode = 1;
} else {
  await mkdir(join(folder, 'zh-HK'), { recursive: true });
  for (const [namespace, words] of source.namespaces) {
    await writeFile(join(folder, 'zh-HK', `${namespace}.json`), toJson(toHongKong(namespace, words)));
  }
  const left = [...former.namespaces.keys()].filter((namespace) => !source.namespaces.has(namespace));
  for (const namespace of left) await rm(join(folder, 'zh-HK', `${namespace}.json`));
  console.log(`zh-HK written from zh-CN: ${[...source.namespaces.keys()].join(', ')}`);
}
