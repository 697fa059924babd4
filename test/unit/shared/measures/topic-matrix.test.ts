import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { topics } from '#shared/corpus/topics.ts';
import { topicMatrix, type MatrixFilter } from '#shared/measures/topic-matrix.ts';
import { compileSeeds } from '#tools/seeds/compile.ts';

const { bundle } = await compileSeeds(join(process.cwd(), 'seeds'));
const everything: MatrixFilter = { audience: null, kind: null, sellersOnly: false };

const audiences = [...new Set(bundle.measures.flatMap((measure) => measure.audiences))];
const kinds = [...new Set(bundle.measures.flatMap((measure) => measure.kinds))];
const filters: fc.Arbitrary<MatrixFilter> = fc.record({
  audience: fc.constantFrom(null, ...audiences),
  kind: fc.constantFrom(null, ...kinds),
  sellersOnly: fc.boolean(),
});

/** Counted the long way, from the rows alone. */
function countOf(filter: MatrixFilter, topic: string | null, policy: string | null): number {
  let count = 0;
  for (const measure of bundle.measures) {
    if (topic !== null && !measure.topics.some((one) => one === topic)) continue;
    if (policy !== null && measure.article.split('#')[0] !== policy) continue;
    if (filter.audience !== null && !measure.audiences.includes(filter.audience)) continue;
    if (filter.kind !== null && !measure.kinds.includes(filter.kind)) continue;
    if (filter.sellersOnly && measure.concerns === null) continue;
    count += 1;
  }
  return count;
}

describe('topics by documents', () => {
  it('counts in every cell and every total what a count by hand gives, whatever the filter', () => {
    fc.assert(
      fc.property(filters, (filter) => {
        const matrix = topicMatrix(bundle, filter);
        const counted = {
          cells: matrix.rows.map(({ cells }) => cells.map(({ length }) => length)),
          rows: matrix.rows.map(({ all }) => all.length),
          columns: matrix.columns.map(({ length }) => length),
          all: matrix.all.length,
        };
        expect(counted).toEqual({
          cells: topics.map((topic) => matrix.policies.map((policy) => countOf(filter, topic, policy))),
          rows: topics.map((topic) => countOf(filter, topic, null)),
          columns: matrix.policies.map((policy) => countOf(filter, null, policy)),
          all: countOf(filter, null, null),
        });
      }),
    );
  });

  it('has a row for each of the 14 topics and a column for each of the 5 documents, also where nothing is left', () => {
    const none = topicMatrix({ ...bundle, measures: [] }, everything);
    expect([none.rows.length, none.columns.length, none.most]).toEqual([14, 5, 0]);
  });

  it('counts an article of two topics once in the totals: all 92', () => {
    const matrix = topicMatrix(bundle, everything);
    expect(matrix.all).toHaveLength(92);
    expect(new Set(matrix.all.map(({ article }) => article)).size).toBe(92);
    expect(matrix.rows.reduce((sum, { all }) => sum + all.length, 0)).toBeGreaterThan(92);
  });

  it('lists the articles of a cell in the order of the document', () => {
    const { rows, policies } = topicMatrix(bundle, everything);
    const finance = rows[topics.indexOf('finance')]?.cells[policies.indexOf('gz-2024')];
    expect(finance?.map(({ article }) => article)).toEqual(
      ['1', '3', '4', '6', '11', '17'].map((number) => `gz-2024#${number}`),
    );
  });
});
