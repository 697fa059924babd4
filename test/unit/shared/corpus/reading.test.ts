import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { compileSeeds } from '#tools/seeds/compile.ts';
import { figuresIn } from '#shared/corpus/figures-in-text.ts';
import { findAgain } from '#shared/corpus/find-again.ts';
import { sentencesOf } from '#shared/corpus/sentences.ts';

const compiled = compileSeeds('seeds').then(({ bundle }) => bundle);

describe('words that were marked', () => {
  const quote = '无票免征';

  it('are where they were while the text is the same', () => {
    expect(findAgain('落实无票免征、核定征收', { start: 2, quote })).toEqual({ start: 2, end: 6 });
  });

  it('are found at the nearest place where the text before them grew', () => {
    expect(findAgain('无票免征。各区继续落实无票免征', { start: 9, quote })).toEqual({ start: 11, end: 15 });
  });

  it('are nowhere once a character of them changed', () => {
    expect(findAgain('落实无票免税、核定征收', { start: 2, quote })).toBeNull();
    expect(findAgain('', { start: 0, quote })).toBeNull();
  });
});

describe('sentences', () => {
  it('end at full stops with what closes behind them, and at paragraphs', () => {
    const text = '一、培育企业。支持“品牌出海”。\n（市商务局负责）\n\n 真的吗？！是。';
    expect(sentencesOf(text).map(({ start, end }) => text.slice(start, end))).toEqual([
      '一、培育企业。',
      '支持“品牌出海”。',
      '（市商务局负责）',
      '真的吗？！',
      '是。',
    ]);
    expect(sentencesOf('他说：“好。”再说。').length).toBe(2);
    expect(sentencesOf(' \n ')).toEqual([]);
  });

  it('miss no character but spaces, in any text', () => {
    const text = fc.string({ unit: fc.constantFrom('甲', '。', '！', '”', '\n', ' ', '（', '）', '，') });
    fc.assert(
      fc.property(text, (given) => {
        const inside = sentencesOf(given).map(({ start, end }) => given.slice(start, end));
        expect(inside.join('').replaceAll(/\s/g, '')).toBe(given.replaceAll(/\s/g, ''));
      }),
    );
  });
});

test('every figure a measure names is marked at its number, whatever its unit and script', async () => {
  const { policies, measures, constants } = await compiled;
  const articles = policies.flatMap((policy) => policy.articles);
  const unmarked = measures.flatMap((measure) => {
    const article = articles.find(({ id }) => id === measure.article);
    const marks = article === undefined ? [] : figuresIn(article, measure, constants);
    return measure.amounts.filter((amount) => !marks.some((mark) => mark.amounts.includes(amount))).map(({ id }) => id);
  });
  expect(unmarked).toEqual([]);
});

test('a mark is the number with its unit, and says what a measure, a calculator and the calendar know of it', async () => {
  const { policies, measures, constants } = await compiled;
  const marksOf = (id: string) => {
    const article = policies.flatMap((policy) => policy.articles).find((candidate) => candidate.id === id);
    const measure = measures.find((candidate) => candidate.article === id);
    if (article === undefined) throw new Error(`No article ${id}`);
    return figuresIn(article, measure, constants).map((mark) => ({
      text: article.text.slice(mark.start, mark.end),
      amounts: mark.amounts.map((amount) => amount.id),
      constants: mark.constants.map((constant) => constant.id),
      time: mark.time?.kind ?? null,
    }));
  };
  expect(marksOf('gz-2024#1')).toEqual([
    { text: '200萬元', amounts: ['gz.kylin.cap'], constants: ['gz.kylin.cap'], time: null },
  ]);
  expect(marksOf('gz-2024#3').map(({ text }) => text)).toEqual(['50%', '100 万元']);
  expect(marksOf('gz-2024#17')).toEqual([{ text: '有效期3年', amounts: [], constants: [], time: 'duration' }]);
  expect(marksOf('gd-2021#2').map(({ text }) => text)).toEqual(['2025年', '翻番', '30个', '10万家']);
  expect(marksOf('gd-2021#3').map(({ text }) => text)).toContain('亿元');
});
