import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Article } from '#shared/corpus/schema.ts';
import { statusOf } from '#shared/corpus/status.ts';
import { compileSeeds } from '#tools/seeds/compile.ts';

const { bundle, problems } = await compileSeeds(join(process.cwd(), 'seeds'));
const articles = new Map(bundle.policies.flatMap((policy) => policy.articles).map((article) => [article.id, article]));

function article(id: string): Article {
  const found = articles.get(id);
  if (found === undefined) throw new Error(`No article ${id}`);
  return found;
}

it('compiles without a problem', () => {
  expect(problems).toEqual([]);
});

it('counts the articles, guarantees and parts of every document', () => {
  const counts = bundle.policies.map((policy) => [
    policy.id,
    policy.articles.filter(({ kind }) => kind === 'article').length,
    policy.articles.filter(({ kind }) => kind === 'guarantee').length,
    policy.articles.filter(({ kind }) => kind === 'part').map(({ id }) => id.split('#')[1]),
  ]);
  expect(counts).toEqual([
    ['gd-2016', 20, 0, ['preamble', 'closing']],
    ['gd-2021', 10, 0, ['preamble', 'closing']],
    ['gz-2024', 17, 0, ['preamble']],
    ['sh-2023', 18, 4, ['preamble', 'o1', 'o2']],
    ['sz-2022', 23, 0, ['preamble', 'o1']],
  ]);
});

it('numbers the articles of a document from 1 without a hole', () => {
  for (const policy of bundle.policies) {
    const ids = policy.articles.filter(({ kind }) => kind === 'article').map(({ id }) => id);
    expect(ids).toEqual(ids.map((_, index) => `${policy.id}#${index + 1}`));
  }
});

it('gives every article a chapter of its document, a label and a title, save the one title that is lost', () => {
  for (const policy of bundle.policies) {
    const chapters = new Set(policy.chapters.map(({ id }) => id));
    const numbered = policy.articles.filter(({ kind }) => kind !== 'part');
    expect(numbered.filter(({ chapter }) => !chapters.has(chapter))).toEqual([]);
    expect(numbered.filter(({ label }) => label === '')).toEqual([]);
    expect(numbered.filter(({ title }) => title === null).map(({ id }) => id)).toEqual(
      policy.id === 'gd-2021' ? ['gd-2021#10'] : [],
    );
  }
});

it('keeps the chapters as printed', () => {
  expect(bundle.policies.map(({ id, chapters }) => [id, chapters.length])).toEqual([
    ['gd-2016', 6],
    ['gd-2021', 1],
    ['gz-2024', 1],
    ['sh-2023', 8],
    ['sz-2022', 9],
  ]);
  const shanghai = bundle.policies.find(({ id }) => id === 'sh-2023');
  expect(shanghai?.chapters.map(({ title }) => title)).toEqual([
    '一、总体要求',
    '二、工作任务',
    '（一）强化主体培育，打造自主品牌',
    '（二）支持模式创新，培育增长新动能',
    '（三）强化科技赋能，推动海外仓建设',
    '（四）优化监管服务，打造更优营商环境',
    '（五）加强交流合作，营造良好行业生态',
    '三、工作保障',
  ]);
});

it('reads numbers and headings whether they run in or stand alone', () => {
  const heads = [
    'sh-2023#13',
    'sz-2022#17',
    'sz-2022#o1',
    'gz-2024#8',
    'gd-2021#3',
    'gd-2016#4',
    'sh-2023#g4',
    'sh-2023#o2',
  ];
  expect(heads.map((id) => [article(id).label, article(id).title])).toEqual([
    ['13.', '加快落实税收政策'],
    ['(十七)', '提升海外仓发展水平'],
    ['一、', '总体要求'],
    ['八、', '创新海关监管服务'],
    ['三、', '开展“产业集群+跨境电商”试点'],
    ['（四）', '大力培育跨境电子商务支撑服务平台（企业）'],
    ['（四）', '强化风险防控'],
    ['(二)', '发展目标'],
  ]);
});

it('joins what a page break had split and nothing else', () => {
  expect(article('gz-2024#2').text).toContain('對首次進入名單的跨境電商產業园区，给予运营主体一次性奖励');
  expect(article('sh-2023#12').text).toContain('通关信息化、智能化水平');
  expect(article('sz-2022#2').text.split('\n')).toHaveLength(1);
  expect(article('gz-2024#17').text.split('\n')).toHaveLength(3);
});

it('names the agencies as printed', () => {
  const wanted = [
    'sz-2022#1',
    'sh-2023#13',
    'gz-2024#1',
    'gz-2024#7',
    'gd-2021#5',
    'gd-2021#9',
    'gd-2016#11',
    'sh-2023#g1',
  ];
  expect(wanted.map((id) => article(id).agencies)).toEqual([
    ['市商务局', '各区〈含大鹏新区、深汕特别合作区，下同〉'],
    ['市税务局', '上海海关', '市商务委'],
    ['市商務局', '各區政府', '廣州空港委', '市科技局'],
    [
      '市商务局',
      '市农业农村局',
      '市市场监管局',
      '广州海关',
      '黄埔海关',
      '广州市税务局',
      '国家外汇管理局广东分局',
      '各区政府',
      '广州空港委',
      '广州电子口岸管理有限公司',
    ],
    ['省商务厅', '地方金融监管局', '人民银行广州分行', '中国信保广东分公司', '各地级以上市人民政府'],
    [],
    [],
    [],
  ]);
  const without = bundle.policies
    .flatMap((policy) => policy.articles)
    .filter(({ id, kind, agencies }) => kind === 'article' && agencies.length === 0 && !id.startsWith('gd-2016'));
  expect(without.map(({ id }) => id)).toEqual(['gd-2021#9', 'gz-2024#17', 'sz-2022#22', 'sz-2022#23']);
});

describe('the document whose text is damaged', () => {
  it('marks the lost places where they are and fills in nothing', () => {
    const gaps = bundle.policies.flatMap((policy) =>
      policy.articles.flatMap(({ id, text, gaps: offsets }) =>
        offsets.map((offset) => [id, text.slice(Math.max(0, offset - 8), offset), text.slice(offset, offset + 8)]),
      ),
    );
    expect(gaps).toEqual([
      ['gd-2021#5', '美市场海外仓布局。\n'.slice(-8), '到2025年，争'],
      ['gd-2021#6', '互认，提高通关效率。\n'.slice(-8), '（省商务厅，海关'],
      ['gd-2021#8', '商企业的金融支持。\n'.slice(-8), '（省地方金融监管'],
      ['gd-2021#9', '该补贴免征个人所得税。'.slice(-8), ''],
      ['gd-2021#10', '', '支持行业协会开展'],
    ]);
  });

  it('prints no heading for the measure that lost its own', () => {
    const { label, title, text } = article('gd-2021#10');
    expect([label, title, text.startsWith('支持行业协会')]).toEqual(['十、', null, true]);
  });

  it('leaves every responsibility note with its own measure', () => {
    expect(article('gd-2021#8').agencies).toEqual(['省地方金融监管局', '商务厅', '人民银行广州分行', '广东银保监局']);
    expect(article('gd-2021#1').agencies).toContain('教育厅');
  });
});

it('says on 2026-11-20 that only the Guangzhou document runs, and that it ends soon', () => {
  const statuses = bundle.policies.map((policy) => [policy.id, statusOf(policy, '2026-11-20')]);
  expect(Object.fromEntries(statuses)).toMatchObject({
    'gd-2016': { kind: 'periodEnded', until: '2020-12-31' },
    'gd-2021': { kind: 'periodEnded', until: '2025-12-31' },
    'gz-2024': { kind: 'endsSoon', until: '2027-03-05', daysLeft: 105 },
    'sh-2023': { kind: 'periodEnded', until: '2025-12-31' },
    'sz-2022': { kind: 'periodEnded', until: '2025-12-31' },
  });
});

it('shows the words that each period rests on', () => {
  for (const { period } of bundle.policies) {
    expect(period.cite.length).toBeGreaterThan(0);
    for (const citation of period.cite) {
      if ('rule' in citation) throw new Error('A period rests on the words of its document');
      expect(article(citation.article).text.slice(citation.start, citation.end)).toBe(citation.quote);
    }
  }
});

it('gives the same edition to the same seeds', async () => {
  expect((await compileSeeds(join(process.cwd(), 'seeds'))).bundle.edition).toBe(bundle.edition);
});
