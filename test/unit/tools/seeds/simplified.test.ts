import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { characterFold, foldText } from '#shared/corpus/search/fold.ts';
import { searchArticles, searchCorpus } from '#shared/corpus/search/search-articles.ts';
import { toSimplified } from '#tools/cli/simplified.ts';
import { converterWith } from '#tools/locales/traditional.ts';
import { compileSeeds } from '#tools/seeds/compile.ts';

const { bundle } = await compileSeeds(join(process.cwd(), 'seeds'));
const foldCharacter = characterFold(toSimplified);
const corpus = searchCorpus(bundle, foldCharacter);
const articles = bundle.policies.flatMap((policy) => policy.articles);
const toTraditional = converterWith({});

const stretches = fc
  .tuple(fc.constantFrom(...articles), fc.nat(), fc.integer({ min: 1, max: 12 }))
  .map(([{ id, text }, at, length]) => ({ id, words: text.slice(at % text.length, (at % text.length) + length) }))
  .filter(({ words }) => words.trim() !== '');

function idsOf(query: string): readonly string[] {
  return searchArticles(corpus, query, '2026-11-20').map((hit) => hit.article.id);
}

describe('a search in the documents', () => {
  it('finds every stretch of every article', () => {
    fc.assert(
      fc.property(stretches, ({ id, words }) => {
        expect(idsOf(words)).toContain(id);
      }),
    );
  });

  it('finds it in traditional characters, and in half width, and without its white space', () => {
    fc.assert(
      fc.property(stretches, ({ id, words }) => {
        expect(idsOf(toTraditional(words))).toContain(id);
        expect(idsOf(words.normalize('NFKC'))).toContain(id);
        expect(idsOf(words.replaceAll(/\s/g, ''))).toContain(id);
      }),
    );
  });

  it('finds exactly what a scan of every folded article finds', () => {
    const fold = (text: string): string => foldText(text, foldCharacter).text;
    const folded = articles.map(({ id, text, title }) => ({ id, held: [fold(text), fold(title ?? '')] }));
    fc.assert(
      fc.property(stretches, ({ words }) => {
        const holding = folded.filter(({ held }) => held.some((text) => text.includes(fold(words))));
        expect(idsOf(words).toSorted()).toEqual(holding.map(({ id }) => id).toSorted());
      }),
    );
  });

  it('opens at the words', () => {
    fc.assert(
      fc.property(stretches, ({ words }) => {
        for (const { article, places } of searchArticles(corpus, words, '2026-11-20')) {
          for (const { start, end } of places) {
            expect(foldText(article.text.slice(start, end), foldCharacter).text).toBe(
              foldText(words, foldCharacter).text,
            );
          }
        }
      }),
    );
  });

  it.each([
    ['海外倉', '海外仓'],
    ['衞生', '卫生'],
    ['裏', '里'],
    ['說明', '说明'],
    ['説明', '说明'],
    ['匯率', '汇率'],
  ])('takes %s and %s for the same', (traditional, simplified) => {
    expect(foldText(traditional, foldCharacter).text).toBe(foldText(simplified, foldCharacter).text);
  });
});
