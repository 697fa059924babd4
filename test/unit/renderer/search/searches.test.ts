import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  isSameSearch,
  queryOf,
  searchOf,
  withoutRecent,
  withoutSaved,
  withRecent,
  withSaved,
} from '#renderer/state/searches.ts';
import { noFilters } from '#shared/corpus/search/request.ts';
import { noSearches, Searches, type Search } from '#shared/workspace/schema.ts';

const plain = (words: string): Search => ({ words, filters: {} });

describe('a kept search', () => {
  it('has no white space around its words and only the filters that are set, in one order', () => {
    const filters = { ...noFilters, topics: ['tax', 'fx'] };
    expect(searchOf({ words: '  海外仓 税 ', filters })).toEqual({
      words: '海外仓 税',
      filters: { topics: ['fx', 'tax'] },
    });
    expect(queryOf(searchOf({ words: '税', filters }))).toEqual({
      words: '税',
      filters: { ...noFilters, topics: ['fx', 'tax'] },
    });
  });

  it('is read without filters of another edition', () => {
    expect(queryOf({ words: '税', filters: { colours: ['red'], regions: ['shanghai'] } }).filters).toEqual({
      ...noFilters,
      regions: ['shanghai'],
    });
  });

  it('is the same in whatever order its filters were set', () => {
    const one: Search = { words: '税', filters: { topics: ['fx', 'tax'], regions: ['shanghai'] } };
    expect(isSameSearch(one, { words: '税', filters: { regions: ['shanghai'], topics: ['tax', 'fx'] } })).toBe(true);
    expect(isSameSearch(one, plain('税'))).toBe(false);
  });
});

describe('recent searches', () => {
  it('are at most twenty, latest first, each once, and never more than the file takes', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 40 }), { maxLength: 80 }), (numbers) => {
        const { recent } = numbers.map(String).map(plain).reduce(withRecent, noSearches);
        const latest = [...new Set(numbers.toReversed())].slice(0, 20).map(String);
        expect(recent.map(({ words }) => words)).toEqual(latest);
        Searches.parse({ recent, saved: [] });
      }),
    );
  });

  it('leave out a search for nothing, keep one by filters alone, and can be cleared', () => {
    expect(withRecent(noSearches, plain(''))).toBe(noSearches);
    const filtered: Search = { words: '', filters: { topics: ['fx'] } };
    const kept = withSaved(withRecent(noSearches, filtered), plain('税'));
    expect(kept.recent).toEqual([filtered]);
    expect(withoutRecent(kept)).toEqual({ recent: [], saved: [plain('税')] });
  });
});

describe('saved searches', () => {
  it('are there once, and come back where they were after they were removed', () => {
    const three = ['一', '二', '三'].map(plain).reduce((now, search) => withSaved(now, search), noSearches);
    expect(three.saved.map(({ words }) => words)).toEqual(['三', '二', '一']);
    const two = withoutSaved(three, plain('二'));
    expect(two.saved.map(({ words }) => words)).toEqual(['三', '一']);
    expect(withSaved(two, plain('二'), 1)).toEqual(three);
    expect(withSaved(three, plain('一')).saved.map(({ words }) => words)).toEqual(['一', '三', '二']);
  });
});
