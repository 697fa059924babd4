import fc from 'fast-check';
import { expect, test } from 'vitest';
import { thin, type Dated } from '#main/backups/thin.ts';

const hour = 60 * 60 * 1000;
const day = 24 * hour;
const now = new Date(2026, 10, 27, 12, 0, 0).getTime();
const at = (age: number, reason: Dated['reason'] = 'hourly'): Dated => ({
  name: `${age} ${reason}`,
  taken: now - age,
  reason,
});

test('every backup of the last day is kept', () => {
  expect(
    thin(
      Array.from({ length: 24 }, (_, index) => at(index * hour)),
      now,
    ),
  ).toEqual([]);
});

test('of each earlier day the latest is kept, for 30 days', () => {
  const hourly = Array.from({ length: 24 * 40 }, (_, index) => at(index * hour));
  const gone = new Set(thin(hourly, now).map(({ name }) => name));
  const kept = hourly.filter(({ name }) => !gone.has(name));
  const days = new Map<string, number>();
  for (const { taken } of kept.filter((each) => now - each.taken >= day)) {
    const date = new Date(taken).toDateString();
    days.set(date, (days.get(date) ?? 0) + 1);
  }
  expect([...days.values()].every((count) => count === 1)).toBe(true);
  expect(kept.at(-1)?.taken).toBeGreaterThan(now - 30 * day);
  expect(kept.length).toBeLessThanOrEqual(24 + 30);
  expect(days.size).toBeGreaterThanOrEqual(28);
});

test('what was taken before an import, a migration or a restore stays 30 days beside them', () => {
  const kinds = ['before-import', 'before-migration', 'before-restore'] as const;
  const early = kinds.flatMap((reason) => [at(10 * day + 2 * hour, reason), at(31 * day, reason)]);
  const gone = thin([at(0), at(10 * day), ...early], now).map(({ name }) => name);
  expect(gone.toSorted()).toEqual(kinds.map((reason) => at(31 * day, reason).name).toSorted());
});

test('the latest stays however old it is, and one dated ahead of the clock stays', () => {
  expect(thin([at(400 * day)], now)).toEqual([]);
  expect(thin([at(-3 * day), at(400 * day)], now).map(({ name }) => name)).toEqual([at(400 * day).name]);
});

test('whatever backups there are, thinning twice removes nothing more, and something is always left', () => {
  const ages = fc.array(fc.integer({ min: -2 * day, max: 60 * day }), { minLength: 1, maxLength: 80 });
  fc.assert(
    fc.property(ages, (list) => {
      const all = list.map((age, index) => ({ ...at(age), name: String(index) }));
      const gone = new Set(thin(all, now).map(({ name }) => name));
      const left = all.filter(({ name }) => !gone.has(name));
      expect(left.length).toBeGreaterThan(0);
      expect(thin(left, now)).toEqual([]);
    }),
  );
});
