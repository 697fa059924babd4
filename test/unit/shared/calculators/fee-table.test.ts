import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { feesFromRows, parseFeeTable } from '#shared/calculators/fee-table.ts';
import { parseAmount } from '#shared/calculators/parse-amount.ts';
import { formatMoney } from '#shared/i18n/format.ts';

function taken(text: string, currency: string | null = null): readonly string[] {
  const { fees, problems } = parseFeeTable(text, currency);
  return [
    ...fees.map(({ kind, amount }) => `${kind} ${formatMoney(amount.minor, amount.currency)}`),
    ...problems.map(({ line, reason, got }) => `${line} ${reason} ${got}`),
  ];
}

describe('a pasted table of costs', () => {
  test('from Excel, with headings, thousands marks and full-width digits', () => {
    const text =
      '费用类型\t金额\t币种\r\n海外仓租\t1,234.50\tUSD\r\n物流\t１，０００\tUSD\r\n进口税\t99.9\tEUR\r\n\r\n';
    expect(taken(text)).toEqual(['warehousing USD 1,234.50', 'logistics USD 1,000.00', 'tax EUR 99.90']);
  });

  test('with commas and quotes, in any order of columns', () => {
    const text = 'currency,fee,amount\nUSD,Storage,"1,234.50"\nUSD,Freight,20';
    expect(taken(text)).toEqual(['warehousing USD 1,234.50', 'transport USD 20.00']);
  });

  test('with semicolons', () => {
    expect(taken('repair;5.00;GBP')).toEqual(['repair GBP 5.00']);
  });

  test.each([
    ['tax\tUS$1,234.5', 'tax USD 1,234.50'],
    ['tax\tHK$ 12', 'tax HKD 12.00'],
    ['tax\t€12', 'tax EUR 12.00'],
    ['tax\t12 £', 'tax GBP 12.00'],
    ['tax\t12美元', 'tax USD 12.00'],
    ['tax\tusd 12', 'tax USD 12.00'],
    ['tax\tUSD\t$12', 'tax USD 12.00'],
    ['tax\tJPY\t￥1200', 'tax JPY 1,200'],
    ['tax\tKWD\t1.234', 'tax KWD 1.234'],
    ['tax\tJPY\t1200.00', 'tax JPY 1,200'],
    ['2026年3月仓储费\t12\tUSD', 'warehousing USD 12.00'],
    ['2026-03-01\tstorage\t12\tUSD', 'warehousing USD 12.00'],
    ['compensation\t1 234.50\tUSD', 'compensation USD 1,234.50'],
    ['平台佣金\t3\tUSD', 'other USD 3.00'],
    ['VAT\t3\tEUR', 'tax EUR 3.00'],
    ['warehousing\t0\tUSD', 'warehousing USD 0.00'],
  ])('%j is %s', (row, expected) => {
    expect(taken(row)).toEqual([expected]);
  });

  test.each([
    ['tax\tabc\tUSD', '1 noAmount tax abc USD'],
    ['tax\t-5\tUSD', '1 negative -5'],
    ['tax\t-US$5', '1 negative -US$5'],
    ['tax\t(5.00)\tUSD', '1 negative (5.00)'],
    ['tax\t1.234,50\tEUR', '1 notMoney 1.234,50'],
    ['tax\t1,23,4\tUSD', '1 notMoney 1,23,4'],
    ['tax\t12 34\tUSD', '1 notMoney 12 34'],
    ['tax\t1.005\tUSD', '1 tooPrecise 1.005'],
    ['tax\t1.5\tJPY', '1 tooPrecise 1.5'],
    ['tax\t100,000,000,000.01\tUSD', '1 tooLarge 100,000,000,000.01'],
    ['tax\t5', '1 noCurrency tax 5'],
    ['tax\t$5', '1 unclearSign $'],
    ['tax\t¥5', '1 unclearSign ¥'],
    ['tax\tEUR\t$5', '1 severalCurrencies EUR $'],
    ['tax,1,234.50,USD', '1 severalAmounts tax 1 234.50 USD'],
    ['mystery\t5\tUSD', '1 noKind mystery'],
    ['5\tUSD', '1 noKind 5 USD'],
    ['\u0007\t\u0000', '1 noAmount'],
  ])('%j is refused by name', (row, expected) => {
    expect(taken(row).map((line) => line.trimEnd())).toEqual([expected]);
  });

  test('takes the good rows and names the bad ones by their line', () => {
    expect(taken('kind\tamount\tcurrency\ntax\t1\tUSD\n\ntax\tx\tUSD\nrepair\t2\tUSD\nfoo\t3\tUSD')).toEqual([
      'tax USD 1.00',
      'repair USD 2.00',
      '4 noAmount tax x USD',
      '6 noKind foo',
    ]);
  });

  test('a currency in the heading or of the table is used where a row names none', () => {
    expect(taken('费用,金额（USD）\n仓储,5')).toEqual(['warehousing USD 5.00']);
    expect(taken('tax\t5\ntax\t$6\ntax\t€7', 'HKD')).toEqual(['tax HKD 5.00', 'tax HKD 6.00', 'tax EUR 7.00']);
    expect(taken('tax\t¥7', 'HKD')).toEqual(['1 unclearSign ¥']);
  });

  test('a heading alone, and nothing at all, are no rows', () => {
    expect([taken('费用\t金额\t币种'), taken(''), taken('\n\n')]).toEqual([[], [], []]);
  });

  test('rows of a spreadsheet keep the line they stand on', () => {
    const rows = [
      { line: 3, cells: ['Fee', 'Amount (EUR)'] },
      { line: 4, cells: ['Storage', '5.00'] },
      { line: 9, cells: ['Storage', ''] },
    ];
    expect(feesFromRows(rows)).toEqual({
      fees: [{ kind: 'warehousing', amount: { minor: 500, currency: 'EUR' } }],
      sources: [{ line: 4, words: 'Storage' }],
      problems: [{ line: 9, reason: 'noAmount', got: 'Storage' }],
    });
  });

  test('a title above the headings is passed over, and numbers in other columns are not taken for amounts', () => {
    const text = [
      '2026年3月境外费用\t\t\t\t',
      '序号\t日期\t费用项目\t金额\t币种',
      '1\t2026-03-05\t仓储费\t1,200.50\tUSD',
      '2\t2026-03-06\t配送\t\tUSD',
      '3\t2026-03-07\t神秘费\t7\tUSD',
      '合计\t\t\t1,200.50\tUSD',
    ].join('\n');
    expect(taken(text)).toEqual([
      'warehousing USD 1,200.50',
      '4 noAmount 2 2026-03-06 配送 USD',
      '5 noKind 神秘费',
      '6 noKind 合计',
    ]);
  });

  test('without a heading that settles it, two numbers in a row are not chosen between', () => {
    expect(taken('费用\t单价\t总价\n仓储费\t5\t50\tUSD')).toEqual(['2 severalAmounts 仓储费 5 50 USD']);
    expect(taken('金额\t费用\t金额\n5\t仓储费\t50\tUSD')).toEqual(['2 severalAmounts 5 仓储费 50 USD']);
  });

  test.each(['=1+1', '+5', '@5', '-5', "'5"])('%j is text that came so, and no amount', (cell) => {
    const { fees, problems } = feesFromRows([{ line: 1, cells: ['仓储', cell, 'USD'] }]);
    expect([fees, problems.length]).toEqual([[], 1]);
  });

  test('too much is refused as a whole', () => {
    expect(taken('x'.repeat(1_000_000)).map((line) => line.slice(0, 12))).toEqual(['0 tooLong xx']);
    expect(taken('\n'.repeat(5001))).toEqual(['0 tooLong …']);
    expect(taken('\n'.repeat(5000))).toEqual([]);
    expect(taken('tax\t1\tUSD\n'.repeat(501))).toEqual(['0 tooManyRows 501']);
    expect(taken('tax\t1\tUSD\n'.repeat(500))).toHaveLength(500);
  });

  test('never throws and never makes an amount of noise', () => {
    const noise = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.string({
        unit: fc.constantFrom('1', ',', '.', '-', '$', '¥', '€', '\t', ';', '"', '税', ' ', 'U', 'S', 'D', '\n'),
      }),
    );
    fc.assert(
      fc.property(noise, (text) => {
        const { fees } = parseFeeTable(text);
        for (const { amount } of fees) expect(Number.isSafeInteger(amount.minor) && amount.minor >= 0).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });

  test('reads back what it would write', () => {
    const currencies = fc.constantFrom('USD', 'JPY', 'KWD', 'CNY');
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 10_000_000_000_000 }), currencies, (minor, currency) => {
        expect(parseAmount(formatMoney(minor, currency).slice(4), currency)).toEqual({ minor, currency });
        expect(taken(`tax\t${formatMoney(minor, currency)}`)).toEqual([`tax ${formatMoney(minor, currency)}`]);
      }),
    );
  });
});
