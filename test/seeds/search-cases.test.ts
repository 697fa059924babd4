import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { ArticleId } from '#shared/corpus/schema.ts';
import { noFilters } from '#shared/corpus/search/request.ts';
import { search } from '#shared/corpus/search/search.ts';
import { searchCorpus } from '#shared/corpus/search/search-corpus.ts';
import { compileSeeds } from '#tools/seeds/compile.ts';

const Case = z.strictObject({ words: z.string(), by: z.enum(['text', 'glossary', 'pinyin']).default('text') });
const Cases = z.array(
  z.union([Case.extend({ finds: z.array(ArticleId) }), Case.extend({ first: ArticleId, total: z.int().min(1) })]),
);

const root = process.cwd();
const cases = Cases.parse(parse(readFileSync(join(root, 'test', 'seeds', 'search-cases.yaml'), 'utf8')));
const { bundle } = await compileSeeds(join(root, 'seeds'));
const corpus = searchCorpus(bundle);

describe('a search in the documents', () => {
  it('is held to at least fifty queries', () => {
    expect(cases.length).toBeGreaterThanOrEqual(50);
  });

  it.each(cases)('for “$words” finds what it should', (one) => {
    const { hits, total } = search(corpus, { words: one.words, filters: noFilters, asOf: '2026-11-20' });
    const ids = hits.map(({ article }) => article.id);
    if ('finds' in one) expect(ids).toEqual(one.finds);
    else expect([ids[0], total]).toEqual([one.first, one.total]);
    expect(hits[0]?.via ?? one.by).toBe(one.by);
  });

  it('counts for every document and facet what choosing it then finds', () => {
    const words = '海外仓';
    const { counts } = search(corpus, { words, filters: noFilters, asOf: '2026-11-20' });
    const facets = ['policies', 'regions', 'topics', 'statuses', 'audiences', 'agencies', 'kinds'] as const;
    const wrong = facets.flatMap((facet) =>
      [...counts[facet]].filter(([value, count]) => {
        const filters = { ...noFilters, [facet]: [value] };
        return search(corpus, { words, filters, asOf: '2026-11-20' }).total !== count;
      }),
    );
    expect(wrong).toEqual([]);
    expect(facets.filter((facet) => counts[facet].size === 0)).toEqual([]);
  });
});
