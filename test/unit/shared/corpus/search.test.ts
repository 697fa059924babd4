import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Article, Policy } from '#shared/corpus/schema.ts';
import { characterFold, foldText } from '#shared/corpus/search/fold.ts';
import { searchArticles, searchCorpus } from '#shared/corpus/search/search-articles.ts';
import type { Measure } from '#shared/measures/schema.ts';

const simplified: Readonly<Record<string, string>> = { 裏: '裡', 裡: '里', 倉: '仓', 稅: '税' };
const foldCharacter = characterFold((character) => simplified[character] ?? character);
const fold = (text: string) => foldText(text, foldCharacter);

const words = { 'zh-CN': '虚构', 'zh-HK': '虛構', en: 'made up' };

const corpus = searchCorpus(
  {
    policies: [
      policy('zz-2020', [
        article('1', '建设海外倉。', '建设'),
        article('2', '布局海外仓。布局\n海外仓。', '布局海外仓'),
        article('3', '税税税。', '其他'),
        article('4', '资金。', '其他'),
      ]),
      policy('zz-2021', [
        article('1', '海外仓。', '其他'),
        article('2', '资金。', '其他'),
        article('3', '资金。', '其他'),
        article('4', '目标。', '总体要求'),
      ]),
    ],
    measures: [measure('zz-2021#3')],
  },
  foldCharacter,
);

describe('folding a text', () => {
  it.each([
    { what: 'traditional and simplified', left: '海外倉', right: '海外仓' },
    { what: 'characters that take two steps', left: '裏', right: '里' },
    { what: 'full and half width', left: '（２０２３）Ａ％', right: '(2023)A%' },
    { what: 'quotation marks of either script', left: '“走出去”', right: '「走出去」' },
    { what: 'upper and lower case', left: 'B2B', right: 'b2b' },
    { what: 'a text and its lines', left: '海 外\n\t　仓\u200B', right: '海外仓' },
  ])('makes $what one', ({ left, right }) => {
    expect(fold(left).text).toBe(fold(right).text);
  });

  it('keeps the way back over what was dropped and what grew', () => {
    const { text, starts, ends } = fold('税 ㎡\u{20000}仓');
    expect(text).toBe('税m2\u{20000}仓');
    expect([starts, ends]).toEqual([
      [0, 2, 2, 3, 3, 5],
      [1, 3, 3, 5, 5, 6],
    ]);
  });

  it('folds a stretch of a text to a stretch of the folded text, wherever it is cut', () => {
    const texts = fc.string({ unit: fc.constantFrom(...Array.from('海外倉仓裏里 \nＡa１1（(。㎡“「\u{20000}')) });
    fc.assert(
      fc.property(texts, fc.nat(), fc.nat(), (text, one, other) => {
        const characters = Array.from(text);
        const [from, to] = [one % (characters.length + 1), other % (characters.length + 1)].toSorted((a, b) => a - b);
        expect(fold(text).text).toContain(fold(characters.slice(from, to).join('')).text);
      }),
    );
  });
});

describe('searching articles', () => {
  it('finds every article that holds the words, and only those', () => {
    expect(idsOf('海外倉')).toEqual(['zz-2020#2', 'zz-2020#1', 'zz-2021#1']);
    expect(idsOf('退税')).toEqual([]);
  });

  it('finds words across a line break and opens at them', () => {
    const [hit] = searchArticles(corpus, '布局海外仓', '2020-06-01');
    expect(hit?.article.text.slice(hit.places[1]?.start, hit.places[1]?.end)).toBe('布局\n海外仓');
  });

  it('finds nothing for nothing', () => {
    expect(searchArticles(corpus, ' 　', '2020-06-01')).toEqual([]);
  });

  it('gives overlapping places each', () => {
    const [hit] = searchArticles(corpus, '税税', '2020-06-01');
    expect(hit?.places).toEqual([
      { start: 0, end: 2 },
      { start: 1, end: 3 },
    ]);
  });

  it('puts a heading first, then the words as written, then what is for sellers, then what is in force', () => {
    expect(idsOf('海外仓')).toEqual(['zz-2020#2', 'zz-2021#1', 'zz-2020#1']);
    expect(idsOf('海外倉')).toEqual(['zz-2020#2', 'zz-2020#1', 'zz-2021#1']);
    expect(idsOf('资金')).toEqual(['zz-2021#3', 'zz-2020#4', 'zz-2021#2']);
    expect(idsOf('资金', '2021-06-01')).toEqual(['zz-2021#3', 'zz-2021#2', 'zz-2020#4']);
  });

  it('finds a heading that stands outside the text', () => {
    const [hit] = searchArticles(corpus, '总体要求', '2020-06-01');
    expect([hit?.article.id, hit?.places, hit?.isInTitle]).toEqual(['zz-2021#4', [], true]);
  });
});

function idsOf(query: string, asOf = '2020-06-01'): readonly string[] {
  return searchArticles(corpus, query, asOf).map((hit) => hit.article.id);
}

function article(number: string, text: string, title: string): Article {
  return { id: number, kind: 'article', chapter: '1', label: '', title, text, agencies: [], gaps: [] };
}

/** In force for the year in its id. */
function policy(id: string, articles: readonly Article[]): Policy {
  const year = id.slice(-4);
  return {
    id,
    title: id,
    region: 'guangdong',
    issuers: ['虚构'],
    number: null,
    issued: null,
    address: null,
    period: { from: `${year}-01-01`, to: `${year}-12-31`, basis: 'target', cite: [] },
    chapters: [],
    articles: articles.map((one) => ({ ...one, id: `${id}#${one.id}` })),
    prepared: words,
    banners: [],
    original: { file: '', sha256: '' },
  };
}

function measure(id: string): Measure {
  const concerns = { fact: 'any', eq: true, cite: [{ rule: 'zz', statement: 'one' }] };
  const rest = { kinds: [], audiences: [], topics: [], amounts: [], summary: words, ask: null, waiver: null };
  return { ...rest, article: id, concerns };
}
