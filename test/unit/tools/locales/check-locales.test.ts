import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { temporaryFolder } from '#test/helpers/temporary-folder.ts';
import { checkLocales } from '#tools/locales/check-locales.ts';
import { toHongKong } from '#tools/locales/convert.ts';
import { findUses } from '#tools/locales/find-uses.ts';
import { readLanguage, toJson } from '#tools/locales/locale-files.ts';

type Words = Readonly<Record<string, unknown>>;

/** Writes the words of one namespace to real files and checks them against one source. */
async function problemsOf(
  simplified: Words,
  english: Words,
  source: string,
  traditional?: Words,
): Promise<readonly string[]> {
  await using folder = await temporaryFolder();
  for (const [language, words] of Object.entries({ 'zh-CN': simplified, en: english })) {
    await mkdir(join(folder.path, language));
    await writeFile(join(folder.path, language, 'notes.json'), JSON.stringify(words));
  }
  const read = await readLanguage(folder.path, 'zh-CN');
  const generated = toJson(toHongKong('notes', read.namespaces.get('notes') ?? new Map()));
  await mkdir(join(folder.path, 'zh-HK'));
  await writeFile(
    join(folder.path, 'zh-HK', 'notes.json'),
    traditional === undefined ? generated : JSON.stringify(traditional),
  );
  return checkLocales(
    {
      'zh-CN': read,
      'zh-HK': await readLanguage(folder.path, 'zh-HK'),
      en: await readLanguage(folder.path, 'en'),
    },
    findUses([{ file: 'renderer/src/notes.tsx', text: `const t = useWords('notes');\n${source}` }]),
  );
}

it('finds nothing wrong where the languages agree and every key is used', async () => {
  expect(
    await problemsOf({ list: { add: '加 {{n}} 条' } }, { list: { add: 'Add {{n}}' } }, "t('list.add', { n })"),
  ).toEqual([]);
});

it('finds a key that one language lacks', async () => {
  expect(await problemsOf({ add: '加', drop: '删' }, { add: 'Add' }, "t('add'); t('drop');")).toEqual([
    'en/notes.json: the key `drop` is missing; add it, zh-CN has it.',
  ]);
});

it('finds places to fill that differ between languages, in any order', async () => {
  expect(
    await problemsOf({ a: '{{x}}和{{y}}', b: '{{x}}' }, { a: '{{y}} and {{x}}', b: '{{y}}' }, "t('a'); t('b');"),
  ).toEqual(['en/notes.json: `b` has other places to fill (y) than zh-CN (x); make them the same.']);
});

it('finds zh-HK that was not generated again', async () => {
  expect(await problemsOf({ add: '发票' }, { add: 'Invoice' }, "t('add')", { add: '发票' })).toEqual([
    'zh-HK/notes.json: `add` is not what zh-CN gives; run npm run locales.',
  ]);
});

it('finds a key that no source uses and one that no file holds', async () => {
  expect(await problemsOf({ add: '加' }, { add: 'Add' }, "t('remove')")).toEqual([
    'zh-CN/notes.json: no source uses `add`; remove it from every language.',
    'renderer/src/notes.tsx: asks for `remove`, which is not in zh-CN/notes.json; add it there and in en.',
  ]);
});

it('takes a template as the declaration of its keys', async () => {
  const words = { verdict: { likely: '可能', unlikely: '不' }, verdictHint: '提示' };
  const english = { verdict: { likely: 'may', unlikely: 'no' }, verdictHint: 'hint' };
  expect(await problemsOf(words, english, 't(`verdict.${value}`)')).toEqual([
    'zh-CN/notes.json: no source uses `verdictHint`; remove it from every language.',
  ]);
});

it('reads keys off an object of words', async () => {
  expect(
    await problemsOf(
      { a: '甲', b: '乙' },
      { a: 'a', b: 'b' },
      'const { a } = words(); const spoken = words(); print(spoken.b);',
    ),
  ).toEqual([]);
});

it('does not let another namespace of the same file use a key', () => {
  const uses = findUses([{ file: 'a.tsx', text: "const t = useWords('home'); t('title');" }]);
  expect([uses.matches('home', 'title'), uses.matches('library', 'title')]).toEqual([true, false]);
});

it('says in one sentence what is no locale file', async () => {
  expect(await problemsOf({ add: 3 }, { add: 'Add' }, "t('add')")).toEqual([
    'zh-CN/notes.json: `add` is neither a sentence nor a group of them; write a text in quotes or {…}.',
  ]);
});

it('takes the words of a seller who works alone for used where the word they stand in for is', async () => {
  const words = { title: '客户', title_own: '我的企业' };
  const english = { title: 'Clients', title_own: 'My business' };
  expect(await problemsOf(words, english, "t('title')")).toEqual([]);
});

it('finds words of a seller who works alone that stand in for nothing, or for nothing used', async () => {
  expect(await problemsOf({ title_own: '我的企业' }, { title_own: 'My business' }, "t('title')")).toEqual([
    'zh-CN/notes.json: `title_own` stands in for `title`, which is not there; add that or remove it from every language.',
    'renderer/src/notes.tsx: asks for `title`, which is not in zh-CN/notes.json; add it there and in en.',
  ]);
  const words = { add: '加', title: '客户', title_own: '我的企业' };
  const english = { add: 'Add', title: 'Clients', title_own: 'My business' };
  expect(await problemsOf(words, english, "t('add')")).toEqual([
    'zh-CN/notes.json: no source uses `title`; remove it from every language.',
    'zh-CN/notes.json: no source uses `title_own`; remove it from every language.',
  ]);
});

it('finds words of a seller who works alone that one language lacks', async () => {
  const words = { title: '客户', title_own: '我的企业' };
  expect(await problemsOf(words, { title: 'Clients' }, "t('title')")).toEqual([
    'en/notes.json: the key `title_own` is missing; add it, zh-CN has it.',
  ]);
});
