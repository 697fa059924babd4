import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  amountColumns,
  amountRows,
  sortedAmounts,
  unitOf,
  type AmountOrder,
  type AmountRow,
} from '#shared/measures/amount-rows.ts';
import { compileSeeds } from '#tools/seeds/compile.ts';

const { bundle } = await compileSeeds(join(process.cwd(), 'seeds'));
const rows = amountRows(bundle, '2026-11-20');

const orders: fc.Arbitrary<AmountOrder> = fc.record({
  by: fc.constantFrom(...amountColumns),
  descending: fc.boolean(),
});

describe('the figures of the documents in one table', () => {
  it('leaves none out and adds none', () => {
    const named = bundle.measures.flatMap(({ amounts }) => amounts.map(({ id }) => id));
    expect(rows.map(({ amount }) => amount.id).toSorted()).toEqual(named.toSorted());
  });

  it('says of each where its document stands on the day', () => {
    const kinds = (day: string) => [
      ...new Set(amountRows(bundle, day).map(({ policy, status }) => `${policy.id} ${status.kind}`)),
    ];
    expect(kinds('2026-11-20').toSorted()).toEqual([
      'gd-2016 periodEnded',
      'gd-2021 periodEnded',
      'gz-2024 endsSoon',
      'sz-2022 periodEnded',
    ]);
    expect(kinds('2025-06-01')).toContain('gd-2021 inForce');
  });

  it('loses no row to any order, and the other way round is not another set', () => {
    fc.assert(
      fc.property(orders, (order) => {
        const sorted = sortedAmounts(rows, order, 'zh-CN');
        expect(new Set(sorted)).toEqual(new Set(rows));
        expect(sorted).toHaveLength(rows.length);
      }),
    );
  });

  it.each([false, true])('keeps money, shares and counts apart by value, with descending %s', (descending) => {
    const sorted = sortedAmounts(rows, { by: 'value', descending }, 'zh-CN');
    const units = sorted.map(({ amount }) => unitOf(amount));
    expect(units.filter((unit, at) => unit !== units[at - 1])).toEqual(['money', 'share', 'count']);
    expect(isMonotone(moneyOf(sorted), descending)).toBe(true);
    expect(isMonotone(sharesOf(sorted), descending)).toBe(true);
  });

  it('puts 50 % above 30 %, and 500 万 above 200 万, 150 万 and 100 万 among the caps', () => {
    const sorted = sortedAmounts(rows, { by: 'value', descending: true }, 'zh-CN');
    const caps = sorted.filter(({ amount }) => amount.role === 'cap');
    expect(moneyOf(caps)).toEqual([500_000_000, 200_000_000, 150_000_000, 100_000_000]);
    const shares = sorted.filter(({ amount }) => amount.role === 'share');
    expect(sharesOf(shares)).toEqual([5000, 3000]);
  });

  it('puts what may still be claimed first by status', () => {
    const [first] = sortedAmounts(rows, { by: 'status', descending: false }, 'zh-CN');
    expect(first?.policy.id).toBe('gz-2024');
  });

  it('keeps the earlier order among equals, so that one order can be laid over another', () => {
    const byValue = sortedAmounts(rows, { by: 'value', descending: true }, 'en');
    const byRole = sortedAmounts(byValue, { by: 'role', descending: false }, 'en');
    const targets = (list: readonly AmountRow[]) => list.filter(({ amount }) => amount.role === 'target');
    expect(targets(byRole)).toEqual(targets(byValue));
  });
});

function moneyOf(list: readonly AmountRow[]): readonly number[] {
  return list.flatMap(({ amount: { value } }) => ('money' in value ? [value.money.minor] : []));
}

function sharesOf(list: readonly AmountRow[]): readonly number[] {
  return list.flatMap(({ amount: { value } }) => ('basisPoints' in value ? [value.basisPoints] : []));
}

function isMonotone(numbers: readonly number[], descending: boolean): boolean {
  return numbers.every(
    (number, at) => at === 0 || (numbers[at - 1] ?? 0) - number >= 0 === descending || numbers[at - 1] === number,
  );
}
