import { expect, test } from 'vitest';
import { compileSeeds } from '#tools/seeds/compile.ts';
import { relatedArticles, topicIndex } from '#shared/measures/related-articles.ts';
import type { Measure } from '#shared/measures/schema.ts';
import { articleUses } from '#shared/rules/article-uses.ts';

const compiled = compileSeeds('seeds').then(({ bundle }) => bundle);

function measure(article: string, topics: Measure['topics'], kinds: Measure['kinds'] = ['support']): Measure {
  const text = { 'zh-CN': '摘要', 'zh-HK': '摘要', en: 'Summary' };
  return {
    article,
    topics,
    kinds,
    audiences: ['seller'],
    amounts: [],
    summary: text,
    concerns: null,
    ask: null,
    waiver: null,
  };
}

test('the closest article of each other document comes first, and none of the same document', () => {
  const asked = measure('sh-2023#13', ['tax', 'customs']);
  const index = topicIndex([
    asked,
    measure('sh-2023#14', ['tax', 'customs']),
    measure('gz-2024#9', ['tax']),
    measure('gz-2024#8', ['tax', 'customs']),
    measure('gd-2016#11', ['tax']),
    measure('sz-2022#1', ['tax', 'brand', 'park', 'talent']),
    measure('gd-2021#1', ['brand']),
  ]);
  expect(relatedArticles(asked, index, 4).map(({ article }) => article)).toEqual(['gz-2024#8', 'gd-2016#11']);
  expect(relatedArticles(asked, index, 1)).toHaveLength(1);
});

test('between equals the one that does the same kind of thing comes first', () => {
  const asked = measure('sh-2023#13', ['tax'], ['facilitation']);
  const others = [measure('gz-2024#9', ['tax'], ['target']), measure('gd-2021#7', ['tax'], ['facilitation'])];
  expect(relatedArticles(asked, topicIndex(others), 1).map(({ article }) => article)).toEqual(['gd-2021#7']);
});

test('an article knows the checklists, the rules of them and the step that rest on it', async () => {
  const { checklists } = await compiled;
  const uses = articleUses(checklists);
  const use = uses.get('sh-2023#13')?.find(({ checklist }) => checklist === 'vat-no-invoice');
  expect(use?.rules).toEqual(['vat-no-invoice']);
  expect(checklists.find(({ id }) => id === 'vat-no-invoice')?.steps.map(({ id }) => id)).toContain(use?.step);
  for (const { id, leansOn } of checklists) {
    for (const article of leansOn)
      expect([article, uses.get(article)?.map(({ checklist }) => checklist)]).toEqual([
        article,
        expect.arrayContaining([id]),
      ]);
  }
});
