import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { characterFold, foldText } from '#shared/corpus/search/fold.ts';
import { sharedTerms, type TermContext } from '#shared/corpus/shared-terms.ts';
import { termContext } from '#shared/corpus/term-context.ts';
import { toSimplified } from '#tools/seeds/simplified.ts';
import { compileSeeds } from '#tools/seeds/compile.ts';

const { bundle } = await compileSeeds(join(process.cwd(), 'seeds'));
const articles = bundle.policies.flatMap((policy) => policy.articles);
const fold = characterFold(toSimplified);
const context = termContext(
  articles.map(({ text }) => text),
  fold,
);
const telling: TermContext = { ...context, commonness: () => 0 };

function textOf(id: string): string {
  return articles.find((article) => article.id === id)?.text ?? '';
}

function termsOf(left: string, right: string, using = telling): readonly string[] {
  return sharedTerms(left, right, using).map(({ term }) => term);
}

describe('the terms two texts share', () => {
  it('are the longest common runs, longest first', () => {
    expect(termsOf('企业办理出口退税', '支持出口退税')).toEqual(['出口退税']);
    expect(termsOf('海外仓出口退税，知识产权保险', '知识产权；出口退税')).toEqual(['出口退税', '知识产权']);
  });

  it('are found across scripts, and lit at the characters as they are given', () => {
    const [left, right] = ['加強跨境電商產業園區建設', '跨境电商产业园区'];
    const [term] = sharedTerms(left, right, telling);
    expect(term?.term).toBe('跨境电商产业园区');
    expect(term?.left.map(({ start, end }) => left.slice(start, end))).toEqual(['跨境電商產業園區']);
  });

  it('end at words that only bind, at marks, figures and letters', () => {
    expect(termsOf('保险和贷款的担保', '保险与贷款')).toEqual(['保险', '贷款']);
    expect(termsOf('退税、保险', '退税，保险')).toEqual(['退税', '保险']);
    expect(termsOf('9810出口', '9810进口')).toEqual([]);
  });

  it('are whole words: the 关税 inside 有关税收 is not the 关税 of the other text', () => {
    const left = '免征关税；有关税收规定';
    const [term] = sharedTerms(left, '进口关税', telling);
    expect(term?.term).toBe('关税');
    expect(term?.left).toEqual([{ start: 2, end: 4 }]);
  });

  it('leave out what stands in most articles, however long', () => {
    expect(termsOf('跨境电商出口退税', '跨境电商保险')).toContain('跨境电商');
    expect(termsOf('跨境电商出口退税', '跨境电商保险', context)).not.toContain('跨境电商');
  });

  it('say what the articles on the tax waiver have in common', () => {
    expect(termsOf(textOf('gz-2024#9'), textOf('sh-2023#13'), context).slice(0, 2)).toEqual([
      '落实跨境电商出口退运商品税收政策',
      '公共服务平台',
    ]);
  });

  it('stand where they are said to stand, on both sides, in any two articles', () => {
    const one = fc.constantFrom(...articles);
    fc.assert(
      fc.property(one, one, ({ text: left }, { text: right }) => {
        for (const { term, left: onLeft, right: onRight } of sharedTerms(left, right, context)) {
          expect(onLeft.length * onRight.length).toBeGreaterThan(0);
          expect(onLeft.every(({ start, end }) => foldText(left.slice(start, end), fold).text === term)).toBe(true);
          expect(onRight.every(({ start, end }) => foldText(right.slice(start, end), fold).text === term)).toBe(true);
          expect(term).toMatch(/^\p{Script=Han}{2,}$/u);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('of a text with itself are all that stands between its binding words', () => {
    expect(termsOf('出口退税的知识产权和保险', '出口退税的知识产权和保险')).toEqual(['出口退税', '知识产权', '保险']);
  });
});
