import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Citation } from '#shared/corpus/schema.ts';
import type { Amount } from '#shared/measures/schema.ts';
import { compileSeeds } from '#tools/seeds/compile.ts';
import { leavesIn } from '#tools/seeds/walk-expression.ts';

const { bundle, problems } = await compileSeeds(join(process.cwd(), 'seeds'));
const articles = bundle.policies.flatMap((policy) => policy.articles).filter(({ kind }) => kind !== 'part');
const rows = new Map(bundle.measures.map((measure) => [measure.article, measure]));
const leanedOn = new Set(bundle.checklists.flatMap(({ leansOn }) => leansOn));

it('compiles without a problem', () => {
  expect(problems).toEqual([]);
});

it('has exactly one row for each of the 88 articles and 4 guarantees', () => {
  expect(articles.map(({ kind }) => kind).toSorted()).toEqual([
    ...Array.from({ length: 88 }, () => 'article'),
    ...Array.from({ length: 4 }, () => 'guarantee'),
  ]);
  const rowsOf = bundle.measures.map(({ article }) => article);
  expect(rowsOf.toSorted()).toEqual(articles.map(({ id }) => id).toSorted());
});

it('gives every row at least one topic, and no kind, audience or topic twice', () => {
  const faulty = bundle.measures.filter(
    ({ kinds, audiences, topics }) =>
      topics.length === 0 || [kinds, audiences, topics].some((list) => new Set<string>(list).size < list.length),
  );
  expect(faulty.map(({ article }) => article)).toEqual([]);
});

it('keeps every summary to two lines', () => {
  const long = bundle.measures
    .filter(({ summary }) => summary['zh-CN'].length > 120 || summary['zh-HK'].length > 120 || summary.en.length > 300)
    .map(({ article, summary }) => [article, summary['zh-CN'].length, summary.en.length]);
  expect(long).toEqual([]);
});

it('says in the summary where text of an article is lost, and only there', () => {
  const told = bundle.measures
    .filter(({ summary }) => summary['zh-CN'].includes('缺失') && / lost\b|\blost /.test(summary.en))
    .map(({ article }) => article);
  const holed = articles.filter(({ gaps }) => gaps.length > 0).map(({ id }) => id);
  expect(told.toSorted()).toEqual(holed.toSorted());
});

it('asks something of a seller only where the row says when it concerns one', () => {
  const loose = bundle.measures.filter(({ concerns, ask, waiver }) => concerns === null && (ask ?? waiver) !== null);
  const mute = bundle.measures.filter(({ concerns, ask }) => concerns !== null && ask === null);
  expect([...loose, ...mute].map(({ article }) => article)).toEqual([]);
});

it('waives a row that concerns a seller exactly where no checklist leans on its article', () => {
  const concerning = bundle.measures.filter(({ concerns }) => concerns !== null);
  const unwaived = concerning.filter(({ article, waiver }) => waiver === null && !leanedOn.has(article));
  const needless = concerning.filter(({ article, waiver }) => waiver !== null && leanedOn.has(article));
  expect({
    unwaived: unwaived.map(({ article }) => article),
    needless: needless.map(({ article }) => article),
  }).toEqual({ unwaived: [], needless: [] });
});

it('says when an article may concern a seller in words of the article, or of the opening of its document', () => {
  const strangers = bundle.measures.flatMap(({ article, concerns }) =>
    concerns === null
      ? []
      : leavesIn(concerns, [])
          .flatMap(({ leaf }) => leaf.cite)
          .filter((citation) => !isOf(citation, article) && !isOf(citation, `${documentOf(article)}#preamble`))
          .map((citation) => [article, citation]),
  );
  expect(strangers).toEqual([]);
});

const amounts = bundle.measures.flatMap(({ article, amounts: named }) =>
  named.map((amount) => ({ article, id: amount.id, amount })),
);

describe.each(amounts)('the amount $id of $article', ({ article, amount }) => {
  const [first] = amount.cite;
  const quote = first !== undefined && 'quote' in first ? first.quote : '';

  it('is quoted first of all from its own article', () => {
    expect(first).toMatchObject({ article });
  });

  it('stands in its quote', () => {
    expect(figuresIn(quote)).toContain(figureOf(amount));
  });

  it('plays its part only where its words say so', () => {
    const told = amount.role === 'target' ? amount.label['zh-CN'] : quote;
    expect(told).toMatch(
      { cap: /不超[过過]/, threshold: /以上|超[过過]/, share: /[%％]/, target: /目标/ }[amount.role],
    );
  });
});

it('gives every amount an id of its own', () => {
  const ids = amounts.map(({ id }) => id);
  expect(ids.filter((id, index) => ids.indexOf(id) < index)).toEqual([]);
});

it('leaves out no amount of money, share or limit that an article names', () => {
  const missed = articles.flatMap(({ id, text }) =>
    [...text.matchAll(/\d+\s*(?:[%％]|[万萬亿億]元?)/g)]
      .map(([written]) => ({ id, written, figure: figuresIn(written)[0] }))
      .filter(({ figure }) => !(rows.get(id)?.amounts ?? []).some((amount) => figureOf(amount) === figure)),
  );
  expect(missed.map(({ id, written }) => `${id}: ${written}`)).toEqual([]);
});

it('reads figures as the documents write them', () => {
  expect(figuresIn('最高不超過200萬元')).toEqual(['2000000']);
  expect(figuresIn('年均增长30%左右')).toEqual(['30%']);
  expect(figuresIn('到 2025 年实现新增 2-3 个')).toEqual(['2', '3']);
  expect(figuresIn('培育100个年交易额亿元以上的卖家')).toEqual(['100', '100000000']);
  expect(figuresIn('争取进出口额实现翻番')).toEqual(['100%']);
});

/** An amount as a figure: a share in per cent, money in whole yuan, a count as it is. */
function figureOf({ value }: Amount): string {
  if ('basisPoints' in value) return `${value.basisPoints / 100}%`;
  return String('money' in value ? value.money.minor / 100 : value.count);
}

/** The figures of a text in the same form; years such as 2025年 are none, 亿元 without a digit is one, 翻番 is 100 % more. */
function figuresIn(text: string): readonly string[] {
  return [...text.matchAll(/(\d*)\s*([万萬亿億])元?|(\d+)\s*([%％年]?)|翻番/g)].flatMap(
    ([, digits = '', power = '', plain = '', mark = '']) => {
      if (power !== '') return [String(Number(digits || '1') * (/[万萬]/.test(power) ? 10_000 : 100_000_000))];
      if (plain === '') return ['100%'];
      if (mark === '年') return plain.length === 4 ? [] : [plain];
      return [mark === '' ? plain : `${plain}%`];
    },
  );
}

function isOf(citation: Citation, article: string): boolean {
  return 'article' in citation && citation.article === article;
}

function documentOf(article: string): string {
  return article.split('#')[0] ?? '';
}
