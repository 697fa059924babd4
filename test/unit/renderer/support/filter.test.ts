import { beforeAll, describe, expect, test } from 'vitest';
import { everything, optionsOf, wantedOf, type Filter } from '#renderer/features/support/filter.ts';
import { compileSeeds } from '#tools/seeds/compile.ts';
import { findSupport, type SupportItem } from '#shared/measures/find-support.ts';

let items: readonly SupportItem[] = [];

beforeAll(async () => {
  const { bundle } = await compileSeeds('seeds');
  const { live, ended } = findSupport(bundle, {}, '2026-11-20');
  items = [...live, ...ended];
}, 60_000);

const parts = ['kind', 'topic', 'policy', 'audience'] as const;

describe('the filter of articles', () => {
  test('lets everything through until something is chosen', () => {
    expect(wantedOf(items, everything)).toEqual(items);
  });

  test('lets through what has every chosen value, in the order it came', () => {
    const wanted: Filter = { ...everything, kind: 'support', audience: 'parkOperator' };
    const found = wantedOf(items, wanted);
    expect(found.length).toBeGreaterThan(0);
    expect(found.length).toBeLessThan(items.length);
    for (const { kinds, measure } of found) {
      expect(kinds).toContain('support');
      expect(measure.audiences).toContain('parkOperator');
    }
    expect(items.filter((item) => found.includes(item))).toEqual(found);
  });

  test.each(parts)('says truly how many each choice of %s would show, whatever else is chosen', (part) => {
    const wanted: Filter = { ...everything, topic: part === 'topic' ? null : 'finance' };
    const options = optionsOf(items, wanted, part);
    expect(options.length).toBeGreaterThan(1);
    for (const { value, count } of options) {
      expect(wantedOf(items, { ...wanted, [part]: value })).toHaveLength(count);
    }
  });

  test('offers every other value beside the one chosen', () => {
    const documents = optionsOf(items, { ...everything, policy: 'gz-2024' }, 'policy').map(({ value }) => value);
    expect(documents).toEqual([...new Set(items.map(({ policy }) => policy))]);
  });
});
