import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { feeKinds } from '#shared/calculators/fee-kinds.ts';
import { lineOf, noticeIds, plainLines, refusals, resultOf, valueOf } from './bundle.ts';

const usd = (minor: number) => ({ minor, currency: 'USD' });
const fee = (kind: string, minor: number, currency = 'USD') => ({ kind, amount: { minor, currency } });

describe('netting', () => {
  test('takes named costs out of proceeds and gives both declarations and both differences', () => {
    const result = resultOf('fx-netting', {
      grossProceeds: [usd(100_000_00)],
      fees: [fee('warehousing', 12_000_00), fee('logistics', 8_000_50), fee('tax', 4_000_00), fee('logistics', 99_50)],
      declaredAmounts: [usd(90_000_00)],
      goodsToOverseasWarehouse: true,
    });
    expect(plainLines(result)).toEqual({
      'USD/grossProceeds': 100_000_00,
      'USD/warehousingFees': 12_000_00,
      'USD/logisticsFees': 8_100_00,
      'USD/taxFees': 4_000_00,
      'USD/nettedFees': 24_100_00,
      'USD/netReceived': 75_900_00,
      'USD/actualFlow': 75_900_00,
      'USD/restoredIncome': 100_000_00,
      'USD/restoredExpense': 24_100_00,
      'USD/declaredAmount': 90_000_00,
      'USD/netDifference': -14_100_00,
      'USD/grossDifference': 10_000_00,
    });
    expect(noticeIds(result)).toEqual(['bothDeclarations', 'onlyAbroad', 'USD/differenceAllowed']);
    expect(result.verdictHint).toBeNull();
    expect(lineOf(result, 'netReceived', 'USD')).toMatchObject({
      operator: 'minus',
      operands: [
        { line: 'grossProceeds', block: 'USD' },
        { line: 'nettedFees', block: 'USD' },
      ],
      constants: ['fx.named.kinds'],
    });
  });

  test.each(['transport', 'repair', 'compensation'])('nets %s for pilot firms only', (kind) => {
    const input = { grossProceeds: [usd(1000)], fees: [fee(kind, 100), fee('tax', 10)] };
    const without = resultOf('fx-netting', input);
    expect([valueOf(without, 'nettedFees', 'USD'), valueOf(without, 'feesKeptApart', 'USD')]).toEqual([10, 100]);
    expect([noticeIds(without).includes('USD/pilotOnly'), without.verdictHint]).toEqual([true, 'undetermined']);
    const pilot = resultOf('fx-netting', { ...input, nettingPilotFirm: true, nettedOn: '2026-05-01' });
    expect(valueOf(pilot, 'nettedFees', 'USD')).toBe(110);
    expect(lineOf(pilot, 'nettedFees', 'USD').constants).toEqual(['fx.named.kinds', 'fx.wider.kinds', 'fx.wider.from']);
    expect([noticeIds(pilot).includes('USD/pilotNetted'), pilot.verdictHint]).toEqual([true, null]);
  });

  test.each([
    ['2025-10-28', 0],
    ['2025-10-29', 100],
  ])('nets transport of proceeds received on %s: %i', (nettedOn, netted) => {
    const input = { grossProceeds: [usd(1000)], fees: [fee('transport', 100)], nettingPilotFirm: true, nettedOn };
    expect(valueOf(resultOf('fx-netting', input), 'nettedFees', 'USD')).toBe(netted);
  });

  test('takes the day asked for where no day of receipt is given, and says so', () => {
    const input = { grossProceeds: [usd(1000)], fees: [fee('repair', 100)], nettingPilotFirm: true };
    expect(valueOf(resultOf('fx-netting', input, '2025-10-28'), 'nettedFees', 'USD')).toBe(0);
    const result = resultOf('fx-netting', input, '2025-10-29');
    expect([valueOf(result, 'nettedFees', 'USD'), noticeIds(result).includes('receivedDayAssumed')]).toEqual([
      100,
      true,
    ]);
  });

  test('nets what is not named only where the bank agrees', () => {
    const input = { grossProceeds: [usd(1000)], fees: [fee('other', 100), fee('transport', 10)] };
    const without = resultOf('fx-netting', input);
    expect([valueOf(without, 'feesKeptApart', 'USD'), noticeIds(without)]).toEqual([
      110,
      ['bothDeclarations', 'onlyAbroad', 'USD/pilotOnly', 'USD/askBank'],
    ]);
    const agreed = resultOf('fx-netting', { ...input, bankAcceptsOtherCosts: true });
    expect([valueOf(agreed, 'nettedFees', 'USD'), agreed.verdictHint]).toEqual([110, null]);
    expect(noticeIds(agreed)).toContain('USD/bankNetted');
  });

  test('keeps currencies apart, one block each', () => {
    const result = resultOf('fx-netting', {
      grossProceeds: [usd(1000), { minor: 500, currency: 'EUR' }, usd(1)],
      fees: [fee('tax', 100, 'EUR'), fee('tax', 30), fee('logistics', 7000, 'JPY')],
      declaredAmounts: [{ minor: 900, currency: 'GBP' }],
    });
    expect(plainLines(result)).toMatchObject({
      'USD/netReceived': 971,
      'EUR/netReceived': 400,
      'JPY/nettedFees': 0,
      'JPY/feesKeptApart': 7000,
      'JPY/netReceived': 0,
      'GBP/grossDifference': -900,
    });
    expect([...new Set(result.lines.map(({ block }) => block))]).toEqual(['EUR', 'GBP', 'JPY', 'USD']);
    expect(noticeIds(result)).toEqual([
      'bothDeclarations',
      'onlyAbroad',
      'GBP/declaredWithoutProceeds',
      'JPY/noProceedsInCurrency',
      'currenciesApart',
    ]);
  });

  test('says when costs exceed proceeds', () => {
    const result = resultOf('fx-netting', { grossProceeds: [usd(100)], fees: [fee('tax', 101)] });
    expect([valueOf(result, 'netReceived', 'USD'), result.verdictHint]).toEqual([-1, 'undetermined']);
    expect(noticeIds(result)).toContain('USD/feesExceedProceeds');
    const even = resultOf('fx-netting', { grossProceeds: [usd(100)], fees: [fee('tax', 100)] });
    expect([valueOf(even, 'netReceived', 'USD'), even.verdictHint]).toEqual([0, null]);
  });

  test.each([
    [true, 'differenceAllowed'],
    [false, 'differenceNotNamed'],
    [undefined, 'differenceAsk'],
  ])('a difference, goods to an overseas warehouse %s: %s', (goodsToOverseasWarehouse, id) => {
    const input = { grossProceeds: [usd(100)], declaredAmounts: [usd(99)], goodsToOverseasWarehouse };
    expect(noticeIds(resultOf('fx-netting', input))).toContain(`USD/${id}`);
  });

  test('no difference, no notice of one', () => {
    const result = resultOf('fx-netting', { grossProceeds: [usd(100)], declaredAmounts: [usd(100)] });
    expect([valueOf(result, 'netDifference', 'USD'), noticeIds(result)]).toEqual([
      0,
      ['bothDeclarations', 'onlyAbroad'],
    ]);
  });

  test.each([
    [{ advancePaidOn: '2025-11-20' }, 0, 'advanceRuns'],
    [{ advancePaidOn: '2025-11-19' }, -1, 'advanceTooLong'],
    [{ advancePaidOn: '2024-03-31', advanceRepaidOn: '2025-03-31' }, 0, 'advanceInTime'],
    [{ advancePaidOn: '2024-03-31', advanceRepaidOn: '2025-04-01' }, -1, 'advanceTooLong'],
    [{ advancePaidOn: '2024-02-29', advanceRepaidOn: '2025-02-28' }, 0, 'advanceInTime'],
  ])('an advance %j has %i days left: %s', (advance, left, id) => {
    const result = resultOf('fx-netting', { grossProceeds: [usd(1)], ...advance });
    expect([valueOf(result, 'advanceDaysLeft'), noticeIds(result).at(-1)]).toEqual([left, id]);
  });

  test('an advance by an unrelated firm is to be reported, however short', () => {
    const input = { grossProceeds: [usd(1)], advancePaidOn: '2026-11-01', advanceRelated: false };
    expect(noticeIds(resultOf('fx-netting', input)).slice(-2)).toEqual(['advanceRuns', 'advanceUnrelated']);
  });

  const currency = fc.constantFrom('USD', 'EUR', 'JPY', 'KWD');
  const money = fc.record({ minor: fc.integer({ min: 0, max: 10_000_000_000_000 }), currency });
  const fees = fc.array(fc.record({ kind: fc.constantFrom(...feeKinds), amount: money }), { maxLength: 30 });
  const inputs = fc.record({
    grossProceeds: fc.array(money, { minLength: 1, maxLength: 10 }),
    fees,
    declaredAmounts: fc.array(money, { maxLength: 4 }),
    nettingPilotFirm: fc.boolean(),
    bankAcceptsOtherCosts: fc.boolean(),
  });

  test('net and netted costs make the proceeds, and no cost is lost, in each currency', () => {
    fc.assert(
      fc.property(inputs, (input) => {
        const lines = plainLines(resultOf('fx-netting', input));
        const at = (block: string, id: string) => Number(lines[`${block}/${id}`] ?? 0);
        for (const block of ['USD', 'EUR', 'JPY', 'KWD']) {
          const given = (amounts: readonly { minor: number; currency: string }[]) =>
            amounts.reduce((sum, one) => (one.currency === block ? sum + one.minor : sum), 0);
          const gross = given(input.grossProceeds);
          expect(at(block, 'netReceived') + at(block, 'nettedFees')).toBe(gross);
          expect(at(block, 'restoredIncome') - at(block, 'restoredExpense')).toBe(at(block, 'actualFlow'));
          expect(at(block, 'nettedFees') + at(block, 'feesKeptApart')).toBe(
            given(input.fees.map(({ amount }) => amount)),
          );
        }
      }),
    );
  });

  test('does not depend on the order of lines', () => {
    fc.assert(
      fc.property(inputs, ({ grossProceeds, fees: some, ...rest }) => {
        const turned = { ...rest, grossProceeds: grossProceeds.toReversed(), fees: some.toReversed() };
        expect(resultOf('fx-netting', turned)).toEqual(resultOf('fx-netting', { ...rest, grossProceeds, fees: some }));
      }),
    );
  });

  test.each([
    [{ fees: [fee('tax', 1), fee('bribes', 1)] }, ['fees[2] unknownKind']],
    [{ fees: [fee('tax', -1)] }, ['fees[1] negative']],
    [{ fees: [fee('tax', 1, 'XYZ')] }, ['fees[1] unknownCurrency']],
    [{ fees: [fee('tax', 1.5)] }, ['fees[1] notWhole']],
    [{ fees: [{ kind: 'tax' }] }, ['fees[1] notMoney']],
    [{ fees: ['tax'] }, ['fees[1] notAFee']],
    [{ fees: 'tax' }, ['fees notAList']],
    [{ grossProceeds: [] }, ['grossProceeds missing']],
    [{ grossProceeds: Array.from({ length: 501 }, () => usd(1)) }, ['grossProceeds tooManyItems']],
    [{ grossProceeds: [usd(10_000_000_000_001)] }, ['grossProceeds[1] tooLarge']],
    [{ advanceRepaidOn: '2026-01-01' }, ['advanceRepaidOn needsOther']],
    [{ advancePaidOn: '2026-01-02', advanceRepaidOn: '2026-01-01' }, ['advanceRepaidOn beforeOther']],
  ])('%j is refused', (change, expected) => {
    expect(refusals('fx-netting', { grossProceeds: [usd(100)], ...change })).toEqual(expected);
  });
});
