import { beforeAll, describe, expect, test } from 'vitest';
import { calculate } from '#renderer/features/calculators/calculation.ts';
import type { Draft } from '#renderer/features/calculators/draft.ts';
import { headline } from '#renderer/features/calculators/headline.ts';
import { isSameCalculation, linesOf } from '#renderer/features/calculators/kept.ts';
import { compileSeeds } from '#tools/seeds/compile.ts';
import type { Bundle } from '#shared/corpus/bundle-schema.ts';

let bundle: Bundle;

beforeAll(async () => {
  ({ bundle } = await compileSeeds('seeds'));
}, 60_000);

const today = '2026-11-20';

function typed(texts: Draft['texts'], rows: Draft['rows'] = {}): Draft {
  return { texts, rows };
}

describe('a form comes to', () => {
  test('the needed fields that are still empty', () => {
    expect(calculate('no-invoice-clock', typed({}), {}, bundle, today)).toEqual({
      kind: 'incomplete',
      missing: ['exportDate'],
    });
  });

  test('nothing wanting in particular where any one field would do', () => {
    expect(calculate('support-gz', typed({}), {}, bundle, today)).toEqual({ kind: 'incomplete', missing: [] });
  });

  test('a result, once they are there', () => {
    const done = calculate('no-invoice-clock', typed({ exportDate: '2026-03-05' }), {}, bundle, today);
    expect(done).toMatchObject({ kind: 'done', input: { exportDate: '2026-03-05' } });
    expect(done.kind === 'done' && done.result.lines[0]?.value).toEqual({ kind: 'day', day: '2029-03-05' });
  });

  test('what is wrong with a text before anything is reckoned', () => {
    const wrong = calculate('no-invoice-clock', typed({ exportDate: 'soon' }), {}, bundle, today);
    expect(wrong).toMatchObject({ kind: 'wrong', problems: [{ field: 'exportDate', reason: 'notADay' }] });
  });

  test('everything that is wrong at once, also with fields that could be read, and nothing that only seems wanting', () => {
    const texts = { sellerKind: 'enterprise', revenue: 'much', staff: '-5', taxYear: '1999' };
    const wrong = calculate('deemed-income-tax', typed(texts), {}, bundle, today);
    const problems = wrong.kind === 'wrong' ? wrong.problems : [];
    expect(problems.map(({ field, reason }) => `${field} ${reason}`)).toEqual([
      'revenue notMoney',
      'taxYear tooSmall',
      'staff negative',
    ]);
    const paid = typed({ qilinFirstListed: 'true', qilinPaid: 'otherCity', qilinOtherCity: 'some' });
    expect(calculate('support-gz', paid, {}, bundle, today)).toMatchObject({
      kind: 'wrong',
      problems: [{ field: 'qilinOtherCity', reason: 'notMoney' }],
    });
  });

  test('what is wrong between two fields', () => {
    const texts = { exportDate: '2026-03-05', exemptionDeclaredOn: '2026-03-04' };
    const wrong = calculate('no-invoice-clock', typed(texts), {}, bundle, today);
    expect(wrong).toMatchObject({ kind: 'wrong', problems: [{ field: 'exemptionDeclaredOn', reason: 'beforeOther' }] });
  });
});

describe('a kept result', () => {
  test('is known again by calculator, input, day and lines, and by nothing less', () => {
    const done = calculate('no-invoice-clock', typed({ exportDate: '2026-03-05' }), {}, bundle, today);
    if (done.kind !== 'done') return expect.fail();
    const { input, result } = done;
    const kept = {
      id: 'k-1',
      calculator: 'no-invoice-clock',
      asOf: today,
      input: { exportDate: '2026-03-05' },
      lines: linesOf(result),
      at: '',
      by: '',
    };
    expect(isSameCalculation(kept, { calculator: 'no-invoice-clock', input, result })).toBe(true);
    const later = { ...result, asOf: '2026-11-21' };
    expect(isSameCalculation(kept, { calculator: 'no-invoice-clock', input, result: later })).toBe(false);
    expect(isSameCalculation({ ...kept, lines: [] }, { calculator: 'no-invoice-clock', input, result })).toBe(false);
  });

  test('is shown in short by its telling lines, amounts of nothing only where there is nothing else', () => {
    const line = (id: string, block: string, minor: number) => ({
      id,
      block,
      value: { kind: 'money' as const, money: { minor, currency: block } },
    });
    const lines = [line('warehousingFees', 'USD', 9), line('restoredIncome', 'USD', 7), line('netReceived', 'USD', 5)];
    const nothing = [line('netReceived', 'EUR', 0)];
    const short = headline('fx-netting', [...nothing, ...lines]);
    expect(short.map(({ id, block }) => `${block}/${id}`)).toEqual(['USD/netReceived', 'USD/restoredIncome']);
    expect(headline('fx-netting', nothing)).toEqual(nothing);
  });
});
