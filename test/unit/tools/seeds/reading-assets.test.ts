import { expect, test } from 'vitest';
import { compileSeeds } from '#tools/seeds/compile.ts';
import { readOriginals } from '#tools/seeds/originals.ts';
import { restoredPieces } from '#tools/seeds/restored-pieces.ts';
import { sameLength, scriptTexts } from '#tools/seeds/script-texts.ts';

const compiled = compileSeeds('seeds');

test('every text in the other script is as long as the given one, so that every mark keeps its place', async () => {
  const { policies } = (await compiled).bundle;
  const given = new Map(
    policies.flatMap(({ id, title, chapters, articles }) => [
      [id, title] as const,
      ...chapters.map((chapter) => [`${id}/${chapter.id}`, chapter.title] as const),
      ...articles.map((article) => [article.id, article.text] as const),
    ]),
  );
  const { simplified, traditional } = scriptTexts(policies);
  for (const [key, text] of [...Object.entries(simplified), ...Object.entries(traditional)]) {
    expect([key, text.length]).toEqual([key, given.get(key)?.length]);
    expect([key, breaksOf(text)]).toEqual([key, breaksOf(given.get(key) ?? '')]);
  }
  expect(traditional['sh-2023#13']).toContain('無票免徵');
  expect(simplified['gz-2024#1']).toContain('跨境电商企业');
});

test('a conversion that would change the length is made by characters, and not at all where that would too', () => {
  const convert = (text: string) => text.replaceAll('数码', '數位產品').replaceAll('数', '數').replaceAll('囍', '喜喜');
  expect(sameLength('数码\n数', convert)).toBe('數码\n數');
  expect(sameLength('囍数', convert)).toBe('囍數');
});

test('every restored piece stands in its article and somewhere in the given file', async () => {
  const { policies } = (await compiled).bundle;
  const { originals } = await readOriginals('seeds');
  const [original, policy] = [originals.get('gd-2021'), policies.find(({ id }) => id === 'gd-2021')];
  if (original === undefined || policy === undefined) throw new Error('gd-2021 is missing');
  const pieces = restoredPieces(original, policy.articles) ?? [];
  expect(pieces).toHaveLength(64);
  const lines = original.text.split('\n');
  for (const { article, start, text, places } of pieces) {
    const inArticle = policy.articles
      .find(({ id }) => id === article)
      ?.text.slice(start)
      .replaceAll('\n', '');
    expect([text, inArticle?.startsWith(text)]).toEqual([text, true]);
    expect([text, places.length > 0]).toEqual([text, true]);
    for (const { line, column } of places) {
      const inFile = [lines[line - 1]?.slice(column - 1), ...lines.slice(line)].join('');
      expect([text, inFile.startsWith(text)]).toEqual([text, true]);
    }
  }
  const other = originals.get('sh-2023');
  expect(other === undefined ? undefined : restoredPieces(other, policy.articles)).toBeNull();
});

function breaksOf(text: string): readonly number[] {
  return [...text.matchAll(/\n/g)].map(({ index }) => index);
}
