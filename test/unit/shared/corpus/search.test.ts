import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Article, Policy } from '#shared/corpus/schema.ts';
import { characterFold, foldText, simplifiedFrom } from '#shared/corpus/search/fold.ts';
import { noFilters, type ArticleHit, type SearchAnswer, type SearchFilters } from '#shared/corpus/search/request.ts';
import { search } from '#shared/corpus/search/search.ts';
import { searchCorpus } from '#shared/corpus/search/search-corpus.ts';
import type { Measure } from '#shared/measures/schema.ts';

const simplified = '裏裡裡里倉仓稅税';
const foldCharacter = characterFold(simplifiedFrom(simplified));
const fold = (text: string) => foldText(text, foldCharacter);

const words = { 'zh-CN': '虚构', 'zh-HK': '虛構', en: 'made up' };

const corpus = searchCorpus({
  glossary: [
    { term: '海外仓', synonyms: ['境外仓'], english: ['overseas warehouse', 'foreign warehouse'] },
    { term: '税', synonyms: [], english: ['tax'] },
  ],
  characters: {
    simplified,
    readings: {
      hai: '海',
      wai: '外',
      cang: '仓',
      shui: '税',
      xian: '先',
      xi: '西',
      an: '安',
      zhong: '重',
      chong: '重',
      dian: '点',
    },
  },
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
      article('5', '西安先行，重点工作。', '其他'),
    ]),
  ],
  measures: [measure('zz-2021#3')],
});

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
    const [hit] = answer('布局海外仓').hits;
    expect(hit?.article.text.slice(hit.places[1]?.start, hit.places[1]?.end)).toBe('布局\n海外仓');
    expect(hit?.terms).toEqual(['布局海外仓']);
  });

  it('lets everything through where nothing is typed, in the order of the documents', () => {
    const { hits, total } = answer(' 　');
    expect([hits[0]?.article.id, hits[0]?.places, total]).toEqual(['zz-2020#1', [], 9]);
  });

  it('makes places that overlap or touch one', () => {
    expect(answer('税税').hits[0]?.places).toEqual([{ start: 0, end: 3 }]);
    expect(answer('税').hits[0]?.places).toEqual([{ start: 0, end: 3 }]);
  });

  it('puts a heading first, then the words as written, then what is for sellers, then what is in force', () => {
    expect(idsOf('海外仓')).toEqual(['zz-2020#2', 'zz-2021#1', 'zz-2020#1']);
    expect(idsOf('海外倉')).toEqual(['zz-2020#2', 'zz-2020#1', 'zz-2021#1']);
    expect(idsOf('资金')).toEqual(['zz-2021#3', 'zz-2020#4', 'zz-2021#2']);
    expect(idsOf('资金', '2021-06-01')).toEqual(['zz-2021#3', 'zz-2021#2', 'zz-2020#4']);
  });

  it('finds a heading that stands outside the text', () => {
    const [hit] = answer('总体要求').hits;
    expect([hit?.article.id, hit?.places, hit?.titlePlaces]).toEqual(['zz-2021#4', [], [{ start: 0, end: 4 }]]);
  });

  it('finds all of several words, what has them in one piece first', () => {
    expect(idsOf('海外仓 布局')).toEqual(['zz-2020#2']);
    expect(idsOf('建设　海外仓')).toEqual(['zz-2020#1']);
    expect(idsOf('税 资金')).toEqual([]);
    expect(answer('布局 海外').hits[0]?.terms).toEqual(['布局海外']);
  });

  it('lays out no more than was asked for, and still counts all', () => {
    const { hits, total } = search(corpus, { words: '海外仓', filters: noFilters, asOf: '2020-06-01', most: 1 });
    expect([hits.map(({ article: { id } }) => id), total]).toEqual([['zz-2020#2'], 3]);
  });
});

describe('searching by pinyin', () => {
  it.each([
    'hwc',
    'haiwaicang',
    'hai wai cang',
    "hai'wai'cang",
    'hǎi wài cāng',
    'hai3wai4cang1',
    'HaiWaiCang',
    'haiwaic',
  ])('finds 海外仓 by %s, after what holds the letters themselves', (words) => {
    const { hits } = answer(words);
    expect(hits.map(({ via }) => via)).toEqual(['pinyin', 'pinyin', 'pinyin']);
    expect(hits[0]?.terms).toEqual(['海外仓']);
  });

  it('takes letters that can be cut in two ways in both', () => {
    expect(answer('xian').hits[0]?.terms).toEqual(['西安先']);
  });

  it('knows every reading of a character', () => {
    expect(answer('zhongdian').hits[0]?.terms).toEqual(['重点']);
    expect(answer('chongdian').hits[0]?.terms).toEqual(['重点']);
  });

  it.each(['h', 'hwq', 'haiwaicangx', '海wc'])('finds nothing by %s', (words) => {
    expect(idsOf(words)).toEqual([]);
  });

  it('joins pinyin with other words', () => {
    expect(idsOf('hwc 建设')).toEqual(['zz-2020#1']);
    expect(answer('hwc 建设').hits[0]?.via).toBe('pinyin');
  });
});

describe('searching by the glossary', () => {
  it.each([
    'overseas warehouse',
    'Overseas  Warehouses',
    'overseas-warehouse',
    'foreign warehouse',
    'overseas wareh',
    'warehouse',
  ])('finds 海外仓 by %s', (words) => {
    expect(idsOf(words)).toEqual(['zz-2020#2', 'zz-2020#1', 'zz-2021#1']);
    expect(answer(words).hits[0]?.via).toBe('glossary');
  });

  it('finds a term by its Chinese synonym, and in any script', () => {
    expect(idsOf('境外仓')).toEqual(['zz-2020#2', 'zz-2020#1', 'zz-2021#1']);
    expect(idsOf('境外倉')).toEqual(idsOf('境外仓'));
  });

  it('joins an English name with other words', () => {
    expect(idsOf('overseas warehouse 建设')).toEqual(['zz-2020#1']);
    expect(idsOf('tax overseas warehouse')).toEqual([]);
  });
});

describe('narrowing', () => {
  it('keeps what any chosen value of every facet lets through', () => {
    const narrowed = (filters: Partial<SearchFilters>) => idsFrom(answer('海外仓', filters));
    expect(narrowed({ policies: ['zz-2021'] })).toEqual(['zz-2021#1']);
    expect(narrowed({ policies: ['zz-2021', 'zz-2020'], statuses: ['endsSoon', 'inForce'] })).toHaveLength(2);
    expect(narrowed({ regions: ['shanghai'] })).toEqual([]);
  });

  it('counts each facet as if its own filter were not there', () => {
    const { counts, total } = answer('海外仓', { policies: ['zz-2021'] });
    expect(total).toBe(1);
    expect(counts.policies).toEqual(
      new Map([
        ['zz-2020', 2],
        ['zz-2021', 1],
      ]),
    );
    expect(counts.statuses).toEqual(new Map([['notYet', 1]]));
    expect(counts.topics).toEqual(new Map());
  });
});

function answer(words: string, filters: Partial<SearchFilters> = {}, asOf = '2020-03-01'): SearchAnswer {
  return search(corpus, { words, filters: { ...noFilters, ...filters }, asOf });
}

function idsFrom({ hits }: { readonly hits: readonly ArticleHit[] }): readonly string[] {
  return hits.map((hit) => hit.article.id);
}

function idsOf(query: string, asOf = '2020-06-01'): readonly string[] {
  return idsFrom(answer(query, {}, asOf));
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
